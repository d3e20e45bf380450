package spoor.detail;

import java.util.Arrays;

/// An original text broken into rows for the screen. All rows together are the whole text.
public final class OriginalLines {
    /// Longer lines are always broken: laying out a line of a megabyte takes seconds.
    public static final int MAX_COLUMNS = 600;

    public static final OriginalLines NONE = new OriginalLines(OriginalText.NONE, 80);

    private final OriginalText text;
    private int[] starts = new int[16];

    /// For each row the number of its line, from 1; negative if the row continues a line.
    private int[] numbers = new int[16];

    private int count;
    private int widest;

    private OriginalLines(OriginalText text, int columns) {
        this.text = text;
        breakUp(text.text(), Math.clamp(columns, 8, MAX_COLUMNS));
    }

    /// @param columns the most characters of single width in a row
    public static OriginalLines of(OriginalText text, int columns) {
        return new OriginalLines(text, columns);
    }

    private void breakUp(String characters, int columns) {
        int column = 0;
        int line = 1;
        add(0, line);
        for (int at = 0; at < characters.length(); ) {
            int point = characters.codePointAt(at);
            int width = ShownCharacters.width(point);
            if (column + width > columns && column > 0) {
                add(at, -line);
                column = 0;
            }
            column += width;
            widest = Math.max(widest, column);
            at += Character.charCount(point);
            if (point == '\n' && at < characters.length()) {
                add(at, ++line);
                column = 0;
            }
        }
    }

    private void add(int start, int number) {
        if (count == starts.length) {
            starts = Arrays.copyOf(starts, 2 * count);
            numbers = Arrays.copyOf(numbers, 2 * count);
        }
        starts[count] = start;
        numbers[count++] = number;
    }

    public OriginalText text() {
        return text;
    }

    public int count() {
        return count;
    }

    /// The number of columns of the longest row.
    public int widest() {
        return widest;
    }

    /// The number of lines of the text.
    public int lines() {
        return Math.abs(numbers[count - 1]);
    }

    /// The offset of a row's first character.
    public int start(int row) {
        return starts[row];
    }

    public int end(int row) {
        return row + 1 < count ? starts[row + 1] : text.text().length();
    }

    /// The number of the line that begins with a row, from 1; 0 if the row continues one.
    public int number(int row) {
        return Math.max(0, numbers[row]);
    }

    /// The row that contains a character.
    public int rowOf(int character) {
        int row = Arrays.binarySearch(starts, 0, count, character);
        return row >= 0 ? row : -row - 2;
    }

    /// The column of a character in its row.
    public int columnOf(int row, int character) {
        int column = 0;
        for (int at = start(row); at < Math.min(character, end(row)); ) {
            int point = text.text().codePointAt(at);
            column += ShownCharacters.width(point);
            at += Character.charCount(point);
        }
        return column;
    }

    /// The offset of the boundary between characters that is nearest to a column.
    public int characterAt(int row, double column) {
        int end = end(row);
        double passed = 0;
        for (int at = start(row); at < end; ) {
            int point = text.text().codePointAt(at);
            int width = ShownCharacters.width(point);
            if (point == '\n' || column < passed + width / 2.0) {
                return at;
            }
            passed += width;
            at += Character.charCount(point);
        }
        return end;
    }
}
