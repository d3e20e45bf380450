package spoor.decode.token;

import org.jspecify.annotations.Nullable;

import spoor.decode.content.InflatedInput;
import spoor.io.Bytes;
import spoor.json.JsonCursor;
import spoor.text.TextRepair;

import java.io.IOException;
import java.io.InputStream;

/// The content of a file as a stream for a cursor. It retains the bytes of the current record.
///
/// One thread at a time.
public final class RetainingStream extends InputStream {
    private static final int PIECE = 1 << 16;

    /// More than what a cursor reads ahead: the bytes of its current token are still retained.
    private static final int RETAINED_BEFORE = 4 * JsonCursor.READ_AHEAD;

    private final InflatedInput content;
    private final @Nullable TextRepair repair;
    private final Bytes retained;
    private final int maxRetained;

    // retained holds: returned bytes, up to `returned`; then bytes up to `ready` that can be
    // returned; then bytes to repair.
    private long base;
    private int returned;
    private int ready;
    private boolean ended;
    private long wanted = -1;
    private boolean tooMany;

    /// @param start the offset in the content at which to begin
    /// @param repair replaces bytes that are not UTF-8, or null
    /// @param buffer receives the bytes; its content is replaced
    public RetainingStream(
            InflatedInput content, long start, @Nullable TextRepair repair, Bytes buffer)
            throws IOException {
        this.content = content;
        this.repair = repair;
        this.retained = buffer;
        this.maxRetained = content.limits().maxRecord();
        this.base = start;
        buffer.length(0);
        content.rewind();
        skip(content, start, buffer);
    }

    private static void skip(InflatedInput content, long start, Bytes scratch) throws IOException {
        scratch.ensureCapacity(PIECE);
        while (content.position() < start) {
            long left = start - content.position();
            if (content.read(scratch.array(), 0, (int) Math.min(PIECE, left)) < 0) {
                return;
            }
        }
    }

    /// Reads to the end, so that `repair` has seen all content.
    public void drain() throws IOException {
        wanted = -1;
        while (more()) {
            returned = ready;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (returned == ready && !more()) {
            return -1;
        }
        int n = Math.min(Math.min(length, JsonCursor.READ_AHEAD), ready - returned);
        System.arraycopy(retained.array(), returned, into, at, n);
        returned += n;
        return n;
    }

    /// Makes more bytes ready.
    private boolean more() throws IOException {
        while (returned == ready && !ended) {
            forget();
            retained.ensureCapacity(retained.length() + PIECE);
            int n = content.read(retained.array(), retained.length(), PIECE);
            if (n < 0) {
                ended = true;
            } else {
                retained.length(retained.length() + n);
            }
            ready =
                    repair == null
                            ? retained.length()
                            : repair.repair(retained.array(), base, retained.length(), ended);
        }
        return returned < ready;
    }

    private void forget() {
        if (wanted >= 0 && returned - (wanted - base) > maxRetained) {
            tooMany = true;
        }
        int keep = wanted < 0 || tooMany ? returned - RETAINED_BEFORE : (int) (wanted - base);
        if (keep < PIECE) {
            // Not worth moving the rest.
            return;
        }
        System.arraycopy(retained.array(), keep, retained.array(), 0, retained.length() - keep);
        retained.length(retained.length() - keep);
        base += keep;
        returned -= keep;
        ready -= keep;
    }

    /// Retains the bytes from there on.
    public void keepFrom(long offset) {
        wanted = offset;
        tooMany = offset < base;
    }

    /// Retains nothing until the next [#keepFrom(long)].
    public void keepNothing() {
        wanted = -1;
        tooMany = false;
    }

    /// Whether all bytes since [#keepFrom(long)] are retained; false where they are too many.
    public boolean isKept() {
        return !tooMany;
    }

    /// Holds the retained bytes.
    public byte[] array() {
        return retained.array();
    }

    /// The offset of the array in the content.
    public long base() {
        return base;
    }
}
