package spoor.decode.content;

import org.jspecify.annotations.Nullable;

import spoor.decode.gzip.GzipInflater;
import spoor.decode.gzip.GzipStream;
import spoor.io.ByteSpan;
import spoor.io.Bytes;
import spoor.message.Message;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;

/// The content of a stored file, inflated where it is gzip: held whole, or read in pieces from the
/// beginning to the end.
///
/// One thread at a time.
public final class InflatedInput implements AutoCloseable {
    private static final int HEAD = 1 << 16;

    private final RandomAccess stored;
    private final Runnable beforePiece;
    private final ContentLimits limits;
    private final @Nullable Bytes whole;
    private final @Nullable Message damageOfWhole;
    private final @Nullable GzipStream gzip;
    private final ContentCopy copy;
    private long position;
    private long copied;
    private boolean ended;
    private @Nullable Message damage;

    /// Content that is read in pieces.
    ///
    /// @param stored closed with this
    /// @param beforePiece runs before every piece; may throw to end the reading
    /// @param copy receives the content once, where it is gzip
    public InflatedInput(
            RandomAccess stored, Runnable beforePiece, ContentLimits limits, ContentCopy copy)
            throws IOException {
        this.stored = stored;
        this.beforePiece = beforePiece;
        this.limits = limits;
        this.whole = null;
        this.damageOfWhole = null;
        this.gzip = isGzip(stored) ? new GzipStream() : null;
        this.copy = copy;
        rewind();
    }

    /// Content that is held whole.
    ///
    /// @param damage why the end of the content is not the end of the file, or null
    InflatedInput(Bytes whole, @Nullable Message damage, Stamp stamp, ContentLimits limits) {
        this.stored = RandomAccess.of(whole, stamp);
        this.beforePiece = () -> {};
        this.limits = limits;
        this.whole = whole;
        this.damageOfWhole = damage;
        this.gzip = null;
        this.copy = ContentCopy.NONE;
    }

    static boolean isGzip(RandomAccess stored) throws IOException {
        byte[] magic = new byte[2];
        int n = stored.read(0, magic, 0, 2);
        if (n == 1) {
            n += Math.max(0, stored.read(1, magic, 1, 1));
        }
        return GzipInflater.isGzip(magic, n);
    }

    public ContentLimits limits() {
        return limits;
    }

    /// The state of the stored file now.
    public Stamp stamp() throws IOException {
        return stored.stamp();
    }

    /// The first bytes of the content. Rewinds.
    public ByteSpan head() throws IOException {
        if (whole != null) {
            return new ByteSpan(whole.array(), 0, whole.length());
        }
        byte[] head = new byte[HEAD];
        int length = 0;
        rewind();
        for (int n = 0; n >= 0 && length < HEAD; n = read(head, length, HEAD - length)) {
            length += n;
        }
        rewind();
        return new ByteSpan(head, 0, length);
    }

    /// The whole content where it is held, otherwise null. Then [#position()] is at the end.
    @Nullable
    public Bytes takeWhole() {
        if (whole != null) {
            position = whole.length();
            end(damageOfWhole);
        }
        return whole;
    }

    /// The stored file where it is not compressed, otherwise null.
    @Nullable
    public RandomAccess plain() {
        return gzip == null ? stored : null;
    }

    /// Returns to the beginning.
    public void rewind() throws IOException {
        position = 0;
        ended = false;
        damage = null;
        if (gzip != null) {
            gzip.begin(stored);
        }
    }

    /// The offset of the next byte in the content.
    public long position() {
        return position;
    }

    /// Reads some bytes of the content.
    ///
    /// @return how many, at least 1; or -1 at the end
    public int read(byte[] into, int at, int room) throws IOException {
        if (ended) {
            return -1;
        }
        beforePiece.run();
        long left = limits.maxContent() - position;
        int n = left == 0 ? -1 : readStored(into, at, (int) Math.min(room, left));
        if (n < 0) {
            end(reasonOfEnd());
        } else {
            position += n;
            copy(into, at, n);
        }
        return n;
    }

    private void copy(byte[] content, int start, int length) {
        if (gzip != null && position > copied) {
            int more = (int) Math.min(length, position - copied);
            copy.append(content, start + length - more, more);
            copied = position;
        }
    }

    private int readStored(byte[] into, int at, int room) throws IOException {
        return gzip == null ? stored.read(position, into, at, room) : gzip.read(into, at, room);
    }

    private void end(@Nullable Message reason) {
        ended = true;
        damage = reason;
    }

    private @Nullable Message reasonOfEnd() throws IOException {
        if (gzip != null) {
            return gzip.damage().orElse(null);
        }
        if (whole != null) {
            return damageOfWhole;
        }
        return position == limits.maxContent() && stored.read(position, new byte[1], 0, 1) > 0
                ? Message.of("decode.tooLarge", limits.maxContent() >> 20)
                : null;
    }

    /// Why the end of the content is not the end of the file, or null; known at the end.
    @Nullable
    public Message damage() {
        return damage;
    }

    /// Reads to the end, after which [#damage()] is known.
    ///
    /// @param scratch its content is overwritten
    public void drain(byte[] scratch) throws IOException {
        while (read(scratch, 0, scratch.length) >= 0) {
            // Every piece was read before.
        }
    }

    @Override
    public void close() throws IOException {
        if (gzip != null) {
            gzip.close();
        }
        stored.close();
    }
}
