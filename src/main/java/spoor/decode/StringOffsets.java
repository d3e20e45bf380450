package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.text.Escapes;

/// Finds the place in the content of a byte of a JSON string's text.
///
/// Offsets are asked for in ascending order, so that all of them take one pass.
public final class StringOffsets implements OffsetMap {
    private final byte[] json;
    private final int end;
    private final long base;
    private final @Nullable OffsetMap outer;
    private int at;
    private int written;

    /// @param json the string with its escapes, from `start` to before `end`
    /// @param base the offset of the array's first byte in the content, or in the text that `outer`
    ///   maps
    public StringOffsets(byte[] json, int start, int end, long base, @Nullable OffsetMap outer) {
        this.json = json;
        this.end = end;
        this.base = base;
        this.outer = outer;
        this.at = start;
    }

    @Override
    public long inContent(long offset) {
        while (written < offset && at < end) {
            if (json[at] == '\\') {
                written += Escapes.lengthInUtf8(json, at, end);
                at += Escapes.lengthInJson(json, at, end);
            } else {
                at++;
                written++;
            }
        }
        long found = base + at;
        return outer == null ? found : outer.inContent(found);
    }
}
