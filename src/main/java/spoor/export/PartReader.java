package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.event.Original;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.work.Cancellation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Reads records and makes of them what is written. Any thread.
///
/// @param masking masks what is written, where it is not null
record PartReader(
        EventStore store, RawRecords records, ExportFormat format, @Nullable Masking masking) {
    /// @throws java.util.concurrent.CancellationException once cancelled
    List<Part> read(int[] rows, Cancellation cancellation) {
        List<Part> parts = new ArrayList<>(rows.length);
        for (int row : rows) {
            cancellation.check();
            parts.add(read(row));
        }
        return parts;
    }

    private Part read(int row) {
        if (format == ExportFormat.CSV) {
            return new Part(row, CsvRow.of(store, row, masking), "");
        }
        try {
            Original original = records.read(store, row);
            byte[] text = written(original);
            return new Part(row, format == ExportFormat.JSONL ? line(text) : text, "");
        } catch (IOException e) {
            return new Part(row, null, String.valueOf(e.getMessage()));
        }
    }

    private byte[] written(Original original) {
        byte[] json = original.json().toByteArray();
        return masking == null ? json : masking.mask(json);
    }

    /// In valid JSON a line break can only stand between tokens.
    private static byte[] line(byte[] text) {
        byte[] line = Arrays.copyOf(text, text.length + 1);
        for (int i = 0; i < text.length; i++) {
            if (line[i] == '\n' || line[i] == '\r') {
                line[i] = ' ';
            }
        }
        line[text.length] = '\n';
        return line;
    }
}
