package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.decode.gzip.InflatedInput;
import spoor.io.Bytes;

import java.io.IOException;
import java.util.Arrays;

/// A run of bytes of a text that moves over it, from its beginning to its end.
///
/// Behind the run the array has some bytes of 0, as [JsonBytes] needs them.
///
/// One thread at a time.
public final class SlidingBuffer {
    private final Bytes buffer;
    private final @Nullable InflatedInput text;
    private final int most;
    private int size;
    private long base;
    private boolean last;

    /// @param buffer to hold the bytes; its content is replaced
    /// @param size how many bytes to hold; more where one thing needs more
    /// @param most how many bytes to hold at most
    public SlidingBuffer(InflatedInput text, Bytes buffer, int size, int most) throws IOException {
        this.text = text;
        this.buffer = buffer;
        this.size = size;
        this.most = most;
        buffer.length(0);
        fill();
    }

    private SlidingBuffer(Bytes whole) throws IOException {
        this.text = null;
        this.buffer = whole;
        this.size = whole.length();
        this.most = size;
        this.last = true;
        pad();
    }

    /// The window over a text that is held whole; it does not move.
    public static SlidingBuffer whole(Bytes text) throws IOException {
        return new SlidingBuffer(text);
    }

    public byte[] array() {
        return buffer.array();
    }

    public Bytes bytes() {
        return buffer;
    }

    /// How many bytes of the array are the text's.
    public int length() {
        return buffer.length();
    }

    /// Where the window begins in the text.
    public long base() {
        return base;
    }

    /// Whether the window reaches to the end of the text; false where that is not known yet.
    boolean isLast() {
        return last;
    }

    /// Moves on, so that what stands at `at` comes first, and more comes behind it.
    ///
    /// @return false where nothing is to come, or there is no room for it
    public boolean advance(int at) throws IOException {
        int kept = buffer.length() - at;
        if (last || text == null || (kept == size && size == most)) {
            return false;
        }
        if (kept == size) {
            size = (int) Math.min(most, 2L * size);
        } else {
            System.arraycopy(buffer.array(), at, buffer.array(), 0, kept);
            buffer.length(kept);
            base += at;
        }
        fill();
        return true;
    }

    private void fill() throws IOException {
        buffer.ensureCapacity((long) size + JsonBytes.PADDING);
        while (text != null && !last && buffer.length() < size) {
            int n = text.read(buffer.array(), buffer.length(), size - buffer.length());
            if (n < 0) {
                last = true;
            } else {
                buffer.length(buffer.length() + n);
            }
        }
        pad();
    }

    private void pad() throws IOException {
        int end = buffer.length();
        buffer.ensureCapacity((long) end + JsonBytes.PADDING);
        Arrays.fill(buffer.array(), end, end + JsonBytes.PADDING, (byte) 0);
    }
}
