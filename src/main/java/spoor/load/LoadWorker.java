package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.decode.content.ContentCopy;
import spoor.decode.content.ContentLimits;
import spoor.decode.format.TrailDecoder;
import spoor.decode.format.TrailFormats;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.hidden.HiddenRules;
import spoor.io.IoReason;
import spoor.io.KeyedHash;
import spoor.message.Message;
import spoor.store.ColumnBundle;
import spoor.store.Segment;
import spoor.store.StoreBuilder;
import spoor.trail.AccessFailure;
import spoor.trail.TrailFile;
import spoor.work.Cancellation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/// Reads files from a queue into its segment, and adds the rows to the store now and then.
final class LoadWorker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LoadWorker.class);
    private static final int MAX_ROWS = 16_384;
    private static final long MAX_NANOS = 80_000_000;
    private static final int WAIT_MILLIS = 20;
    private static final int SHORT_WAIT_MILLIS = 5;

    private final Work work;
    private final Segment segment;
    private long lastHandOver = System.nanoTime();

    /// The files of the segment's rows.
    private final List<Integer> inSegment = new ArrayList<>();

    /// What the workers of one load share.
    ///
    /// @param rules by which hidden values are found
    /// @param hash by which the texts of records are compared
    /// @param noMore true once the walk adds nothing more to the queue
    /// @param busy how many workers may add entries of archives to the queue
    /// @param copies of large files; empty where single events are seldom read
    /// @param archives copies of archives that cannot be read in place
    record Work(
            BlockingQueue<LoadJob> queue,
            AtomicBoolean noMore,
            AtomicInteger busy,
            FileTable files,
            StoreBuilder store,
            HiddenRules rules,
            TrailFormats formats,
            ContentLimits limits,
            KeyedHash hash,
            InflationBudget inflation,
            MemoryGauge memory,
            Optional<InflatedCopies> copies,
            InflatedCopies archives,
            Cancellation cancellation) {}

    LoadWorker(Work work) {
        this.work = work;
        this.segment = new Segment(work.store().schema());
    }

    @Override
    public void run() {
        try (TrailDecoder decoder =
                new TrailDecoder(
                        work.store().schema(), work.rules(), work.formats(), work.limits())) {
            while (!isStopped()) {
                boolean last = work.noMore().get() && work.busy().get() == 0;
                LoadJob job = work.queue().poll(last ? 0 : waitMillis(), TimeUnit.MILLISECONDS);
                if (job == null && last) {
                    break;
                }
                work.busy().incrementAndGet();
                try {
                    switch (job) {
                        case LoadedFile file -> read(file, decoder);
                        case ColumnPack pack -> read(pack, decoder);
                        case null -> {}
                    }
                } finally {
                    work.busy().decrementAndGet();
                }
                handOver(job == null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            handOver();
            work.store().release(segment);
        }
    }

    private boolean isStopped() {
        return work.cancellation().isCancelled() || work.memory().isFull();
    }

    /// At the end of a load only workers that open archives add files.
    private int waitMillis() {
        return work.noMore().get() ? SHORT_WAIT_MILLIS : WAIT_MILLIS;
    }

    /// Takes the rows of a pack. Where the pack is damaged, its files are read.
    private void read(ColumnPack pack, TrailDecoder decoder) {
        Optional<ColumnBundle> columns = Optional.empty();
        try {
            columns = pack.read();
        } catch (IOException e) {
            LOG.warn("Cached columns cannot be read, so files are: {}", e.getMessage());
        }
        if (columns.isPresent()) {
            work.store().add(columns.get(), pack.numbers());
            work.memory().measure();
            pack.recordOutcomes(work.files(), work.formats());
            return;
        }
        for (LoadedFile file : pack.files()) {
            if (isStopped()) {
                return;
            }
            read(file, decoder);
            handOver(false);
        }
    }

    private void read(LoadedFile file, TrailDecoder decoder) {
        SegmentSink sink = new SegmentSink(segment, file, work);
        try {
            TrailDecoder.Result read =
                    decoder.decode(
                            file.file(),
                            sink,
                            () -> copyOf(file.number()),
                            content -> {
                                sink.readsArchive();
                                return work.archives().keep(file.number(), content);
                            });
            if (sink.isLost()) {
                dropCopy(file.number());
                return;
            }
            if (sink.isCutOff()) {
                work.files().readAgain(file.file());
            }
            work.copies().ifPresent(copies -> copies.complete(file.number()));
            LoadedFile.Outcome outcome =
                    new LoadedFile.Outcome(
                            read.stamp(),
                            read.format(),
                            read.form(),
                            read.skipped(),
                            sink.events(),
                            problems(file.file(), read, sink));
            sink.addHeld();
            inSegment.add(file.number());
            if (read.entries().isEmpty()) {
                work.files().done(file.number(), outcome);
            } else {
                work.queue().addAll(work.files().opened(file.number(), outcome, read.entries()));
            }
        } catch (IOException e) {
            dropCopy(file.number());
            unreadable(file, e);
        } catch (CancellationException e) {
            // The file counts as not read: half of its events would mislead.
            sink.discard();
            dropCopy(file.number());
        } catch (OutOfMemoryError e) {
            work.memory().exhausted();
            sink.discard();
            dropCopy(file.number());
        }
    }

    /// Where a file changed while it was read, that is the cause of all other problems in it.
    private static List<Problem> problems(
            TrailFile file, TrailDecoder.Result read, SegmentSink sink) {
        if (!file.hasChangedSince(read.stamp())) {
            return sink.problems();
        }
        boolean unreadable = read.skipped().equals(Optional.of(SkippedFile.Kind.UNREADABLE));
        return List.of(
                new Problem(
                        unreadable ? Problem.Kind.UNREADABLE : Problem.Kind.DAMAGED,
                        file.path(),
                        Problem.NO_OFFSET,
                        Message.of("trail.changed")));
    }

    private void unreadable(LoadedFile file, IOException e) {
        String path = file.file().path();
        List<Problem> problems =
                e instanceof AccessFailure failure
                        ? failure.isCounted() ? List.of() : List.of(failure.problem(path))
                        : List.of(Problem.unopened(path, IoReason.of(e)));
        work.files()
                .done(
                        file.number(),
                        new LoadedFile.Outcome(
                                file.file().stamp(),
                                work.formats().inOrder().getLast(),
                                Optional.empty(),
                                Optional.of(SkippedFile.Kind.UNREADABLE),
                                0,
                                problems));
    }

    private void dropCopy(int file) {
        work.archives().drop(file);
    }

    private ContentCopy copyOf(int file) {
        return work.copies().map(copies -> copies.begin(file)).orElse(ContentCopy.NONE);
    }

    private void handOver(boolean idle) {
        long now = System.nanoTime();
        if (segment.size() > 0
                && (idle || segment.size() >= MAX_ROWS || now - lastHandOver > MAX_NANOS)) {
            handOver();
            lastHandOver = now;
        }
    }

    private void handOver() {
        try {
            work.store().add(segment);
        } catch (OutOfMemoryError e) {
            work.memory().exhausted();
            segment.clear();
            work.files().notRead(inSegment);
        }
        inSegment.clear();
        work.memory().measure();
    }
}
