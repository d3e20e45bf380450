package spoor.text;

/// Does what [Utf8] and [Surrogates] do to a text that comes piece by piece.
public final class TextRepair {
    private long invalidByte = -1;
    private long halfCharacter = -1;

    /// Where in the text each of the two has come to.
    private long utf8;

    private long surrogates;

    /// @param start where in the text to begin
    public TextRepair(long start) {
        utf8 = start;
        surrogates = start;
    }

    /// Where the first byte was that is not UTF-8, or -1.
    public long invalidByte() {
        return invalidByte;
    }

    /// Where the first escape for half a character was, or -1.
    public long halfCharacter() {
        return halfCharacter;
    }

    /// Repairs what is known whole of a piece.
    ///
    /// @param base where in the text the array begins
    /// @param end of the text's bytes in the array; those before which the last call ended may be
    ///   gone
    /// @param last whether the text ends there
    /// @return behind the bytes that are ready; those from there on must be there at the next call
    public int repair(byte[] text, long base, int end, boolean last) {
        int ready = last ? end : wholeCharacters(text, Math.max(0, (int) (utf8 - base)), end);
        int invalid = Utf8.repair(text, (int) (utf8 - base), ready);
        if (invalidByte < 0 && invalid >= 0) {
            invalidByte = base + invalid;
        }
        utf8 = base + ready;
        int[] half = {-1};
        int stop = Surrogates.walk(text, (int) (surrogates - base), ready, last, half);
        if (halfCharacter < 0 && half[0] >= 0) {
            halfCharacter = base + half[0];
        }
        surrogates = base + stop;
        return Math.min(ready, stop);
    }

    /// Where the last character begins that may go on behind `end`, or `end`.
    private static int wholeCharacters(byte[] text, int start, int end) {
        for (int at = end - 1; at >= Math.max(start, end - 3); at--) {
            boolean continues = (text[at] & 0xc0) == 0x80;
            if (!continues) {
                return text[at] < 0 ? at : end;
            }
        }
        return end;
    }
}
