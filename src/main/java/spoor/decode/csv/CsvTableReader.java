package spoor.decode.csv;

import spoor.decode.FileReport;
import spoor.decode.RecordAssembler;
import spoor.decode.TrailFormat;
import spoor.decode.content.InflatedInput;
import spoor.decode.content.SlidingBuffer;
import spoor.event.FileForm;
import spoor.event.SkippedFile;
import spoor.event.SlashedDate;
import spoor.io.ByteSpan;
import spoor.io.Bytes;

import java.io.IOException;
import java.util.Optional;

/// Reads tables row by row. One thread at a time.
final class CsvTableReader implements TrailFormat.Reader {
    /// A buffer that grew beyond this for one file is released after it.
    private static final int KEPT_BUFFER = 16 << 20;

    private final RecordAssembler assembler;
    private final CellRecords records;
    private final Bytes buffer = new Bytes(0);

    CsvTableReader(RecordAssembler assembler, CellRecords records) {
        this.assembler = assembler;
        this.records = records;
    }

    @Override
    public Optional<SkippedFile.Kind> read(InflatedInput content, FileReport report)
            throws IOException {
        try {
            ByteSpan head = content.head();
            int start = start(head);
            Optional<CsvLayout> layout =
                    CsvLayout.of(new ByteSpan(head.array(), start, head.end() - start));
            if (layout.isEmpty()) {
                return Optional.of(SkippedFile.Kind.OTHER);
            }
            SlashedDates dates = new SlashedDates(null);
            read(content, start, layout.get(), dates, report);
            if (dates.order().isPresent()) {
                // Only the whole table tells the order of day and month.
                report.restart();
                content.rewind();
                SlashedDate.Order order = dates.order().get();
                read(content, start, layout.get(), new SlashedDates(order), report);
                report.slashedDates(order, dates.decisive());
            }
            return report.end(content.position(), content.damage());
        } finally {
            buffer.shrinkTo(KEPT_BUFFER);
        }
    }

    private void read(
            InflatedInput content,
            int start,
            CsvLayout layout,
            SlashedDates dates,
            FileReport report)
            throws IOException {
        SlidingBuffer window = new SlidingBuffer(content, buffer);
        report.form(FileForm.TABLE);
        new CsvTableRead(window, layout, dates, assembler, records, report).run(start);
        report.endRecords();
    }

    /// Where the names of the columns begin: after a byte order mark and white space.
    private static int start(ByteSpan head) {
        byte[] text = head.array();
        int at = 0;
        if (head.length() >= 3
                && text[0] == (byte) 0xef
                && text[1] == (byte) 0xbb
                && text[2] == (byte) 0xbf) {
            at = 3;
        }
        while (at < head.end() && Character.isWhitespace(text[at])) {
            at++;
        }
        return at;
    }
}
