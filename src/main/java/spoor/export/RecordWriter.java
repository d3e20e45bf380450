package spoor.export;

import spoor.event.Cancellation;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Selection;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// Writes the original records of a selection to a stream, in the order of time, path and offset.
///
/// The same events make the same bytes, whatever the table's order.
public final class RecordWriter {
    private static final byte[] JSON_START = ascii("{\"Records\":[");
    private static final byte[] JSON_END = ascii("]}");

    private final RawRecords records;
    private final ExportFormat format;

    public RecordWriter(RawRecords records, ExportFormat format) {
        this.records = records;
        this.format = format;
    }

    /// Writes all records; the stream is flushed, not closed.
    ///
    /// @param progress told the number of events done, every 256 events
    /// @throws IOException where the stream cannot be written; a record that cannot be read is left
    ///   out and told in the receipt
    /// @throws java.util.concurrent.CancellationException once cancelled
    public ExportReceipt write(
            Selection selection,
            OutputStream target,
            Cancellation cancellation,
            IntConsumer progress)
            throws IOException {
        MessageDigest sha256 = sha256();
        Tally tally = new Tally();
        DigestOutputStream out = new DigestOutputStream(target, sha256);
        write(out, format == ExportFormat.JSON ? JSON_START : new byte[0], tally);
        EventStore store = selection.store();
        int done = 0;
        for (int row = selection.rows().next(0); row >= 0; row = selection.rows().next(row + 1)) {
            if ((done++ & 255) == 0) {
                cancellation.check();
                progress.accept(done);
            }
            byte[] record = read(store, row, tally);
            if (record != null) {
                record(out, record, tally);
                tally.files.merge(store.path(row), 1, Integer::sum);
                tally.events++;
            }
        }
        write(out, format == ExportFormat.JSON ? JSON_END : new byte[0], tally);
        out.flush();
        return new ExportReceipt(
                tally.events,
                tally.bytes,
                HexFormat.of().formatHex(sha256.digest()),
                Collections.unmodifiableMap(tally.files),
                List.copyOf(tally.missing),
                tally.missingEvents);
    }

    private static final class Tally {
        final TreeMap<String, Integer> files = new TreeMap<>();
        final List<String> missing = new ArrayList<>();
        long events;
        long bytes;
        long missingEvents;
    }

    private byte @org.jspecify.annotations.Nullable [] read(
            EventStore store, int row, Tally tally) {
        try {
            return records.read(store, row);
        } catch (IOException e) {
            String reason = String.valueOf(e.getMessage());
            if (!tally.missing.contains(reason)) {
                tally.missing.add(reason);
            }
            tally.missingEvents++;
            return null;
        }
    }

    private void record(OutputStream out, byte[] record, Tally tally) throws IOException {
        switch (format) {
            case JSON -> {
                if (tally.events > 0) {
                    write(out, new byte[] {','}, tally);
                }
                write(out, record, tally);
            }
            case JSONL -> {
                // In valid JSON a line break can only stand between tokens.
                for (int i = 0; i < record.length; i++) {
                    if (record[i] == '\n' || record[i] == '\r') {
                        record[i] = ' ';
                    }
                }
                write(out, record, tally);
                write(out, new byte[] {'\n'}, tally);
            }
        }
    }

    private static void write(OutputStream out, byte[] bytes, Tally tally) throws IOException {
        out.write(bytes);
        tally.bytes += bytes.length;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException("every Java has SHA-256", e));
        }
    }
}
