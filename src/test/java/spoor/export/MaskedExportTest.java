package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.pseudonym.MaskKind;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.trail.TrailSource;
import spoor.trail.open.Sources;
import spoor.work.Cancellation;
import spoor.work.Workers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;

/// Masked exports are loaded again and compared with the originals.
final class MaskedExportTest {
    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private static Selection all(EventStore store) {
        return new Selection(store, Rows.all(store.size()));
    }

    private static ExportReceipt export(
            Loading from, EventStore store, RecordFormat format, ByteArrayOutputStream into)
            throws IOException {
        return new RecordWriter(
                        from.records(), from.sharedWorkers(), format, Masking.withoutKeyFile())
                .write(all(store), into, new Cancellation(), _ -> {});
    }

    /// How many events have each value of a field.
    private static Map<String, Integer> counts(EventStore store, Field field) {
        Map<String, Integer> counts = new HashMap<>();
        for (int row = 0; row < store.size(); row++) {
            counts.merge(store.value(field, row), 1, Integer::sum);
        }
        return counts;
    }

    private static List<Integer> sizes(EventStore store, Field field) {
        Collection<Integer> sizes = counts(store, field).values();
        return sizes.stream().sorted().toList();
    }

    @Test
    void theMaskedSampleHasTheSameCounts() throws IOException {
        TrailSource sample = Sources.local("sample:").orElseThrow();
        try (Loading plain = Loading.of(sample)) {
            EventStore store = plain.load().store();
            ExportReceipt receipt = export(plain, store, RecordFormats.JSON, out);
            assertThat(receipt.events()).isEqualTo(store.size());
            MemorySource masked = new MemorySource("masked").put("x.json", out.toByteArray());
            try (Loading again = Loading.of(masked)) {
                EventStore reread = again.load().store();
                for (Field field :
                        List.of(
                                Field.SERVICE,
                                Field.EVENT,
                                Field.TYPE,
                                Field.REGION,
                                Field.ERROR,
                                Field.TIME,
                                Field.READ_ONLY,
                                Field.CATEGORY,
                                Field.KIND)) {
                    assertThat(counts(reread, field))
                            .as("" + field)
                            .isEqualTo(counts(store, field));
                }
                for (Field field :
                        List.of(Field.IDENTITY, Field.KEY, Field.IP, Field.ACCOUNT, Field.ARN)) {
                    assertThat(sizes(reread, field)).as("" + field).isEqualTo(sizes(store, field));
                }
                for (int row = 0; row < store.size(); row++) {
                    assertThat(reread.hiddenValues(row)).isEqualTo(store.hiddenValues(row));
                }
            }
        }
    }

    @Test
    void theMaskedSampleHasNoNamesOrAccountsOfTheOriginal() throws IOException {
        TrailSource sample = Sources.local("sample:").orElseThrow();
        try (Loading plain = Loading.of(sample)) {
            EventStore store = plain.load().store();
            export(plain, store, RecordFormats.JSON_LINES, out);
            String text = out.toString(UTF_8);
            assertThat(text.lines()).hasSize(store.size());
            Set<String> originals = new HashSet<>(Set.of("lindqvist", "okafor"));
            for (Field field : List.of(Field.ACCOUNT, Field.KEY)) {
                originals.addAll(counts(store, field).keySet());
            }
            originals.remove("");
            String lowerCase = text.toLowerCase(Locale.ROOT);
            assertThat(originals)
                    .hasSizeGreaterThan(10)
                    .noneMatch(original -> lowerCase.contains(original.toLowerCase(Locale.ROOT)));
        }
    }

    @Test
    void writesTheSameBytesWithAnyNumberOfWorkers(@TempDir Path folder) throws IOException {
        TrailSource sample = Sources.local("sample:").orElseThrow();
        Path key = folder.resolve("key.json");
        Masking.withKeyFile(key).writeKeyFile();
        try (Loading plain = Loading.of(sample)) {
            EventStore store = plain.load().store();
            Selection selection = new Selection(store, Rows.range(store.size(), 0, 1500));
            assertThat(plain.sharedWorkers().count()).isGreaterThan(1);
            for (RecordFormat format : RecordFormats.ALL.all()) {
                Set<String> hashes = new HashSet<>();
                for (Workers workers :
                        List.of(plain.sharedWorkers(), Workers.NONE, plain.sharedWorkers())) {
                    ExportReceipt receipt =
                            new RecordWriter(
                                            plain.records(),
                                            workers,
                                            format,
                                            Masking.withKeyFile(key))
                                    .write(
                                            selection,
                                            OutputStream.nullOutputStream(),
                                            new Cancellation(),
                                            _ -> {});
                    hashes.add(receipt.sha256());
                }
                assertThat(hashes).as("" + format).hasSize(1);
            }
        }
    }

    @Test
    void aMaskedTableHasNoOriginalValues() throws IOException {
        source.put("AWSLogs/111122223333/a.json", EventJson.number(1).user("konstanze"));
        ExportReceipt receipt = export(loading, loading.load().store(), RecordFormats.CSV, out);
        assertThat(out.toString(UTF_8)).doesNotContain("konstanze", "111122223333", "203.0.113.7");
        assertThat(receipt.files().keySet().toString()).doesNotContain("111122223333");
        assertThat(receipt.masked().orElseThrow().values()).containsEntry(MaskKind.ACCOUNT, 1);
    }

    @Test
    void theReceiptOfAPlainExportHasNoMaskReport() throws IOException {
        source.put("a.json", EventJson.number(1));
        ExportReceipt receipt =
                new RecordWriter(loading.records(), loading.sharedWorkers(), RecordFormats.JSON)
                        .write(all(loading.load().store()), out, new Cancellation(), _ -> {});
        assertThat(receipt.masked()).isEmpty();
    }

    @Test
    void aCancelledMaskedExportLeavesNoKeyFile(@TempDir Path folder) throws IOException {
        source.put("a.json", EventJson.number(1));
        EventStore store = loading.load().store();
        Cancellation cancelled = new Cancellation();
        cancelled.cancel();
        Masking masking = Masking.withKeyFile(folder.resolve("key.json"));
        FileExport export = new FileExport(loading.records(), loading.sharedWorkers(), masking);
        Path target = folder.resolve("x.json");
        assertThatThrownBy(() ->
                        export.write(
                                all(store),
                                RecordFormats.JSON,
                                new ExportTarget(target, false, List.of()),
                                cancelled,
                                _ -> {}))
                .isInstanceOf(CancellationException.class);
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void exportsNothingIfTheKeyFileCannotBeWritten(@TempDir Path folder) throws IOException {
        source.put("a.json", EventJson.number(1));
        EventStore store = loading.load().store();
        Files.writeString(folder.resolve("file"), "x", UTF_8);
        Masking masking = Masking.withKeyFile(folder.resolve("file").resolve("key.json"));
        FileExport export = new FileExport(loading.records(), loading.sharedWorkers(), masking);
        Path target = folder.resolve("x.json");
        assertThatThrownBy(() ->
                        export.write(
                                all(store),
                                RecordFormats.JSON,
                                new ExportTarget(target, false, List.of()),
                                new Cancellation(),
                                _ -> {}))
                .isInstanceOf(IOException.class);
        assertThat(target).doesNotExist();
    }
}
