package spoor.decode.fast;

import spoor.decode.MemberTable;
import spoor.decode.content.SlidingBuffer;
import spoor.text.Ascii;
import spoor.text.ByteWords;
import spoor.text.Escapes;
import spoor.text.Utf8;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// Steps over a JSON text in UTF-8, in strings eight bytes at a time.
///
/// After its end there are [#PADDING] bytes of 0, which are invalid in JSON, or bytes that follow a
/// complete value. So no step needs to check where the text ends.
///
/// Steps take and return offsets. They check the syntax (RFC 8259) and throw [InvalidJson] at the
/// first byte that cannot continue it.
final class JsonBytes {
    /// How many levels of a value one call looks at; real events have less than 30 levels.
    static final int MAX_DEPTH = 60;

    /// How many calls a value may take: about 100,000 levels, as many as [spoor.json.JsonTree]
    /// reads.
    private static final int MAX_CALLS = 1600;

    private static final int LONGEST_CHARACTER = 4;

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

    /// The offset of the last escape.
    private int lastEscape = -1;

    JsonBytes(byte[] text, int end) {
        this.text = text;
        this.end = end;
    }

    /// Where the text ends.
    int end() {
        return end;
    }

    private InvalidJson invalid(int at, JsonFault fault) {
        return new InvalidJson(at, at >= end ? JsonFault.END : fault);
    }

    byte[] bytes() {
        return text;
    }

    /// The byte at an offset, or 0 at the end.
    byte at(int at) {
        return text[at];
    }

    /// Whether the text has these bytes, without a 0, at an offset.
    boolean startsWith(byte[] bytes, int at) {
        return at <= text.length - bytes.length
                && ByteWords.equal(text, at, bytes, 0, bytes.length);
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
            throw invalid(at, JsonFault.SEPARATOR);
        }
        return ~(at + 1);
    }

    /// The end of the name that begins at `at`, after its quote.
    int name(int at) {
        if (at(at) != '"') {
            throw invalid(at, JsonFault.NAME);
        }
        return string(at);
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
            throw invalid(colon, JsonFault.COLON);
        }
        return space(colon + 1);
    }

    /// Whether there was an escape at `since` or later.
    boolean escaped(int since) {
        return lastEscape >= since;
    }

    /// Whether the string from `start` to before `end` has an escape.
    boolean hasEscape(int start, int end) {
        return Ascii.indexOf(text, start, end, '\\') >= 0;
    }

    /// The text of the string in quotes from `start` to before `stringEnd`.
    String resolved(int start, int stringEnd) {
        byte[] resolved = new byte[stringEnd - start - 2];
        int resolvedEnd = Escapes.resolve(text, start + 1, stringEnd - 1, resolved, 0);
        return new String(resolved, 0, resolvedEnd, StandardCharsets.UTF_8);
    }

    /// The end of the string that begins at `at`, after its quote.
    int string(int at) {
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
        if (b >= 0) {
            throw invalid(at, JsonFault.CONTROL_CHARACTER);
        }
        int length = Utf8.characterLength(text, at, end);
        if (length == 0) {
            // The rest of a character may follow.
            boolean cutOff = at + LONGEST_CHARACTER > end;
            throw invalid(cutOff ? end : at, JsonFault.NOT_UTF8);
        }
        return at + length;
    }

    private int escape(int at) {
        lastEscape = at;
        return switch (at(at + 1)) {
            case '"', '\\', '/', 'b', 'f', 'n', 'r', 't' -> at + 2;
            case 'u' -> unicode(at);
            default -> throw invalid(at + 1, JsonFault.ESCAPE);
        };
    }

    private int unicode(int at) {
        int after = at + Escapes.UNICODE_LENGTH;
        for (int i = at + 2; i < after; i++) {
            if (Ascii.hex(text[i]) < 0) {
                throw invalid(i, JsonFault.ESCAPE);
            }
        }
        return after;
    }

    /// The end of the value of any kind that begins at `at`.
    int skip(int at) {
        return switch (at(at)) {
            case '"' -> string(at);
            case '{', '[' -> container(at, 1);
            case 't' -> literal(at, TRUE);
            case 'f' -> literal(at + 1, FALSE_TAIL);
            case 'n' -> literal(at, NULL);
            default -> number(at);
        };
    }

    private int literal(int at, int four) {
        int found = (int) INTS.get(text, at);
        if (found != four) {
            int same = Integer.numberOfTrailingZeros(found ^ four) >>> 3;
            throw invalid(at + same, JsonFault.VALUE);
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
            throw invalid(at, JsonFault.VALUE);
        }
        return i;
    }

    /// The end of the object or array that begins at `at`. Most nesting takes no stack.
    ///
    /// @param call the number of this call, where one calls the next for deeper levels
    private int container(int at, int call) {
        // One bit for each level, the innermost the lowest: 1 for an object. The highest set bit
        // marks the outside.
        long levels = 1;
        int i = at;
        while (true) {
            byte b = at(i);
            boolean inner = b == '{' || b == '[';
            if (inner && levels >>> MAX_DEPTH == 0) {
                levels = levels << 1 | (b == '{' ? 1 : 0);
                i = first(i, b == '{' ? '}' : ']');
            } else {
                i = next(inner ? deeper(i, call) : skip(i), (levels & 1) != 0 ? '}' : ']');
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

    private int deeper(int at, int call) {
        if (call == MAX_CALLS) {
            throw invalid(at, JsonFault.DEPTH);
        }
        return container(at, call + 1);
    }
}
