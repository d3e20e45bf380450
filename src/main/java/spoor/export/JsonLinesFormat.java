package spoor.export;

import java.io.IOException;
import java.util.Arrays;

/// Each original record on its own line; a line break between tokens becomes a space.
final class JsonLinesFormat implements RecordFormat {
    @Override
    public String id() {
        return "jsonl";
    }

    @Override
    public String title() {
        return "JSON Lines";
    }

    /// Valid JSON has line breaks between tokens only.
    @Override
    public byte[] record(ExportedEvent event) throws IOException {
        byte[] original = event.original();
        byte[] line = Arrays.copyOf(original, original.length + 1);
        for (int i = 0; i < original.length; i++) {
            if (line[i] == '\n' || line[i] == '\r') {
                line[i] = ' ';
            }
        }
        line[original.length] = '\n';
        return line;
    }
}
