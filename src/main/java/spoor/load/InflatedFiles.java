package spoor.load;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.cache.Lru;
import spoor.decode.gzip.ContentCopy;
import spoor.decode.gzip.ContentLimits;
import spoor.decode.gzip.ContentOpener;
import spoor.decode.gzip.InflatedInput;
import spoor.io.ByteSpan;
import spoor.io.Bytes;
import spoor.io.IoReason;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.RandomAccess;

import java.io.IOException;
import java.util.Arrays;

/// The inflated content of files, from any place: small files are kept in memory within a budget,
/// plain large ones are read where they are, and of large gzip files there are [InflatedCopies].
///
/// Any thread may use it.
final class InflatedFiles {
    private static final Logger LOG = LoggerFactory.getLogger(InflatedFiles.class);
    private static final int PIECE = 1 << 16;

    /// The size of a file's head, in bytes.
    private static final int HEAD = 1 << 16;

    private final ContentLimits limits;
    private final InflatedCopies copies;
    private final Lru<Integer, byte[]> kept;
    private final Object copying = new Object();

    /// @param budget bytes to keep at most, beside what is being used
    InflatedFiles(long budget, InflatedCopies copies) {
        this(budget, ContentOpener.COPIED_ABOVE, copies);
    }

    /// @param whole how many bytes a file may have that is kept in memory
    InflatedFiles(long budget, int whole, InflatedCopies copies) {
        ContentLimits usual = ContentLimits.USUAL;
        this.kept = Lru.ofBytes(budget);
        this.limits = new ContentLimits(whole, usual.window(), usual.record(), usual.content());
        this.copies = copies;
    }

    /// Some bytes of a file's inflated content, in the state in which it was loaded.
    ///
    /// @throws IOException where the file cannot be read, has changed since, or is shorter
    byte[] read(LoadedFile file, int offset, int length) throws IOException {
        byte[] bytes = new byte[length];
        if (read(file, offset, bytes) < length) {
            throw changed(file);
        }
        return bytes;
    }

    /// The first bytes of a file's content.
    ByteSpan head(LoadedFile file) throws IOException {
        byte[] whole = kept(file.number());
        if (whole != null) {
            return ByteSpan.of(whole);
        }
        byte[] head = new byte[HEAD];
        return new ByteSpan(head, 0, read(file, 0, head));
    }

    /// @return how many bytes; fewer than asked for only at the end of the content
    private int read(LoadedFile file, int from, byte[] into) throws IOException {
        byte[] whole = kept(file.number());
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
                InflatedInput content = open(file, opener, () -> {})) {
            int n = read(file, content, from, into);
            checkUnchanged(file, content);
            return n;
        }
    }

    private int read(LoadedFile file, InflatedInput content, int from, byte[] into)
            throws IOException {
        Bytes held = content.takeWhole();
        if (held != null) {
            byte[] whole = Arrays.copyOf(held.array(), held.length());
            checkUnchanged(file, content);
            keep(file.number(), whole);
            return copy(whole, from, into);
        }
        RandomAccess plain = content.plain();
        if (plain != null) {
            int n = 0;
            for (int more = 0; more >= 0 && n < into.length; n += Math.max(0, more)) {
                more = plain.read((long) from + n, into, n, into.length - n);
            }
            return n;
        }
        InflatedCopy copy = copyOf(file, content);
        return copy != null ? copy.read(from, into) : inflate(content, from, into);
    }

    private static int copy(byte[] whole, int from, byte[] into) {
        int n = Math.clamp(whole.length - from, 0, into.length);
        System.arraycopy(whole, Math.min(from, whole.length), into, 0, n);
        return n;
    }

    /// Makes a copy where a load made none; null where there is no room for it.
    private @Nullable InflatedCopy copyOf(LoadedFile file, InflatedInput content)
            throws IOException {
        synchronized (copying) {
            if (copies.of(file.number()) == null) {
                ContentCopy copy = copies.begin(file.number());
                byte[] piece = new byte[PIECE];
                for (int n = content.read(piece, 0, PIECE);
                        n >= 0 && copies.of(file.number()) != null;
                        n = content.read(piece, 0, PIECE)) {
                    copy.append(piece, 0, n);
                }
            }
            return copies.of(file.number());
        }
    }

    private static int inflate(InflatedInput content, int from, byte[] into) throws IOException {
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

    private byte @Nullable [] kept(int file) {
        synchronized (kept) {
            return kept.get(file);
        }
    }

    private void keep(int file, byte[] content) {
        synchronized (kept) {
            kept.put(file, content);
        }
    }

    /// Opens a file that has not changed since it was loaded.
    ///
    /// @param beforePiece runs before every piece of a large file; may throw to end the reading
    static InflatedInput open(LoadedFile file, ContentOpener opener, Runnable beforePiece)
            throws IOException {
        InflatedInput content;
        try {
            content = opener.open(file.file(), beforePiece);
        } catch (IOException e) {
            throw new ExplainedException(
                    Message.of("io.file", file.file().path(), IoReason.of(e)), e);
        }
        try {
            checkUnchanged(file, content);
        } catch (IOException e) {
            content.close();
            throw e;
        }
        return content;
    }

    static void checkUnchanged(LoadedFile file, InflatedInput content) throws IOException {
        LoadedFile.Outcome outcome = file.outcome();
        if (outcome == null || !outcome.stamp().equals(content.stamp())) {
            throw changed(file);
        }
    }

    static IOException changed(LoadedFile file) {
        return new ExplainedException(Message.of("load.changed", file.file().path()), null);
    }
}
