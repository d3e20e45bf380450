package spoor.decode.csv;

import spoor.decode.FileReport;
import spoor.decode.RecordAssembler;
import spoor.decode.content.SlidingBuffer;
import spoor.decode.csv.CsvColumn.Form;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.message.Message;

import java.io.IOException;

/// One pass over the rows of a table.
///
/// A row that cannot be read costs that row only: where it takes up several lines because of a
/// stray quote, reading continues after the first of them.
final class CsvTableRead {
    private static final String TIME = "eventTime";

    private final SlidingBuffer window;
    private final CsvLayout layout;
    private final boolean hasEvents;
    private final boolean hasLoggedTimes;
    private final SlashedDates dates;
    private final CsvRowScanner row;
    private final RecordAssembler assembler;
    private final CellRecords records;
    private final FileReport report;

    /// Where the next row begins in the window.
    private int at;

    /// @param dates its dates with slashes
    /// @param assembler of rows
    /// @param records reads cells with whole records
    CsvTableRead(
            SlidingBuffer window,
            CsvLayout layout,
            SlashedDates dates,
            RecordAssembler assembler,
            CellRecords records,
            FileReport report) {
        this.window = window;
        this.layout = layout;
        this.dates = dates;
        this.hasEvents = layout.hasEvents();
        this.hasLoggedTimes =
                layout.columns().stream().anyMatch(column -> column.form() == Form.LOGGED);
        this.row = layout.scanner();
        this.assembler = assembler;
        this.records = records;
        this.report = report;
    }

    /// Reads all rows after the one with the names.
    ///
    /// @param start the offset of the first row in the content
    void run(int start) throws IOException {
        while (start > window.base() + window.length() && window.advance(window.length())) {
            // White space before the table.
        }
        at = (int) (start - window.base());
        for (int row = 0; row <= layout.titles(); row++) {
            at = afterLineBreak(scan());
        }
        while (at < window.length() || more()) {
            int end = scan();
            if ((row.isUnclosed() || !row.isEmpty()) && !isHeader()) {
                at = read(end) ? afterLineBreak(end) : afterFirstLine(end);
            } else {
                at = afterLineBreak(end);
            }
        }
    }

    private boolean more() throws IOException {
        boolean more = window.advance(at);
        at = more ? 0 : at;
        return more && window.length() > 0;
    }

    /// Scans the row at [#at].
    ///
    /// @return its end in the window
    private int scan() throws IOException {
        while (true) {
            int end = row.scan(window.array(), at, window.length(), false);
            if (end >= 0) {
                return end;
            }
            if (!more()) {
                return row.scan(window.array(), at, window.length(), true);
            }
        }
    }

    private int afterLineBreak(int end) throws IOException {
        int next = end;
        if (next + 1 >= window.length() && window.advance(next)) {
            next = 0;
        }
        if (next < window.length() && window.array()[next] == '\r') {
            next++;
        }
        return next < window.length() && window.array()[next] == '\n' ? next + 1 : next;
    }

    private int afterFirstLine(int end) {
        for (int i = at; i < end; i++) {
            if (window.array()[i] == '\n') {
                return i + 1;
            }
        }
        return end;
    }

    /// Whether it is the row with the names once more, as where several tables were joined.
    private boolean isHeader() {
        if (row.cells() != layout.columns().size()) {
            return false;
        }
        for (int cell = 0; cell < row.cells(); cell++) {
            CsvColumn column = CsvColumns.named(row.value(cell));
            if (!column.equals(layout.header().get(cell))) {
                return false;
            }
        }
        return true;
    }

    /// Reports the event of the row, or why it has none.
    ///
    /// @return false where the row may have ended before
    private boolean read(int end) throws IOException {
        long offset = window.base() + at;
        int missing = layout.columns().size() - row.cells();
        if (row.isUnclosed()) {
            skip(offset, Message.of("decode.csv.quote"));
            return false;
        }
        // Excel leaves out empty cells at the end of a row.
        if (missing < 0 || (missing > 0 && row.hasStrayQuote())) {
            skip(offset, Message.of("decode.csv.cells", row.cells(), layout.columns().size()));
            return false;
        }
        if (missing > 0 && end == window.length()) {
            skip(offset, Message.of("decode.csv.cutOff"));
            return true;
        }
        int cell = layout.recordColumn();
        if (cell >= 0 && cell < row.cells() && records.read(row, cell, window, report)) {
            return true;
        }
        if (!hasEvents) {
            skip(offset, Message.of("decode.csv.noRecord"));
            return true;
        }
        report.beginRecord();
        assembler.begin(offset);
        CsvCells.read(row, layout, this::value);
        if (layout.saysNo(Field.ERROR, row)) {
            assembler.withoutErrorCode();
        }
        if (layout.saysNo(Field.ERROR_MESSAGE, row)) {
            assembler.withoutErrorMessage();
        }
        reportLetters(offset);
        if (hasLoggedTimes) {
            report.loggedTime(offset);
        }
        assembler.endRow(window.base() + end, report);
        return true;
    }

    private void reportLetters(long offset) {
        if (row.hasInvalid()) {
            report.notUtf8(offset);
        } else if (row.hasWindowsLetters()) {
            report.windowsLetters(offset);
        }
    }

    private void value(String path, String value) {
        switch (path) {
            case CsvColumns.IDENTITY -> assembler.identity(value);
            case CsvColumns.OUTCOME -> assembler.outcome(value);
            case CsvColumns.RESOURCE -> assembler.resources(value);
            case TIME -> assembler.value(path, dates.read(value));
            default -> {
                if (CsvValues.isShortenedAccount(path, value)) {
                    report.shortenedAccount(window.base() + at, value);
                }
                assembler.value(path, value);
            }
        }
    }

    private void skip(long offset, Message reason) {
        report.beginRecord();
        report.problem(Problem.Kind.SKIPPED_RECORD, offset, reason);
    }
}
