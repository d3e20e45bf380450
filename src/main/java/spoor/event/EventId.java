package spoor.event;

import java.util.Optional;

/// An `eventID` that is a GUID, as two numbers; it prints in CloudTrail's spelling, in lower case.
public record EventId(long most, long least) {
    /// Length of a GUID's text: 32 hexadecimal digits and 4 hyphens.
    public static final int TEXT_LENGTH = 36;

    private static final byte[] DIGITS = {
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'
    };

    /// The GUID written in `text`, or nothing where the text is not one.
    public static Optional<EventId> parse(CharSequence text) {
        if (text.length() != TEXT_LENGTH) {
            return Optional.empty();
        }
        long most = 0;
        long least = 0;
        for (int i = 0; i < TEXT_LENGTH; i++) {
            char c = text.charAt(i);
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (c != '-') {
                    return Optional.empty();
                }
                continue;
            }
            int digit = c < 128 ? Character.digit(c, 16) : -1;
            if (digit < 0) {
                return Optional.empty();
            }
            if (i < 18) {
                most = most << 4 | digit;
            } else {
                least = least << 4 | digit;
            }
        }
        return Optional.of(new EventId(most, least));
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
        return new java.util.UUID(most, least).toString();
    }
}
