package spoor.decode.fast;

import spoor.decode.MemberTable;
import spoor.decode.content.SlidingBuffer;
import spoor.text.Escapes;
import spoor.text.Utf8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Steps over a JSON text in UTF-8, in strings eight bytes at a time.
///
/// After its end there are [#PADDING] bytes of 0, which are invalid in JSON, or bytes that follow a
/// complete value. So no step needs to check where the text ends.
///
/// Steps take and return offsets. They check the syntax (RFC 8259) and give up on invalid or
/// unusual JSON: nesting beyond [#MAX_DEPTH], or a name with an escaped unpaired surrogate.
final class JsonBytes {
    /// The maximum nesting of a value; real events have less than 30 levels.
    static final int MAX_DEPTH = 60;

    /// How many bytes of the array can be read after the end of the text.
    static final int PADDING = SlidingBuffer.PADDING;

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long QUOTES = ONES * '"';
    private static final long BACKSLASHES = ONES * '\\';
    private static final long SPACES = ONES * ' ';
    private static final int TRUE = 't' | 'r' << 8 | 'u' << 16 | 'e' << 24;
    private static final int FALSE_TAIL = 'a' | 'l' << 8 | 's' << 16 | 'e' << 24;
    private static final int NULL = 'n' | 'u' << 8 | 'l' << 16 | 'l' << 24;

    private final byte[] text;
    private final int end;

    /// The offsets of the last escape, and of the last escaped unpaired surrogate.
    private int lastEscape = -1;

    private int lastUnpaired = -1;

