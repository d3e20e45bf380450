package spoor.decode.jackson;

import org.jspecify.annotations.Nullable;

import spoor.decode.gzip.InflatedInput;
import spoor.io.Bytes;
import spoor.json.JsonCursor;
import spoor.text.TextRepair;

import java.io.IOException;
import java.io.InputStream;

/// A text as a stream for a cursor, which keeps what it handed out as long as it is wanted.
///
/// One thread at a time.
public final class RetainingStream extends InputStream implements RetainedBytes {
    private static final int PIECE = 1 << 16;

    /// More than what a cursor reads ahead: the beginning of what it is at is still there.
    private static final int BEHIND = 4 * JsonCursor.READ_AHEAD;

    private final InflatedInput text;
    private final @Nullable TextRepair repair;
    private final Bytes kept;
    private final int most;

    // kept holds: bytes handed out, up to `given`; bytes ready, up to `ready`; bytes to repair.
    private long base;
    private int given;
    private int ready;
    private boolean ended;
    private long wanted = -1;
    private boolean tooMany;

    /// @param start where in the text to begin
    /// @param repair makes the text readable, or null
    /// @param kept to hold the bytes; its content is replaced
    public RetainingStream(InflatedInput text, long start, @Nullable TextRepair repair, Bytes kept)
            throws IOException {
        this.text = text;
        this.repair = repair;
        this.kept = kept;
        this.most = text.limits().record();
        this.base = start;
        kept.length(0);
        text.rewind();
        skip(text, start, kept);
    }

    private static void skip(InflatedInput text, long start, Bytes scratch) throws IOException {
        scratch.ensureCapacity(PIECE);
        while (text.position() < start) {
            long left = start - text.position();
            if (text.read(scratch.array(), 0, (int) Math.min(PIECE, left)) < 0) {
                return;
            }
        }
    }

    /// Reads to the end, so that what is only known there is known.
    public void drain() throws IOException {
        wanted = -1;
        while (more()) {
            given = ready;
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int length) throws IOException {
        if (given == ready && !more()) {
            return -1;
        }
        int n = Math.min(Math.min(length, JsonCursor.READ_AHEAD), ready - given);
        System.arraycopy(kept.array(), given, into, at, n);
        given += n;
        return n;
    }

    /// Makes more bytes ready.
    private boolean more() throws IOException {
        while (given == ready && !ended) {
            forget();
            kept.ensureCapacity(kept.length() + PIECE);
            int n = text.read(kept.array(), kept.length(), PIECE);
            if (n < 0) {
                ended = true;
            } else {
                kept.length(kept.length() + n);
            }
            ready =
                    repair == null
                            ? kept.length()
                            : repair.repair(kept.array(), base, kept.length(), ended);
        }
        return given < ready;
    }

    private void forget() {
        if (wanted >= 0 && given - (wanted - base) > most) {
            tooMany = true;
        }
        int keep = wanted < 0 || tooMany ? given - BEHIND : (int) (wanted - base);
        if (keep < PIECE) {
            // Not worth moving the rest.
            return;
        }
        System.arraycopy(kept.array(), keep, kept.array(), 0, kept.length() - keep);
        kept.length(kept.length() - keep);
        base += keep;
        given -= keep;
        ready -= keep;
    }

    @Override
    public void keepFrom(long place) {
        wanted = place;
        tooMany = place < base;
    }

    @Override
    public void keepNothing() {
        wanted = -1;
        tooMany = false;
    }

    @Override
    public boolean isKept() {
        return !tooMany;
    }

    @Override
    public byte[] array() {
        return kept.array();
    }

    @Override
    public long base() {
        return base;
    }
}
