package spoor.export;

import spoor.event.RecordSchema;
import spoor.text.CsvCell;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// A table: the fields of each event, and the file and offset of its record.
///
/// @param spreadsheet whether it is written for spreadsheet programs: with a byte order mark, and
///   with cells that keep their text, see [SpreadsheetCell]
record CsvFormat(boolean spreadsheet) implements RecordFormat {
    private static final String BYTE_ORDER_MARK = "\ufeff";

    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public String nameKey() {
        return spreadsheet ? "export.format.csv.spreadsheet" : "export.format.csv";
    }

    @Override
    public Optional<RecordFormat> forSpreadsheets() {
        return Optional.of(new CsvFormat(true));
    }

    @Override
    public byte[] header(RecordSchema schema) {
        String header = CsvRow.header(schema);
        return bytes(spreadsheet ? BYTE_ORDER_MARK + header : header);
    }

    @Override
    public byte[] record(ExportedEvent event) {
        return bytes(
                CsvRow.of(
                        event.store(),
                        event.row(),
                        event.masking(),
                        spreadsheet ? SpreadsheetCell::of : CsvCell::of));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
