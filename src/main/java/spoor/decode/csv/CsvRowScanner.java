package spoor.decode.csv;

import spoor.text.Utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Finds the cells of one row of CSV in bytes.
///
/// A cell that begins with a quote ends at the next single quote; two quotes in it stand for one.
/// What follows the last quote up to the separator belongs to the cell, as other programs read it.
/// One thread at a time.
final class CsvRowScanner {
    /// The result of [#scan] where the row does not end in the bytes.
    static final int NO_END = -1;

    private static final char REPLACEMENT = '\ufffd';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final byte separator;
    private byte[] text = new byte[0];
    private int[] starts = new int[32];
    private int[] ends = new int[32];
    private boolean[] quoted = new boolean[32];
    private int cells;
    private boolean unclosed;
    private boolean strayQuote;
    private boolean windowsLetters;
    private boolean invalid;

    CsvRowScanner(byte separator) {
        this.separator = separator;
    }

    /// Scans the row that begins at `start`.
    ///
    /// @param last whether a row also ends at `end`
    /// @return the end of the row, where its line break begins, or [#NO_END]
    int scan(byte[] bytes, int start, int end, boolean last) {
        text = bytes;
        cells = 0;
        unclosed = false;
        strayQuote = false;
        windowsLetters = false;
        invalid = false;
        int at = start;
        while (true) {
            at = at < end && bytes[at] == '"' ? quotedCell(at, end) : plainCell(at, at, end, false);
            if (at == end) {
                return last ? end : NO_END;
            }
            if (bytes[at] != separator) {
                return at;
            }
            at++;
        }
    }

    private int quotedCell(int start, int end) {
        int at = start + 1;
        while (at < end) {
            if (text[at] != '"') {
                at++;
            } else if (at + 1 < end && text[at + 1] == '"') {
                at += 2;
            } else {
                int cellEnd = plainCell(start, at + 1, end, true);
                strayQuote |= cellEnd > at + 1;
                return cellEnd;
            }
        }
        unclosed = true;
        add(start, end, true);
        return end;
    }

    private int plainCell(int start, int from, int end, boolean isQuoted) {
        int at = from;
        while (at < end && text[at] != separator && text[at] != '\n' && text[at] != '\r') {
            at++;
        }
        add(start, at, isQuoted);
        return at;
    }

    private void add(int start, int end, boolean isQuoted) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cells);
            ends = Arrays.copyOf(ends, 2 * cells);
            quoted = Arrays.copyOf(quoted, 2 * cells);
        }
        starts[cells] = start;
        ends[cells] = end;
        quoted[cells++] = isQuoted;
    }

    /// How many cells the row has; an empty row has one.
    int cells() {
        return cells;
    }

    /// Whether the last cell has a quote at its start and none at its end.
    boolean isUnclosed() {
        return unclosed;
    }

    /// Whether a cell continues after its last quote.
    boolean hasStrayQuote() {
        return strayQuote;
    }

    /// Whether no cell has a text, as where a spreadsheet program adds rows at the end.
    boolean isEmpty() {
        for (int cell = 0; cell < cells; cell++) {
            if (!isEmpty(cell)) {
                return false;
            }
        }
        return true;
    }

    private boolean isEmpty(int cell) {
        int quotes = quoted[cell] ? 1 : 0;
        for (int at = starts[cell] + quotes; at < ends[cell] - quotes; at++) {
            if (text[at] != ' ') {
                return false;
            }
        }
        return true;
    }

    /// Where a cell begins, with its quote.
    int start(int cell) {
        return starts[cell];
    }

    /// The end of a cell, with its quote.
    int end(int cell) {
        return ends[cell];
    }

    boolean isQuoted(int cell) {
        return quoted[cell];
    }

    /// Whether cells whose text was asked for had letters that are not UTF-8, but those of
    /// Windows-1252.
    boolean hasWindowsLetters() {
        return windowsLetters;
    }

    /// Whether cells whose text was asked for had bytes that are in neither.
    boolean hasInvalid() {
        return invalid;
    }

    /// The text of a cell that has other bytes than UTF-8, if it has.
    private String decoded(int cell) {
        int length = ends[cell] - starts[cell];
        String utf8 = new String(text, starts[cell], length, StandardCharsets.UTF_8);
        if (utf8.indexOf(REPLACEMENT) < 0 || Utf8.isValid(text, starts[cell], ends[cell])) {
            return utf8;
        }
        String windows = new String(text, starts[cell], length, WINDOWS);
        boolean unknown = windows.indexOf(REPLACEMENT) >= 0;
        invalid |= unknown;
        windowsLetters |= !unknown;
        return unknown ? utf8.replace(REPLACEMENT, '?') : windows;
    }

    /// The text of a cell without its quotes. A text that is not UTF-8 is read as Windows-1252, in
    /// which Excel saves; bytes that are in neither are replaced.
    String value(int cell) {
        String value = decoded(cell);
        if (!quoted[cell]) {
            return value;
        }
        StringBuilder unquoted = new StringBuilder(value.length());
        boolean inside = true;
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (inside && c == '"') {
                if (i + 1 < value.length() && value.charAt(i + 1) == '"') {
                    unquoted.append(c);
                    i++;
                } else {
                    inside = false;
                }
            } else {
                unquoted.append(c);
            }
        }
        return unquoted.toString();
    }
}
