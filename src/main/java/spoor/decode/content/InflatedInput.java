package spoor.decode.content;

import org.jspecify.annotations.Nullable;

import spoor.io.ByteSpan;
import spoor.io.Bytes;
import spoor.message.Message;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile.Stamp;

import java.io.IOException;
import java.util.function.Supplier;

/// The content of a stored file, inflated where it is gzip: held whole, or read in pieces from the
/// beginning to the end.
///
/// One thread at a time.
public final class InflatedInput implements AutoCloseable {
    private static final int HEAD = 1 << 16;
    private static final int PIECE = 1 << 16;

    private final RandomAccess stored;
    private final ReadGuard guard;
    private final ContentLimits limits;
    private final @Nullable Bytes whole;
    private final @Nullable Message damageOfWhole;
    private final ContentCopy copy;
    private @Nullable ContentLayers layers;
    private Wrapping wrapping;
    private long position;
    private long copied;
    private boolean ended;
    private @Nullable Message damage;

    /// Content that is read in pieces.
    ///
    /// @param stored closed with this
    /// @param copies asked for a copy of the content where it is not stored as it is
    public InflatedInput(
            RandomAccess stored,
            ReadGuard guard,
            ContentLimits limits,
            Supplier<ContentCopy> copies)
            throws IOException {
        this.stored = stored;
        this.guard = guard;
        this.limits = limits;
        this.whole = null;
        this.damageOfWhole = null;
        this.wrapping = Wrapping.NONE;
        this.layers = new ContentLayers(stored, limits.parquet());
        this.copy = layers.isPlain() ? ContentCopy.NONE : copies.get();
    }

    /// Content that is held whole.
    ///
    /// @param damage why the end of the content is not the end of the file, or null
    /// @param wrapping how it was stored
    InflatedInput(
            Bytes whole,
            @Nullable Message damage,
            Wrapping wrapping,
            Stamp stamp,
            ContentLimits limits) {
        this.stored = RandomAccess.of(whole, stamp);
        this.guard = ReadGuard.NONE;
        this.limits = limits;
        this.whole = whole;
        this.damageOfWhole = damage;
        this.wrapping = wrapping;
        this.copy = ContentCopy.NONE;
    }

    /// A text in memory that is not of a stored file.
    static InflatedInput of(Bytes text) {
        return new InflatedInput(
                text, null, Wrapping.NONE, new Stamp(text.length(), 0), ContentLimits.DEFAULT);
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
        int n = 0;
        while (n >= 0 && length < HEAD) {
            n = read(head, length, HEAD - length);
            length += Math.max(0, n);
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
        return layers == null || layers.isPlain() ? stored : null;
    }

    /// Whether the content is the stored bytes, so that their offsets are the same.
    public boolean isStoredAsIs() {
        return layers == null ? wrapping.equals(Wrapping.NONE) : layers.isPlain();
    }

    /// Returns to the beginning.
    public void rewind() throws IOException {
        if (layers != null && (position > 0 || ended)) {
            layers.close();
            layers = new ContentLayers(stored, limits.parquet());
        }
        position = 0;
        ended = false;
        damage = null;
    }

    private void closeLayers() {
        if (layers != null) {
            layers.close();
        }
    }

    /// How the content is stored; known at the end.
    public Wrapping wrapping() {
        return wrapping;
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
        Message stop = guard.stop(position, layers == null ? position : layers.storedRead());
        if (stop != null) {
            end(stop);
            return -1;
        }
        int n = readStored(into, at, room);
        if (n < 0) {
            end(reasonOfEnd());
        } else {
            position += n;
            copy(into, at, n);
        }
        return n;
    }

    private void copy(byte[] content, int start, int length) {
        if (position > copied) {
            int more = (int) Math.min(length, position - copied);
            copy.append(content, start + length - more, more);
            copied = position;
        }
    }

    private int readStored(byte[] into, int at, int room) throws IOException {
        return layers == null ? stored.read(position, into, at, room) : layers.read(into, at, room);
    }

    private void end(@Nullable Message reason) {
        ended = true;
        damage = reason;
    }

    private @Nullable Message reasonOfEnd() {
        if (whole != null) {
            return damageOfWhole;
        }
        if (layers != null) {
            wrapping = Wrapping.of(layers);
            return layers.damage().orElse(null);
        }
        return null;
    }

    /// Why the end of the content is not the end of the file, or null; known at the end.
    @Nullable
    public Message damage() {
        return damage;
    }

    /// Reads from the beginning to the end.
    ///
    /// @param into its content is replaced
    /// @return false where the content has more than `max` bytes
    boolean readWhole(Bytes into, long max) throws IOException {
        into.length(0);
        while (into.length() <= max) {
            into.ensureCapacity((long) into.length() + PIECE);
            int n = read(into.array(), into.length(), into.array().length - into.length());
            if (n < 0) {
                return true;
            }
            into.length(into.length() + n);
        }
        return false;
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
        closeLayers();
        stored.close();
    }
}
