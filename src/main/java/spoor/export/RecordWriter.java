package spoor.export;

import org.jspecify.annotations.Nullable;

import spoor.event.RecordSchema;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/// Writes the events of a selection to a stream, in the order of time, path and offset: their
/// original records, or a table of their fields.
///
/// Records are read, and masked, by several threads, some megabytes ahead of what is written. The
/// same events make the same bytes, whatever the table's order, unless they are masked.
public final class RecordWriter {
    private static final byte[] JSON_START = ascii("{\"Records\":[");
    private static final byte[] JSON_END = ascii("]}");

    private final RawRecords records;
    private final Workers workers;
    private final ExportFormat format;
    private final @Nullable Masking masking;

    /// Writes records as they are.
    public RecordWriter(RawRecords records, Workers workers, ExportFormat format) {
        this(records, workers, format, null);
    }

    /// @param masking masks what is written, where it is not null; it serves one export
    public RecordWriter(
            RawRecords records, Workers workers, ExportFormat format, @Nullable Masking masking) {
        this.records = records;
        this.workers = workers;
        this.format = format;
        this.masking = masking;
    }

    /// Writes all records; the stream is flushed, not closed.
    ///
    /// @param progress told the number of events done, every 256 events or more often; where they
    ///   are masked, by several threads, and each event counts half when it was looked through
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
        EventStore store = selection.store();
        if (masking != null) {
            collect(masking, selection, cancellation, progress);
        }
        write(out, start(store.schema()), tally);
        int before = masking == null ? 0 : selection.rows().count();
        int done = 0;
        RowBatches batches = new RowBatches(selection);
        PartReader reader = new PartReader(store, records, format, masking);
        try (WorkAhead<List<Part>> work = new WorkAhead<>(workers)) {
            while (true) {
                while (work.hasRoom() && batches.hasNext()) {
                    int size = batches.bytes();
                    int[] rows = batches.next();
                    work.add(() -> reader.read(rows, cancellation), size);
                }
                if (work.isEmpty()) {
                    break;
                }
                cancellation.check();
                progress.accept(masking == null ? done + 1 : (before + done + 1) / 2);
                cancellation.check();
                for (Part part : work.take()) {
                    add(out, part, store, tally);
                    done++;
                }
            }
        }
        write(out, format == ExportFormat.JSON ? JSON_END : new byte[0], tally);
        out.flush();
        if (masking != null) {
            masking.writeKeyFile();
        }
        return new ExportReceipt(
                tally.events,
                tally.bytes,
                HexFormat.of().formatHex(sha256.digest()),
                Collections.unmodifiableMap(shareable(tally.files)),
                List.copyOf(tally.missing.stream().map(this::shareable).toList()),
                tally.missingEvents,
                Optional.ofNullable(masking).map(Masking::report));
    }

    /// All records are looked through for names before the first one is written.
    private void collect(
            Masking names, Selection selection, Cancellation cancellation, IntConsumer progress) {
        Rows _ =
                records.visit(
                        selection.store(),
                        selection.rows(),
                        (_, original) -> names.collect(original.json()),
                        visited -> {
                            progress.accept(visited / 2);
                            return !cancellation.isCancelled();
                        });
        cancellation.check();
        names.finishCollecting();
    }

    private byte[] start(RecordSchema schema) {
        return switch (format) {
            case JSON -> JSON_START;
            case JSONL -> new byte[0];
            case CSV -> CsvRow.header(schema);
        };
    }

    /// Paths name accounts.
    private Map<String, Integer> shareable(Map<String, Integer> files) {
        TreeMap<String, Integer> shared = new TreeMap<>();
        files.forEach((path, n) -> shared.merge(shareable(path), n, Integer::sum));
        return shared;
    }

    private String shareable(String text) {
        return masking == null ? text : masking.mask(text);
    }

    private static final class Tally {
        final TreeMap<String, Integer> files = new TreeMap<>();
        final Set<String> missing = new LinkedHashSet<>();
        long events;
        long bytes;
        long missingEvents;
    }

    private void add(OutputStream out, Part part, EventStore store, Tally tally)
            throws IOException {
        if (part.text() == null) {
            tally.missing.add(part.missing());
            tally.missingEvents++;
            return;
        }
        if (format == ExportFormat.JSON && tally.events > 0) {
            write(out, new byte[] {','}, tally);
        }
        write(out, part.text(), tally);
        tally.files.merge(store.path(part.row()), 1, Integer::sum);
        tally.events++;
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
