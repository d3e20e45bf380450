package spoor.load;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.decode.format.TrailDecoder;
import spoor.decode.format.TrailFormats;
import spoor.decode.gzip.ContentCopy;
import spoor.decode.gzip.ContentLimits;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.hidden.HiddenRules;
import spoor.io.IoReason;
import spoor.store.ColumnBundle;
import spoor.store.Segment;
import spoor.store.StoreBuilder;
import spoor.trail.AccessFailure;
import spoor.work.Cancellation;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;

/// Reads files from a queue into a segment of its own, and hands the segment over now and then.
final class LoadWorker implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(LoadWorker.class);
    private static final int HANDED_OVER_ROWS = 16_384;
    private static final long HANDED_OVER_NANOS = 80_000_000;

    private final Work work;
    private final Segment segment;
    private long handedOver = System.nanoTime();

    /// What the workers of one load share.
    ///
    /// @param noMore true once the queue will not be added to
    /// @param rules by which hidden values are found
    /// @param copies of large files; empty where no event is shown soon
    record Work(
            BlockingQueue<LoadJob> queue,
            java.util.concurrent.atomic.AtomicBoolean noMore,
            FileTable files,
            StoreBuilder store,
            HiddenRules rules,
            TrailFormats formats,
            Optional<InflatedCopies> copies,
            Cancellation cancellation) {}

    LoadWorker(Work work) {
        this.work = work;
        this.segment = new Segment(work.store().schema());
    }

    @Override
    public void run() {
        try (TrailDecoder decoder =
                new TrailDecoder(
                        work.store().schema(), work.rules(), work.formats(), ContentLimits.USUAL)) {
            while (!work.cancellation().isCancelled()) {
                boolean last = work.noMore().get();
                LoadJob job = work.queue().poll(last ? 0 : 20, TimeUnit.MILLISECONDS);
                if (job == null && last) {
                    break;
                }
                switch (job) {
                    case LoadedFile file -> read(file, decoder);
                    case ColumnPack pack -> read(pack, decoder);
                    case null -> {}
                }
                handOver(job == null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            work.store().add(segment);
        }
    }

    /// Takes the rows of a pack; where that is damaged, the files are read after all.
    private void read(ColumnPack pack, TrailDecoder decoder) {
        Optional<ColumnBundle> extract = Optional.empty();
        try {
            extract = pack.read();
        } catch (IOException e) {
            LOG.warn("Kept columns cannot be read, so files are: {}", e.getMessage());
        }
        if (extract.isPresent()) {
            work.store().add(extract.get(), pack.numbers());
            pack.tell(work.files(), work.formats());
            return;
        }
        for (LoadedFile file : pack.files()) {
            if (work.cancellation().isCancelled()) {
                return;
            }
            read(file, decoder);
            handOver(false);
        }
    }

    private void read(LoadedFile file, TrailDecoder decoder) {
        int before = segment.size();
        SegmentSink sink = new SegmentSink(segment, file.number(), work.cancellation());
        String path = file.file().path();
        try {
            TrailDecoder.Result read =
                    decoder.decode(file.file(), sink, () -> copyOf(file.number()));
            work.files()
                    .done(
                            file.number(),
                            new LoadedFile.Outcome(
                                    read.stamp(),
                                    read.format(),
                                    read.skipped(),
                                    sink.events(),
                                    sink.problems()));
        } catch (IOException e) {
            Problem problem =
                    e instanceof AccessFailure fault
                            ? fault.problem(path)
                            : new Problem(Problem.Kind.UNREADABLE, path, 0, IoReason.of(e));
            work.files()
                    .done(
                            file.number(),
                            new LoadedFile.Outcome(
                                    file.file().stamp(),
                                    work.formats().inOrder().getLast(),
                                    Optional.of(SkippedFile.Kind.UNREADABLE),
                                    0,
                                    List.of(problem)));
        } catch (CancellationException e) {
            // The file counts as not looked at: half of it would be worse than nothing.
            segment.truncate(before);
            work.copies().ifPresent(copies -> copies.drop(file.number()));
        }
    }

    private ContentCopy copyOf(int file) {
        return work.copies().map(copies -> copies.begin(file)).orElse(ContentCopy.NONE);
    }

    private void handOver(boolean idle) {
        long now = System.nanoTime();
        if (segment.size() > 0
                && (idle
                        || segment.size() >= HANDED_OVER_ROWS
                        || now - handedOver > HANDED_OVER_NANOS)) {
            work.store().add(segment);
            handedOver = now;
        }
    }
}
