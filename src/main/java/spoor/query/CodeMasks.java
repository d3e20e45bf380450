package spoor.query;

import spoor.store.IntColumn;
import spoor.store.Rows;

/// Makes a mask of the rows whose number is wanted: 64 rows a step.
///
/// One loop a width, so that each compiles to a plain table look-up.
final class CodeMasks {
    private CodeMasks() {}

    /// @param wanted for each number whether its rows are wanted
    static Rows rows(IntColumn codes, boolean[] wanted, int rows) {
        long[] words = Rows.words(rows);
        switch (codes) {
            case IntColumn.Zero _ -> {
                return wanted[0] ? Rows.all(rows) : Rows.none(rows);
            }
            case IntColumn.U8(byte[] values) -> u8(values, wanted, words);
            case IntColumn.U16(char[] values) -> u16(values, wanted, words);
            case IntColumn.U24(byte[] values) -> u24(values, wanted, words, rows);
            case IntColumn.I32(int[] values) -> i32(values, wanted, words);
        }
        return Rows.of(words, rows);
    }

    private static void u8(byte[] values, boolean[] wanted, long[] words) {
        // A table that no byte can miss needs no check of its bounds.
        long[] bits = new long[256];
        for (int code = 0; code < Math.min(bits.length, wanted.length); code++) {
            bits[code] = wanted[code] ? 1 : 0;
        }
        for (int word = 0; word < words.length; word++) {
            int row = word << 6;
            int until = Math.min(values.length, row + 64);
            long mask = 0;
            for (; row < until; row++) {
                mask |= bits[values[row] & 0xff] << row;
            }
            words[word] = mask;
        }
    }

    private static void u16(char[] values, boolean[] wanted, long[] words) {
        for (int word = 0; word < words.length; word++) {
            int row = word << 6;
            int until = Math.min(values.length, row + 64);
            long mask = 0;
            for (; row < until; row++) {
                mask |= (wanted[values[row]] ? 1L : 0) << row;
            }
            words[word] = mask;
        }
    }

    private static void u24(byte[] values, boolean[] wanted, long[] words, int rows) {
        for (int word = 0; word < words.length; word++) {
            int row = word << 6;
            int until = Math.min(rows, row + 64);
            long mask = 0;
            for (; row < until; row++) {
                mask |= (wanted[IntColumn.U24.at(values, row)] ? 1L : 0) << row;
            }
            words[word] = mask;
        }
    }

    private static void i32(int[] values, boolean[] wanted, long[] words) {
        for (int word = 0; word < words.length; word++) {
            int row = word << 6;
            int until = Math.min(values.length, row + 64);
            long mask = 0;
            for (; row < until; row++) {
                mask |= (wanted[values[row]] ? 1L : 0) << row;
            }
            words[word] = mask;
        }
    }
}
