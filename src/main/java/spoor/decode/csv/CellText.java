package spoor.decode.csv;

import spoor.decode.OffsetMap;
import spoor.io.ByteSpan;

/// The text of a cell in quotes, in which two quotes stand for one.
final class CellText {
    private CellText() {}

    /// Writes the text of the bytes between the quotes of a cell.
    ///
    /// @param text has room for them
    /// @return the length of the text
    static int decode(byte[] cell, int start, int end, byte[] text) {
        int length = 0;
        for (int at = start; at < end; at += width(cell, at, end)) {
            text[length++] = cell[at];
        }
        return length;
    }

    /// How many bytes a byte of the text takes up in the cell.
    private static int width(byte[] cell, int at, int end) {
        return cell[at] == '"' && at + 1 < end && cell[at + 1] == '"' ? 2 : 1;
    }

    /// Whether a part of a cell with JSON has two quotes for each one.
    static boolean isQuoted(ByteSpan part) {
        byte[] bytes = part.array();
        int at = part.start();
        while (at < part.end() && bytes[at] != '"') {
            at++;
        }
        return at + 1 < part.end() && bytes[at + 1] == '"';
    }

    /// The places of the text in the content.
    ///
    /// @param base the offset of the array's first byte in the content
    /// @param quoted whether two quotes stand for one
    static OffsetMap places(byte[] cell, int start, int end, long base, boolean quoted) {
        return new Places(cell, start, end, base, quoted);
    }

    private static final class Places implements OffsetMap {
        private final byte[] cell;
        private final int end;
        private final long base;
        private final boolean quoted;
        private int at;
        private long passed;

        Places(byte[] cell, int start, int end, long base, boolean quoted) {
            this.cell = cell;
            this.end = end;
            this.base = base;
            this.quoted = quoted;
            this.at = start;
        }

        @Override
        public long inContent(long offset) {
            while (passed < offset && at < end) {
                at += quoted ? width(cell, at, end) : 1;
                passed++;
            }
            return base + at;
        }
    }
}
