package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.decode.fast.SlidingBuffer;
import spoor.decode.format.TrailDecoder;
import spoor.decode.gzip.InflatedInput;
import spoor.io.Bytes;
import spoor.store.EventStore;
import spoor.store.RawRecords.Visitor;
import spoor.trail.RandomAccess;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.IntPredicate;

/// Visits records of one file after the other: small files whole, large ones in windows. It keeps
/// its buffers between files. One thread at a time.
final class FileVisit {
    private final EventStore store;
    private final Visitor visitor;
    private final Limits limits;
    private final Bytes stored = new Bytes(1 << 16);
    private final Bytes buffer = new Bytes(1 << 20);

    /// How many bytes are held at once.
    ///
    /// @param whole of a file that is held whole, at most
    /// @param window of a larger one
    /// @param record of a record that is larger than the window, at most
    record Limits(int whole, int window, int record) {
        static final Limits USUAL = new Limits(64 << 20, 16 << 20, Integer.MAX_VALUE - 64);
    }

    FileVisit(EventStore store, Visitor visitor, Limits limits) {
        this.store = store;
        this.visitor = visitor;
        this.limits = limits;
    }

    /// Visits some rows of a file.
    ///
    /// @param goOn asked now and then, with the number of rows visited since; false ends the visit
    /// @return whether all were there
    boolean visit(LoadedFile file, int[] rows, IntPredicate goOn) {
        try {
            Bytes content = contentOf(file);
            return content == null ? inWindows(file, rows, goOn) : whole(content, rows, goOn);
        } catch (IOException e) {
            // The caller reports the rows of this file as not readable.
            var _ = goOn.test(rows.length);
            return false;
        } finally {
            stored.shrinkTo(limits.window());
            buffer.shrinkTo(limits.whole());
        }
    }

    private @Nullable Bytes contentOf(LoadedFile file) throws IOException {
        return TrailDecoder.isLarge(file.file().stamp().size())
                ? null
                : InflatedFiles.load(file, stored, buffer, limits.whole());
    }

    private boolean whole(Bytes content, int[] rows, IntPredicate goOn) {
        boolean all = true;
        for (int row : rows) {
            long start = store.offset(row);
            int length = store.length(row);
            boolean there = start + length <= content.length();
            all &= there && show(row, content.array(), (int) start, length);
        }
        var _ = goOn.test(rows.length);
        return all;
    }

    private boolean inWindows(LoadedFile file, int[] rows, IntPredicate goOn) throws IOException {
        try (RandomAccess pieces = InflatedFiles.open(file);
                InflatedInput text = new InflatedInput(pieces, () -> check(goOn, 0))) {
            SlidingBuffer window =
                    new SlidingBuffer(text, buffer, limits.window(), limits.record());
            boolean all = true;
            int since = 0;
            for (int row : byOffset(rows)) {
                long start = store.offset(row);
                int length = store.length(row);
                boolean there = moveTo(window, start, start + length);
                all &= there && show(row, window.array(), (int) (start - window.base()), length);
                if ((++since & 1023) == 0) {
                    check(goOn, 1024);
                }
            }
            var _ = goOn.test(since & 1023);
            InflatedFiles.checkUnchanged(file, pieces);
            return all;
        } catch (CancellationException e) {
            return false;
        }
    }

    private static void check(IntPredicate goOn, int visited) {
        if (!goOn.test(visited)) {
            throw new CancellationException();
        }
    }

    /// @return false where the text ends before
    private static boolean moveTo(SlidingBuffer window, long start, long end) throws IOException {
        while (end > window.base() + window.length()) {
            if (!window.advance((int) Math.min(start - window.base(), window.length()))) {
                return false;
            }
        }
        return true;
    }

    private boolean show(int row, byte[] text, int start, int length) {
        if (!OriginalRecord.isLike(text, start, length)) {
            return false;
        }
        visitor.record(row, text, start, length);
        return true;
    }

    private int[] byOffset(int[] rows) {
        long[] keyed = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            keyed[i] = (long) store.offset(rows[i]) << 32 | rows[i];
        }
        Arrays.sort(keyed);
        return Arrays.stream(keyed).mapToInt(key -> (int) key).toArray();
    }
}
