package spoor.query;

import spoor.store.IntColumn;
import spoor.store.Rows;

/// Makes the bit mask of the rows whose code matches, 64 rows at a time.
///
/// Each column width has its own loop, so that each compiles to a plain table look-up.
final class CodeMasks {
    private CodeMasks() {}

    /// @param matches for each code whether its rows match
    static Rows rows(IntColumn codes, boolean[] matches, int rows) {
        long[] words = Rows.words(rows);
        switch (codes) {
            case IntColumn.Zero _ -> {
                return matches[0] ? Rows.all(rows) : Rows.none(rows);
            }
            case IntColumn.U8(byte[] values) -> u8(values, matches, words);
            case IntColumn.U16(char[] values) -> u16(values, matches, words);
            case IntColumn.U24(byte[] values) -> u24(values, matches, words, rows);
            case IntColumn.I32(int[] values) -> i32(values, matches, words);
        }
        return Rows.of(words, rows);
    }

    private static void u8(byte[] values, boolean[] matches, long[] words) {
        // With an entry for every byte, the look-up needs no bounds check.
        long[] bits = new long[256];
        for (int code = 0; code < Math.min(bits.length, matches.length); code++) {
            bits[code] = matches[code] ? 1 : 0;
        }
        for (int word = 0; word < words.length; word++) {
            int row = word << 6;
            int end = Math.min(values.length, row + 64);
            long mask = 0;
            for (; row < end; row++) {
                mask |= bits[values[row] & 0xff] << row;
            }
            words[word] = mask;
        }
    }

    // The loops for the four widths differ only in how they read a code. A shared loop with a call
    // for each row could not be compiled without that call once more than two widths are in use.

    private static void u16(char[] values, boolean[] matches, long[] words) {
        for (int word = 0; word < words.length; word++) {
            int row = word << 6;
            int end = Math.min(values.length, row + 64);
            long mask = 0;
            for (; row < end; row++) {
                mask |= (matches[values[row]] ? 1L : 0) << row;
            }
            words[word] = mask;
        }
    }

    private static void u24(byte[] values, boolean[] matches, long[] words, int rows) {
        for (int word = 0; word < words.length; word++) {
            int row = word << 6;
            int end = Math.min(rows, row + 64);
            long mask = 0;
            for (; row < end; row++) {
                mask |= (matches[IntColumn.U24.at(values, row)] ? 1L : 0) << row;
            }
            words[word] = mask;
        }
    }

    private static void i32(int[] values, boolean[] matches, long[] words) {
        for (int word = 0; word < words.length; word++) {
            int row = word << 6;
            int end = Math.min(values.length, row + 64);
            long mask = 0;
            for (; row < end; row++) {
                mask |= (matches[values[row]] ? 1L : 0) << row;
            }
            words[word] = mask;
        }
    }
}
