package spoor.decode.content;

import org.jspecify.annotations.Nullable;

import spoor.io.Bytes;

import java.io.IOException;
import java.util.Arrays;

/// A window of bytes that slides over the content of a file, from its beginning to its end. Content
/// that is held whole is a single window.
///
/// One thread at a time.
public final class SlidingBuffer {
    /// The number of zero bytes after the window, so that readers need fewer bounds checks.
    public static final int PADDING = 8;

    private final Bytes buffer;
    private final InflatedInput content;
    private final int maxSize;
    private final @Nullable Utf8Repair repair;
    private int size;
    private long base;
    private boolean last;

    /// @param content at its beginning
    /// @param buffer holds the window where the content is not held whole; its content is replaced
    public SlidingBuffer(InflatedInput content, Bytes buffer) throws IOException {
        this(content, buffer, null);
    }

    /// @param repair replaces bytes that are not UTF-8, also in content that is held whole; or null
    public SlidingBuffer(InflatedInput content, Bytes buffer, @Nullable Utf8Repair repair)
            throws IOException {
        this.content = content;
        this.repair = repair;
        Bytes whole = content.takeWhole();
        if (whole == null) {
            this.buffer = buffer;
            this.size = content.limits().window();
            this.maxSize = Math.max(size, content.limits().maxRecord());
            buffer.length(0);
            fill();
        } else {
            this.buffer = whole;
            this.size = whole.length();
            this.maxSize = size;
            this.last = true;
            if (repair != null) {
                repair.repair(whole.array(), 0, whole.length(), 0, true);
            }
            pad();
        }
    }

    /// A text that is held whole.
    ///
    /// @param whole may be changed after its end
    public static SlidingBuffer over(Bytes whole) throws IOException {
        return new SlidingBuffer(InflatedInput.of(whole), whole, null);
    }

    public byte[] array() {
        return buffer.array();
    }

    public Bytes bytes() {
        return buffer;
    }

    /// The length of the window, which begins at index 0 of the array.
    public int length() {
        return buffer.length();
    }

    /// The offset of the window in the content.
    public long base() {
        return base;
    }

    /// Whether the window reaches to the end of the content; false where that is not known yet.
    public boolean isLast() {
        return last;
    }

    /// Slides forward, so that the byte at index `at` becomes the first and more bytes follow.
    ///
    /// @return false at the end of the content, or where there is no room for more
    public boolean advance(int at) throws IOException {
        int kept = buffer.length() - at;
        if (last || (kept >= size && size == maxSize)) {
            return false;
        }
        if (kept >= size) {
            size = (int) Math.min(maxSize, 2L * size);
        } else {
            System.arraycopy(buffer.array(), at, buffer.array(), 0, kept);
            buffer.length(kept);
            base += at;
        }
        fill();
        return true;
    }

    private void fill() throws IOException {
        int from = buffer.length();
        int held = repair == null ? 0 : repair.held();
        int target = size + held;
        buffer.ensureCapacity((long) target + PADDING);
        if (repair != null) {
            repair.resume(buffer.array(), from);
            buffer.length(from + held);
        }
        while (!last && buffer.length() < target) {
            int n = content.read(buffer.array(), buffer.length(), target - buffer.length());
            if (n < 0) {
                last = true;
            } else {
                buffer.length(buffer.length() + n);
            }
        }
        if (repair != null) {
            buffer.length(repair.repair(buffer.array(), from, buffer.length(), base, last));
        }
        pad();
    }

    private void pad() throws IOException {
        int end = buffer.length();
        buffer.ensureCapacity((long) end + PADDING);
        Arrays.fill(buffer.array(), end, end + PADDING, (byte) 0);
    }
}
