package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Original;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.message.ExplainedException;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

final class FileExportTest {
    @TempDir private Path folder;

    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);
    private Selection selection =
            new Selection(EventStore.empty(RecordSchema.CLOUDTRAIL), Rows.none(0));

    @BeforeEach
    void load() {
        source.put(
                "a.json",
                IntStream.range(0, 300).mapToObj(EventJson::number).toArray(EventJson[]::new));
        EventStore store = loading.load().store();
        selection = new Selection(store, Rows.all(store.size()));
    }

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private Path target() {
        return folder.resolve("export.json");
    }

    private ExportReceipt write(boolean replace, Cancellation cancellation, IntConsumer progress)
            throws IOException {
        return new FileExport(loading.records(), loading.sharedWorkers())
                .write(
                        selection,
                        RecordFormats.JSON,
                        new ExportTarget(target(), replace, List.of(source)),
                        cancellation,
                        progress);
    }

    private ExportReceipt write(boolean replace) throws IOException {
        return write(replace, new Cancellation(), _ -> {});
    }

    private List<String> filesInFolder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    private static byte[] complete() {
        return Trails.content(IntStream.range(0, 300).mapToObj(EventJson::number).toList());
    }

    @Test
    void writesTheFileAndLeavesNoDraft() throws IOException {
        ExportReceipt receipt = write(false);
        assertThat(target()).hasBinaryContent(complete());
        assertThat(filesInFolder()).containsExactly("export.json");
        assertThat(receipt.events()).isEqualTo(300);
        assertThat(receipt.bytes()).isEqualTo(Files.size(target()));
    }

    @Test
    void doesNotReplaceAFileUnlessAllowed() throws IOException {
        Files.writeString(target(), "precious");
        assertThatThrownBy(() -> write(false)).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(target()).hasContent("precious");
        assertThat(filesInFolder()).containsExactly("export.json");
    }

    @Test
    void replacesAFileIfAllowed() throws IOException {
        Files.writeString(target(), "worthless");
        write(true);
        assertThat(target()).hasBinaryContent(complete());
        assertThat(filesInFolder()).containsExactly("export.json");
    }

    @Test
    void doesNotReplaceAFolder() throws IOException {
        Files.createDirectory(target());
        assertThatThrownBy(() -> write(true)).isInstanceOf(ExplainedException.class);
        assertThat(target()).isDirectory();
        assertThat(filesInFolder()).containsExactly("export.json");
    }

    @Test
    void createsTheFileOnlyWhenItIsComplete() throws IOException {
        write(false, new Cancellation(), _ -> assertThat(target()).doesNotExist());
        assertThat(target()).exists();
    }

    @Test
    void leavesNoDraftWhenCancelled() throws IOException {
        Cancellation cancellation = new Cancellation();
        assertThatThrownBy(() -> write(false, cancellation, _ -> cancellation.cancel()))
                .isInstanceOf(CancellationException.class);
        assertThat(filesInFolder()).isEmpty();
    }

    @Test
    void keepsTheOldFileWhenCancelled() throws IOException {
        Files.writeString(target(), "precious");
        Cancellation cancellation = new Cancellation();
        assertThatThrownBy(() -> write(true, cancellation, _ -> cancellation.cancel()))
                .isInstanceOf(CancellationException.class);
        assertThat(target()).hasContent("precious");
        assertThat(filesInFolder()).containsExactly("export.json");
    }

    @Test
    void leavesNoDraftWhenItFails() throws IOException {
        RawRecords failing =
                new RawRecords() {
                    @Override
                    public Original read(EventStore store, int row) {
                        throw new IllegalStateException("a bug");
                    }

                    @Override
                    public Rows visit(
                            EventStore store, Rows rows, Visitor visitor, IntPredicate proceed) {
                        return rows;
                    }
                };
        assertThatThrownBy(() ->
                        new FileExport(failing, loading.sharedWorkers())
                                .write(
                                        selection,
                                        RecordFormats.JSON,
                                        new ExportTarget(target(), false, List.of()),
                                        new Cancellation(),
                                        _ -> {}))
                .hasMessage("a bug");
        assertThat(filesInFolder()).isEmpty();
    }

    @Test
    void throwsIfTheFolderDoesNotExist() {
        FileExport export = new FileExport(loading.records(), loading.sharedWorkers());
        Path nowhere = folder.resolve("no/such/folder/export.json");
        assertThatThrownBy(() ->
                        export.write(
                                selection,
                                RecordFormats.JSON,
                                new ExportTarget(nowhere, false, List.of()),
                                new Cancellation(),
                                _ -> {}))
                .isInstanceOf(IOException.class);
    }
}
