package spoor.load;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.cache.Lru;
import spoor.decode.content.ContentLimits;
import spoor.decode.content.ContentOpener;
import spoor.decode.content.InflatedInput;
import spoor.io.ByteSpan;
import spoor.io.Bytes;
import spoor.trail.RandomAccess;

import java.io.IOException;
import java.util.Arrays;

/// Reads parts of the inflated content of loaded files.
///
/// Small files are kept in memory within a budget, plain large files are read in place, and large
/// gzip files are read from [InflatedCopies]. Any thread may use it.
final class InflatedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(InflatedFiles.class);
    private static final int PIECE = 1 << 16;
    private static final int HEAD = 1 << 16;

    private final ContentLimits limits;
    private final InflatedCopies copies;
    private final Lru<Integer, byte[]> wholeFiles;
    private final Object copying = new Object();

    /// @param budget how many bytes of small files to keep, beside the file that is used
    /// @param limits files above [ContentLimits#copiedAbove] are not kept in memory
    InflatedFiles(long budget, ContentLimits limits, InflatedCopies copies) {
        this.wholeFiles = Lru.ofBytes(budget);
        this.limits =
                new ContentLimits(
                        limits.copiedAbove(),
                        limits.copiedAbove(),
                        limits.window(),
                        limits.maxRecord(),
                        limits.parquet());
        this.copies = copies;
    }

    /// Some bytes of a file's inflated content, in the state in which it was loaded.
    ///
    /// @throws IOException where the file cannot be read, has changed since, or is shorter
    byte[] read(LoadedFile file, long offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (read(file, offset, bytes) < length) {
            throw UnchangedFile.changed(file);
        }
        return bytes;
    }

    /// The first bytes of a file's content.
    ByteSpan head(LoadedFile file) throws IOException {
        byte[] whole = wholeFile(file.number());
        if (whole != null) {
            return ByteSpan.of(whole);
        }
        byte[] head = new byte[HEAD];
        return new ByteSpan(head, 0, read(file, 0, head));
    }

    /// @return how many bytes; fewer than asked for only at the end of the content
    private int read(LoadedFile file, long from, byte[] into) throws IOException {
        byte[] whole = wholeFile(file.number());
        if (whole != null) {
            return copy(whole, from, into);
        }
        InflatedCopy copy = copies.of(file.number());
        if (copy != null) {
            try {
                return copy.read(from, into);
            } catch (IOException e) {
                LOG.warn("A copy of {} cannot be read", file.file().path(), e);
                copies.drop(file.number());
            }
        }
        try (ContentOpener opener = new ContentOpener(limits);
                InflatedInput content = UnchangedFile.open(file, opener, () -> {})) {
            int n = read(file, content, from, into);
            UnchangedFile.check(file, content);
            return n;
        }
    }

    private int read(LoadedFile file, InflatedInput content, long from, byte[] into)
            throws IOException {
        Bytes held = content.takeWhole();
        if (held != null) {
            byte[] whole = Arrays.copyOf(held.array(), held.length());
            UnchangedFile.check(file, content);
            keep(file.number(), whole);
            return copy(whole, from, into);
        }
        RandomAccess plain = content.plain();
        if (plain != null) {
            return read(plain, from, into);
        }
        InflatedCopy copy = copyOf(file, content);
        return copy != null ? copy.read(from, into) : inflate(content, from, into);
    }

    private static int read(RandomAccess plain, long from, byte[] into) throws IOException {
        int read = 0;
        for (int n = 0; n >= 0 && read < into.length; read += Math.max(0, n)) {
            n = plain.read(from + read, into, read, into.length - read);
        }
        return read;
    }

    private static int copy(byte[] whole, long from, byte[] into) {
        int n = Math.clamp(whole.length - from, 0, into.length);
        System.arraycopy(whole, (int) Math.min(from, whole.length), into, 0, n);
        return n;
    }

    /// Makes a copy where the load made none; null where there is none that can be read.
    private @Nullable InflatedCopy copyOf(LoadedFile file, InflatedInput content)
            throws IOException {
        synchronized (copying) {
            InflatedCopy copy = copies.beginIfNone(file.number());
            if (copy != null) {
                try {
                    copy.fill(content);
                    UnchangedFile.check(file, content);
                    copy.complete();
                } catch (IOException e) {
                    copies.drop(file.number());
                    throw e;
                }
            }
            return copies.of(file.number());
        }
    }

    private static int inflate(InflatedInput content, long from, byte[] into) throws IOException {
        content.rewind();
        byte[] piece = new byte[PIECE];
        int n = 0;
        while (n >= 0 && content.position() < from) {
            n = content.read(piece, 0, (int) Math.min(PIECE, from - content.position()));
        }
        int read = 0;
        while (n >= 0 && read < into.length) {
            n = content.read(into, read, into.length - read);
            read += Math.max(0, n);
        }
        return read;
    }

    private byte @Nullable [] wholeFile(int file) {
        synchronized (wholeFiles) {
            return wholeFiles.get(file);
        }
    }

    private void keep(int file, byte[] content) {
        synchronized (wholeFiles) {
            wholeFiles.put(file, content);
        }
    }
}
