package spoor.load;

import spoor.decode.TrailFormat;
import spoor.decode.content.ContentLimits;
import spoor.decode.content.ContentOpener;
import spoor.decode.content.InflatedInput;
import spoor.decode.content.SlidingBuffer;
import spoor.decode.format.TrailFormats;
import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.io.Bytes;
import spoor.store.EventStore;
import spoor.store.RawRecords.Visitor;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;

/// Visits the originals of one file after the other, each file from its beginning to its end.
///
/// It keeps its buffers between files. One thread at a time.
final class FileVisit implements AutoCloseable {
    private final EventStore store;
    private final Visitor visitor;
    private final ContentOpener opener;
    private final Bytes buffer = new Bytes(0);
    private final int maxKeptBuffer;

    FileVisit(EventStore store, Visitor visitor, ContentLimits limits) {
        this.store = store;
        this.visitor = visitor;
        this.opener = new ContentOpener(limits);
        this.maxKeptBuffer = limits.maxWhole();
    }

    /// Visits some rows of a file.
    ///
    /// @param proceed asked now and then, with the number of rows visited since; false ends the
    ///   visit
    /// @return whether all originals were found
    boolean visit(LoadedFile file, int[] rows, IntPredicate proceed) {
        Progress progress = new Progress(proceed);
        try (InflatedInput content = UnchangedFile.open(file, opener, () -> progress.check(0))) {
            TrailFormat.Originals originals = originals(file, content);
            SlidingBuffer window = new SlidingBuffer(content, buffer);
            boolean all = true;
            for (int row : byOffset(rows)) {
                all &= visit(row, window, originals);
                progress.visited();
            }
            UnchangedFile.check(file, content);
            return all;
        } catch (IOException e) {
            // The caller reports the rows of this file as not readable.
            return false;
        } catch (CancellationException e) {
            return false;
        } finally {
            progress.end(rows.length);
            buffer.shrinkTo(maxKeptBuffer);
        }
    }

    private static TrailFormat.Originals originals(LoadedFile file, InflatedInput content)
            throws IOException {
        LoadedFile.Outcome outcome = file.outcome();
        if (outcome == null) {
            throw UnchangedFile.changed(file);
        }
        return outcome.format().originals(TrailFormats.head(content));
    }

    private boolean visit(int row, SlidingBuffer window, TrailFormat.Originals originals)
            throws IOException {
        long start = store.offset(row);
        int length = store.length(row);
        if (!moveTo(window, start, start + length)) {
            return false;
        }
        Optional<Original> original =
                originals.of(new ByteSpan(window.array(), (int) (start - window.base()), length));
        original.ifPresent(found -> visitor.record(row, found));
        return original.isPresent();
    }

    /// @return false where the content ends before `end`
    private static boolean moveTo(SlidingBuffer window, long start, long end) throws IOException {
        while (end > window.base() + window.length()) {
            if (!window.advance((int) Math.min(start - window.base(), window.length()))) {
                return false;
            }
        }
        return true;
    }

    private int[] byOffset(int[] rows) {
        boolean sorted = true;
        for (int i = 1; i < rows.length; i++) {
            sorted &= store.offset(rows[i - 1]) <= store.offset(rows[i]);
        }
        return sorted
                ? rows
                : Arrays.stream(rows)
                        .boxed()
                        .sorted(Comparator.comparingLong(store::offset))
                        .mapToInt(Integer::intValue)
                        .toArray();
    }

    @Override
    public void close() {
        opener.close();
    }

    /// Reports how many rows of a file were visited.
    private static final class Progress {
        private final IntPredicate proceed;
        private int reported;
        private int unreported;

        Progress(IntPredicate proceed) {
            this.proceed = proceed;
        }

        void visited() {
            if (++unreported == 1024) {
                unreported = 0;
                check(1024);
            }
        }

        void check(int visited) {
            reported += visited;
            if (!proceed.test(visited)) {
                throw new CancellationException();
            }
        }

        void end(int rows) {
            var _ = proceed.test(rows - reported);
        }
    }
}
