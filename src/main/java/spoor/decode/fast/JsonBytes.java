package spoor.decode.fast;

import spoor.decode.MemberTable;
import spoor.decode.gzip.SlidingBuffer;
import spoor.text.Escapes;
import spoor.text.Utf8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// A JSON text in UTF-8 that is walked over from place to place, eight bytes at a time in strings.
///
/// Behind its end there are [#PADDING] bytes of 0, which stand nowhere in JSON, or bytes that
/// follow a value which is known to be whole: so that no step needs to ask where the text ends.
///
/// Places are passed and returned, not kept. All steps check what they step over (RFC 8259), and
/// give up on what is not JSON or is unusual: nesting beyond [#MAX_DEPTH], or a member's name with
/// an escape for half a character.
final class JsonBytes {
    /// How many levels a value may nest that is stepped over; real events have under 30.
    static final int MAX_DEPTH = 60;

    /// How many bytes of the array can be read behind the text's end.
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
    private static final int ALSE = 'a' | 'l' << 8 | 's' << 16 | 'e' << 24;
    private static final int NULL = 'n' | 'u' << 8 | 'l' << 16 | 'l' << 24;

    private final byte[] text;
    private final int end;

    /// Where the last escape was, and the last for half a character.
    private int lastEscape = -1;

    private int lastHalf = -1;

    /// Says that the text is to be read by other means. It has no stack trace, and no message.
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

    /// The byte there, or 0 at the end, which stands nowhere in JSON.
    byte at(int at) {
        return text[at];
    }

    /// Where the next thing is that is not white space.
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

    /// Where the first thing is behind the bracket that opens at `open`; or `~place` behind the
    /// bracket that closes, where there is nothing between them.
    int first(int open, char close) {
        int at = space(open + 1);
        return at(at) == close ? ~(at + 1) : at;
    }

    /// Where the next thing is behind the one that ends before `behind`; or `~place` behind the
    /// bracket that closes.
    int next(int behind, char close) {
        int at = space(behind);
        byte b = at(at);
        if (b == ',') {
            return space(at + 1);
        }
        if (b != close) {
            throw givenUp();
        }
        return ~(at + 1);
    }

    /// The end of the name that begins at `at`: behind its quote.
    int name(int at) {
        int behind = string(at);
        if (lastHalf >= at) {
            throw givenUp();
        }
        return behind;
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

    /// Where the value is to the name that ends before `behind`.
    int value(int behind) {
        int colon = space(behind);
        if (at(colon) != ':') {
            throw givenUp();
        }
        return space(colon + 1);
    }

    /// Whether an escape was stepped over at `since` or behind.
    boolean escaped(int since) {
        return lastEscape >= since;
    }

    /// The end of the string that begins at `at`: behind its quote.
    int string(int at) {
        if (at(at) != '"') {
            throw givenUp();
        }
        int i = at + 1;
        while (true) {
            long eight = (long) LONGS.get(text, i);
            // The lowest bit that is set marks the first quote, backslash, control character or
            // byte of another character; bits above it may be wrong.
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
        int behind = at + Escapes.UNICODE_LENGTH;
        if (Character.isSurrogate((char) unit)) {
            if (Character.isHighSurrogate((char) unit)
                    && at(behind) == '\\'
                    && at(behind + 1) == 'u'
                    && Character.isLowSurrogate((char) unit(behind))) {
                return behind + Escapes.UNICODE_LENGTH;
            }
            lastHalf = at;
        }
        return behind;
    }

    private int unit(int at) {
        int unit = at + Escapes.UNICODE_LENGTH <= end ? Escapes.unit(text, at) : -1;
        if (unit < 0) {
            throw givenUp();
        }
        return unit;
    }

    /// The end of the value that begins at `at`, of whatever kind.
    int skip(int at) {
        return switch (at(at)) {
            case '"' -> string(at);
            case '{', '[' -> container(at);
            case 't' -> literal(at, TRUE);
            case 'f' -> literal(at + 1, ALSE);
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

    /// Behind one or more digits.
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

    /// Behind the object or array that opens at `at`. Nesting takes no stack.
    private int container(int at) {
        // One bit a level, the innermost the lowest: 1 for an object. The topmost bit is a mark.
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
