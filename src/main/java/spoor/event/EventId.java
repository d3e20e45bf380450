package spoor.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// An `eventID` that is a GUID, as two numbers; it prints in CloudTrail's spelling, in lower case.
public record EventId(long high, long low) {
    /// Length of a GUID's text: 32 hexadecimal digits and 4 hyphens.
    public static final int TEXT_LENGTH = 36;

    private static final byte[] DIGITS = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    /// The value of each ASCII character as a hexadecimal digit; -1 if it is not a digit.
    private static final byte[] VALUES = new byte[256];

    static {
        java.util.Arrays.fill(VALUES, (byte) -1);
        for (byte digit = 0; digit < DIGITS.length; digit++) {
            VALUES[DIGITS[digit]] = digit;
            VALUES[Character.toUpperCase(DIGITS[digit])] = digit;
        }
    }

    /// The GUID that a text contains; empty if it is not a GUID.
    public static Optional<EventId> parse(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        long[] halves = new long[2];
        return parse(bytes, 0, bytes.length, halves)
                ? Optional.of(new EventId(halves[0], halves[1]))
                : Optional.empty();
    }

    /// Reads the GUID written in some bytes; makes no object.
    ///
    /// @param halves gets the upper and the lower half
    /// @return false if the bytes are not a GUID; `halves` is undefined then
    public static boolean parse(byte[] text, int start, int length, long[] halves) {
        if (length != TEXT_LENGTH
                || text[start + 8] != '-'
                || text[start + 13] != '-'
                || text[start + 18] != '-'
                || text[start + 23] != '-') {
            return false;
        }
        long a = digits(text, start, 8);
        long b = digits(text, start + 9, 4);
        long c = digits(text, start + 14, 4);
        long d = digits(text, start + 19, 4);
        long e = digits(text, start + 24, 12);
        halves[0] = a << 32 | b << 16 | c;
        halves[1] = d << 48 | e;
        return (a | b | c | d | e) >= 0;
    }

    /// The value of up to 15 hexadecimal digits; negative if one of them is not a digit.
    private static long digits(byte[] text, int start, int count) {
        long number = 0;
        int wrong = 0;
        for (int i = start; i < start + count; i++) {
            int digit = VALUES[text[i] & 0xff];
            wrong |= digit;
            number = number << 4 | (digit & 15);
        }
        return wrong < 0 ? -1 : number;
    }

    /// Writes the 36 ASCII characters of the GUID to `into`, from its start.
    public static void print(long most, long least, byte[] into) {
        int at = 0;
        for (int digit = 0; digit < 32; digit++) {
            if (digit == 8 || digit == 12 || digit == 16 || digit == 20) {
                into[at++] = '-';
            }
            long half = digit < 16 ? most : least;
            into[at++] = DIGITS[(int) (half >>> (60 - 4 * (digit & 15))) & 15];
        }
    }

    @Override
    public String toString() {
        return new java.util.UUID(high, low).toString();
    }
}