    /// The text must be read by another reader. It has no stack trace and no message.
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private GivenUp() {
            super(null, null, false, false);
        }
    }

    JsonBytes(byte[] text, int end) {
        this.text = text;
        this.end = end;
    }

    static GivenUp givenUp() {
        return new GivenUp();
    }

    byte[] bytes() {
        return text;
    }

    /// The byte at an offset, or 0 at the end.
    byte at(int at) {
        return text[at];
    }

    /// The offset of the first byte from `from` that is not white space.
    int space(int from) {
        int at = from;
        while (at(at) <= ' ') {
            byte b = at(at);
            if (b != ' ' && b != '\n' && b != '\r' && b != '\t') {
                break;
            }
            at++;
        }
        return at;
    }

    /// The offset of the first element or name after the bracket at `open`; or `~offset` after the
    /// closing bracket where there is none.
    int first(int open, char close) {
        int at = space(open + 1);
        return at(at) == close ? ~(at + 1) : at;
    }

    /// The offset of the next element or name after the value that ends before `valueEnd`; or
    /// `~offset` after the closing bracket where there is none.
    int next(int valueEnd, char close) {
        int at = space(valueEnd);
        byte b = at(at);
        if (b == ',') {
            return space(at + 1);
        }
        if (b != close) {
            throw givenUp();
        }
        return ~(at + 1);
    }

    /// The end of the name that begins at `at`, after its quote.
    int name(int at) {
        int after = string(at);
        if (lastUnpaired >= at) {
            throw givenUp();
        }
        return after;
    }

    /// The index of the name in quotes at `start`, before `end`, in the table.
    int indexOfName(MemberTable names, int start, int end) {
        int length = end - start - 2;
        if (!escaped(start)) {
            return names.indexOf(text, start + 1, length);
        }
        byte[] resolved = new byte[length];
        int resolvedEnd = Escapes.resolve(text, start + 1, end - 1, resolved, 0);
        return names.indexOf(resolved, 0, resolvedEnd);
    }

    /// The offset of the value whose name ends before `nameEnd`.
    int value(int nameEnd) {
        int colon = space(nameEnd);
        if (at(colon) != ':') {
            throw givenUp();
        }
        return space(colon + 1);
    }

    /// Whether there was an escape at `since` or later.
    boolean escaped(int since) {
        return lastEscape >= since;
    }

    /// The end of the string that begins at `at`, after its quote.
    int string(int at) {
        if (at(at) != '"') {
            throw givenUp();
        }
        int i = at + 1;
        while (true) {
            long eight = (long) LONGS.get(text, i);
            // The lowest set bit marks the first quote, backslash, control character or byte that
            // is not ASCII; higher bits may be wrong.
            long found =
                    (((eight ^ QUOTES) - ONES)
                                    | ((eight ^ BACKSLASHES) - ONES)
                                    | (eight - SPACES)
                                    | eight)
                            & HIGHS;
            if (found == 0) {
                i += Long.BYTES;
                continue;
            }
            i += Long.numberOfTrailingZeros(found) >>> 3;
            if (text[i] == '"') {
                return i + 1;
            }
            i = character(i);
        }
    }

    /// The end of a character within a string.
    private int character(int at) {
        byte b = at(at);
        if (b == '\\') {
            return escape(at);
        }
        if (b >= ' ') {
            return at + 1;
        }
        int length = b < 0 ? Utf8.characterLength(text, at, end) : 0;
        if (length == 0) {
            throw givenUp();
        }
        return at + length;
    }

    private int escape(int at) {
        lastEscape = at;
        switch (at(at + 1)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> {
                return at + 2;
            }
            case 'u' -> {}
            default -> throw givenUp();
        }
        int unit = unit(at);
        int after = at + Escapes.UNICODE_LENGTH;
        if (Character.isSurrogate((char) unit)) {
            if (Character.isHighSurrogate((char) unit)
                    && at(after) == '\\'
                    && at(after + 1) == 'u'
                    && Character.isLowSurrogate((char) unit(after))) {
                return after + Escapes.UNICODE_LENGTH;
            }
            lastUnpaired = at;
        }
        return after;
    }

    private int unit(int at) {
        int unit = at + Escapes.UNICODE_LENGTH <= end ? Escapes.unit(text, at) : -1;
        if (unit < 0) {
            throw givenUp();
        }
        return unit;
    }

    /// The end of the value of any kind that begins at `at`.
    int skip(int at) {
        return switch (at(at)) {
            case '"' -> string(at);
            case '{', '[' -> container(at);
            case 't' -> literal(at, TRUE);
            case 'f' -> literal(at + 1, FALSE_TAIL);
            case 'n' -> literal(at, NULL);
            default -> number(at);
        };
    }

    private int literal(int at, int four) {
        if ((int) INTS.get(text, at) != four) {
            throw givenUp();
        }
        return at + Integer.BYTES;
    }

    private int number(int at) {
        int i = at(at) == '-' ? at + 1 : at;
        i = at(i) == '0' ? i + 1 : digits(i);
        if (at(i) == '.') {
            i = digits(i + 1);
        }
        if ((at(i) | 0x20) == 'e') {
            byte sign = at(i + 1);
            i = digits(sign == '+' || sign == '-' ? i + 2 : i + 1);
        }
        return i;
    }

    /// The end of one or more digits.
    private int digits(int at) {
        int i = at;
        while (at(i) >= '0' && at(i) <= '9') {
            i++;
        }
        if (i == at) {
            throw givenUp();
        }
        return i;
    }

    /// The end of the object or array that begins at `at`. Nesting takes no stack.
    private int container(int at) {
        // One bit for each level, the innermost the lowest: 1 for an object. The highest set bit
        // marks the outside.
        long levels = 1;
        int i = at;
        while (true) {
            byte b = at(i);
            if (b == '{' || b == '[') {
                if (levels >>> MAX_DEPTH != 0) {
                    throw givenUp();
                }
                levels = levels << 1 | (b == '{' ? 1 : 0);
                i = first(i, b == '{' ? '}' : ']');
            } else {
                i = next(skip(i), (levels & 1) != 0 ? '}' : ']');
            }
            while (i < 0) {
                levels >>>= 1;
                if (levels == 1) {
                    return ~i;
                }
                i = next(~i, (levels & 1) != 0 ? '}' : ']');
            }
            if ((levels & 1) != 0) {
                i = value(name(i));
            }
        }
    }
}
