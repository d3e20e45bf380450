package spoor.query;

import spoor.store.IntColumn;

/// Counts how many rows have each code of a column.
///
/// Each column width has its own loop, so that each compiles to a plain table look-up.
final class CodeCounts {
    private CodeCounts() {}

    /// Adds the first `rowCount` rows of `rows` to the counts of their codes.
    static void add(IntColumn codes, int[] rows, int rowCount, int[] counts) {
        switch (codes) {
            case IntColumn.Zero _ -> counts[0] += rowCount;
            case IntColumn.U8(byte[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    counts[values[rows[i]] & 0xff]++;
                }
            }
            case IntColumn.U16(char[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    counts[values[rows[i]]]++;
                }
            }
            case IntColumn.U24(byte[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    counts[IntColumn.U24.at(values, rows[i])]++;
                }
            }
            case IntColumn.I32(int[] values) -> {
                for (int i = 0; i < rowCount; i++) {
                    counts[values[rows[i]]]++;
                }
            }
        }
    }

    /// Counts every row of a column.
    ///
    /// @param rows how many rows the column has
    /// @param codeCount how many codes there are
    static int[] ofAll(IntColumn codes, int rows, int codeCount) {
        int[] counts = new int[codeCount];
        switch (codes) {
            case IntColumn.Zero _ -> counts[0] = rows;
            case IntColumn.U8(byte[] values) -> countU8(values, counts);
            case IntColumn.U16(char[] values) -> {
                for (char value : values) {
                    counts[value]++;
                }
            }
            case IntColumn.U24(byte[] values) -> {
                for (int row = 0; row < rows; row++) {
                    counts[IntColumn.U24.at(values, row)]++;
                }
            }
            case IntColumn.I32(int[] values) -> {
                for (int value : values) {
                    counts[value]++;
                }
            }
        }
        return counts;
    }

    /// Adjacent rows often have the same code, and each increment of a counter waits for the one
    /// before it. Four tables of counters avoid that.
    private static void countU8(byte[] values, int[] counts) {
        int[] tables = new int[4 * 256];
        int row = 0;
        for (; row + 4 <= values.length; row += 4) {
            tables[values[row] & 0xff]++;
            tables[256 + (values[row + 1] & 0xff)]++;
            tables[512 + (values[row + 2] & 0xff)]++;
            tables[768 + (values[row + 3] & 0xff)]++;
        }
        for (; row < values.length; row++) {
            tables[values[row] & 0xff]++;
        }
        for (int code = 0; code < Math.min(256, counts.length); code++) {
            counts[code] =
                    tables[code] + tables[256 + code] + tables[512 + code] + tables[768 + code];
        }
    }
}
