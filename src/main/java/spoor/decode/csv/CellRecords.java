package spoor.decode.csv;

import org.jspecify.annotations.Nullable;

import spoor.decode.FileReport;
import spoor.decode.OffsetMap;
import spoor.decode.content.SlidingBuffer;
import spoor.decode.fast.RecordWalker;
import spoor.io.Bytes;
import spoor.text.ByteSearch;
import spoor.text.Utf8;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// Reads whole records from the cells of a table. One thread at a time.
final class CellRecords {
    /// A buffer that grew beyond this for one cell is released after it.
    private static final int KEPT_BUFFER = 1 << 20;

    /// A member that every record has; an Insight event within its details.
    private static final ByteSearch MEMBER =
            new ByteSearch("eventsource".getBytes(StandardCharsets.US_ASCII));

    private final RecordWalker walker;
    private final Bytes text = new Bytes(0);

    CellRecords(RecordWalker walker) {
        this.walker = walker;
    }

    /// Reads the records of a cell.
    ///
    /// @param window holds the row
    /// @return whether there are any
    boolean read(CsvRowScanner row, int cell, SlidingBuffer window, FileReport report)
            throws IOException {
        byte[] bytes = window.array();
        boolean quoted = row.isQuoted(cell);
        int start = row.start(cell) + (quoted ? 1 : 0);
        int end = row.end(cell) - (quoted ? 1 : 0);
        if (!mayHoldRecords(bytes, start, end)) {
            return false;
        }
        text.ensureCapacity((long) end - start + SlidingBuffer.PADDING);
        if (quoted) {
            text.length(CellText.decode(bytes, start, end, text.array()));
        } else {
            System.arraycopy(bytes, start, text.array(), 0, end - start);
            text.length(end - start);
        }
        if (Utf8.replaceInvalid(text.array(), 0, text.length()) >= 0) {
            report.notUtf8(window.base() + start);
        }
        long before = report.records();
        OffsetMap places = CellText.places(bytes, start, end, window.base(), quoted);
        @Nullable OffsetMap outer = report.map(places);
        try {
            walker.read(SlidingBuffer.over(text), 0, null, report);
        } finally {
            report.map(outer);
            text.shrinkTo(KEPT_BUFFER);
        }
        return report.records() > before;
    }

    private static boolean mayHoldRecords(byte[] text, int start, int end) {
        int at = start;
        while (at < end && Character.isWhitespace(text[at])) {
            at++;
        }
        return at < end && (text[at] == '{' || text[at] == '[') && MEMBER.isFoundIn(text, at, end);
    }
}
