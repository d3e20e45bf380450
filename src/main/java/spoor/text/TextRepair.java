package spoor.text;

/// Applies [Utf8#replaceInvalid] and [UnpairedSurrogates#replace] to a text that arrives in pieces.
public final class TextRepair {
    private long invalidByte = -1;
    private long unpairedSurrogate = -1;

    /// Offsets in the text up to which each of the two has replaced.
    private long validUntil;

    private long pairedUntil;

    /// @param start offset in the text to begin at
    public TextRepair(long start) {
        validUntil = start;
        pairedUntil = start;
    }

    /// The offset of the first byte that is not UTF-8, or -1.
    public long invalidByte() {
        return invalidByte;
    }

    /// The offset of the first escape of an unpaired surrogate, or -1.
    public long unpairedSurrogate() {
        return unpairedSurrogate;
    }

    /// Repairs the complete characters and escapes of a piece.
    ///
    /// @param text holds a piece of the text, at least from the result of the last call on
    /// @param base offset in the text at which the array begins
    /// @param end of the piece in the array
    /// @param last whether the text ends there
    /// @return the end of what is repaired, in the array
    public int repair(byte[] text, long base, int end, boolean last) {
        int complete =
                last ? end : completeCharacters(text, Math.max(0, (int) (validUntil - base)), end);
        int invalid = Utf8.replaceInvalid(text, (int) (validUntil - base), complete);
        if (invalidByte < 0 && invalid >= 0) {
            invalidByte = base + invalid;
        }
        validUntil = base + complete;
        int[] unpaired = {-1};
        int paired =
                UnpairedSurrogates.replace(
                        text, (int) (pairedUntil - base), complete, last, unpaired);
        if (unpairedSurrogate < 0 && unpaired[0] >= 0) {
            unpairedSurrogate = base + unpaired[0];
        }
        pairedUntil = base + paired;
        return Math.min(complete, paired);
    }

    /// The start of the last character if it may continue after `end`; otherwise `end`.
    private static int completeCharacters(byte[] text, int start, int end) {
        for (int at = end - 1; at >= Math.max(start, end - 3); at--) {
            boolean continuation = (text[at] & 0xc0) == 0x80;
            if (!continuation) {
                return text[at] < 0 ? at : end;
            }
        }
        return end;
    }
}
