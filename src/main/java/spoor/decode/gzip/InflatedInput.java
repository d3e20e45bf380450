package spoor.decode.gzip;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;
import spoor.trail.RandomAccess;

import java.io.IOException;

/// The text of a stored file, inflated where it is gzip, from its beginning to its end, piece by
/// piece.
///
/// One thread at a time. The pieces stay open when it is closed.
public final class InflatedInput implements AutoCloseable {
    /// Places in texts are counted in an int: nothing is read beyond.
    public static final long MOST = Integer.MAX_VALUE;

    private final RandomAccess stored;
    private final Runnable goingOn;
    private final long most;
    private final @Nullable GzipInflater gzip;
    private long position;
    private boolean ended;
    private @Nullable Message damage;

    /// @param goingOn runs before every piece; may throw to end the reading
    public InflatedInput(RandomAccess stored, Runnable goingOn) throws IOException {
        this(stored, goingOn, MOST);
    }

    public InflatedInput(RandomAccess stored, Runnable goingOn, long most) throws IOException {
        this.stored = stored;
        this.goingOn = goingOn;
        this.most = most;
        byte[] magic = new byte[2];
        int n = stored.read(0, magic, 0, 2);
        if (n == 1) {
            n += Math.max(0, stored.read(1, magic, 1, 1));
        }
        this.gzip = GzipInflater.isGzip(magic, n) ? new GzipInflater() : null;
        rewind();
    }

    /// Begins again.
    public void rewind() throws IOException {
        position = 0;
        ended = false;
        damage = null;
        if (gzip != null) {
            gzip.begin(stored);
        }
    }

    /// Where the next byte stands in the text.
    public long position() {
        return position;
    }

    /// Reads some bytes of the text.
    ///
    /// @return how many, at least 1; or -1 at the end
    public int read(byte[] into, int at, int room) throws IOException {
        if (ended) {
            return -1;
        }
        goingOn.run();
        int n = position == most ? -1 : some(into, at, (int) Math.min(room, most - position));
        if (n < 0) {
            ended = true;
            damage = whyEnded();
        } else {
            position += n;
        }
        return n;
    }

    private int some(byte[] into, int at, int room) throws IOException {
        return gzip == null ? stored.read(position, into, at, room) : gzip.read(into, at, room);
    }

    private @Nullable Message whyEnded() throws IOException {
        if (gzip != null) {
            return gzip.damage().orElse(null);
        }
        return position == most && stored.read(position, new byte[1], 0, 1) > 0
                ? Message.of("decode.tooLarge", most >> 20)
                : null;
    }

    /// Why the end of the text is not the end of the file, or null; known at the end.
    @Nullable
    public Message damage() {
        return damage;
    }

    /// Reads on to the end, for what is only known there.
    public void drain(byte[] scratch) throws IOException {
        while (read(scratch, 0, scratch.length) >= 0) {
            // What it reads was read before.
        }
    }

    @Override
    public void close() {
        if (gzip != null) {
            gzip.close();
        }
    }
}
