package spoor.export;

import spoor.event.RecordSchema;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// A trail file as CloudTrail writes it, `{"Records":[…]}`: the original bytes of each record.
final class JsonFormat implements RecordFormat {
    @Override
    public String id() {
        return "json";
    }

    @Override
    public String title() {
        return "JSON";
    }

    @Override
    public byte[] header(RecordSchema schema) {
        return ascii("{\"Records\":[");
    }

    @Override
    public byte[] record(ExportedEvent event) throws IOException {
        return event.original();
    }

    @Override
    public byte[] separator() {
        return ascii(",");
    }

    @Override
    public byte[] footer() {
        return ascii("]}");
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
