package spoor.decode.content;

import spoor.text.Utf8;

/// Replaces bytes that are not UTF-8 by `?` in a text that arrives in pieces.
public final class Utf8Repair {
    private static final int LONGEST_CHARACTER = 4;

    /// The first bytes of a character that may continue in the next piece.
    private final byte[] heldBack = new byte[LONGEST_CHARACTER];

    private int held;
    private long invalidByte = -1;

    /// The offset in the text of the first byte that was replaced, or -1.
    public long invalidByte() {
        return invalidByte;
    }

    /// How many bytes are held back.
    int held() {
        return held;
    }

    /// Puts the bytes that were held back before the next piece.
    void resume(byte[] text, int at) {
        System.arraycopy(heldBack, 0, text, at, held);
        held = 0;
    }

    /// Repairs a piece.
    ///
    /// @param base offset in the text at which the array begins
    /// @param last whether the text ends with this piece
    /// @return the end of its complete characters
    int repair(byte[] text, int start, int end, long base, boolean last) {
        int complete = last ? end : complete(text, start, end);
        held = end - complete;
        System.arraycopy(text, complete, heldBack, 0, held);
        int invalid = Utf8.replaceInvalid(text, start, complete);
        if (invalidByte < 0 && invalid >= 0) {
            invalidByte = base + invalid;
        }
        return complete;
    }

    /// The start of the last character if it may continue after `end`; otherwise `end`.
    private static int complete(byte[] text, int start, int end) {
        for (int at = end - 1; at >= Math.max(start, end - LONGEST_CHARACTER + 1); at--) {
            boolean continuation = (text[at] & 0xc0) == 0x80;
            if (!continuation) {
                return text[at] < 0 ? at : end;
            }
        }
        return end;
    }
}
