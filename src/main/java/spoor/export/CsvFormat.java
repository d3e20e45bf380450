package spoor.export;

import spoor.event.RecordSchema;

/// A table for spreadsheets: the fields of each event, and the file and offset of its record.
final class CsvFormat implements RecordFormat {
    @Override
    public String id() {
        return "csv";
    }

    @Override
    public String title() {
        return "CSV";
    }

    @Override
    public byte[] header(RecordSchema schema) {
        return CsvRow.header(schema);
    }

    @Override
    public byte[] record(ExportedEvent event) {
        return CsvRow.of(event.store(), event.row(), event.masking());
    }
}
