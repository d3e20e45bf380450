package spoor.viewmodel.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.export.ExportedMarks;
import spoor.fixture.EventJson;
import spoor.fixture.TaskQueue;
import spoor.message.Message;
import spoor.trail.disk.DiskSource;
import spoor.viewmodel.Desk;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.table.Column;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.ZoneId;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

final class ExportViewModelTest {
    private static final EventJson ONE = EventJson.number(1);
    private static final EventJson TWO = EventJson.number(2).source("connect.amazonaws.com");

    private final TaskQueue background = new TaskQueue();
    private final Executor now = Runnable::run;
    private final Desk desk =
            Desk.with(threads ->
                    new Threads(now, now, now, now, now, now, background, now, threads.workers()));
    private final Workspace workspace = desk.workspace;
    private final Path target;

    ExportViewModelTest(@TempDir Path folder) {
        target = folder.resolve("evidence.json");
        desk.source.put("a.json", ONE, TWO);
        desk.open();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private void exportShown(Path file, boolean replace) {
        workspace
                .export()
                .exportShown(
                        workspace.filter().answerProperty().get(),
                        file,
                        replace,
                        ExportOptions.PLAIN);
    }

    private ExportState state() {
        return workspace.export().stateProperty().get();
    }

    private String written() throws IOException {
        return Files.readString(target, UTF_8);
    }

    @Test
    void exportsTheFilteredEventsByteForByte() throws IOException {
        desk.filter().picks().only(Field.SERVICE, "connect.amazonaws.com");

        exportShown(target, false);
        background.runAll();

        assertThat(written()).isEqualTo("{\"Records\":[" + TWO + "]}");
    }

    @Test
    void exportsTheTickedEventsWhateverIsFiltered() throws IOException {
        workspace.ticked().toggle(workspace.store(), 0);
        desk.filter().picks().only(Field.SERVICE, "connect.amazonaws.com");

        workspace.export().exportTicked(target, false, ExportOptions.PLAIN);
        background.runAll();

        assertThat(written()).isEqualTo("{\"Records\":[" + ONE + "]}");
        assertThat(state())
                .asInstanceOf(type(ExportState.Done.class))
                .extracting(done -> done.facts().origin().filter())
                .isEqualTo("1 ticked event");
    }

    @Test
    void aReceiptListsTheTickedEventsAndTheNotesAmongThoseThatAreExported() throws IOException {
        workspace.ticked().toggle(workspace.store(), 0);
        workspace.notes().set(workspace.store(), 0, "ask Weber");
        workspace.notes().set(workspace.store(), 1, "not exported");

        workspace.export().exportTicked(target, false, ExportOptions.PLAIN);
        background.runAll();

        assertThat(written()).isEqualTo("{\"Records\":[" + ONE + "]}");
        String id = workspace.store().value(Field.ID, 0);
        assertThat(state())
                .asInstanceOf(type(ExportState.Done.class))
                .extracting(done -> done.facts().origin().marks())
                .isEqualTo(
                        new ExportedMarks(
                                List.of(id), List.of(new ExportedMarks.Note(id, "ask Weber"))));
        assertThat(((ExportState.Done) state()).facts().all().toString())
                .contains("receipt.ticked", "receipt.note", "ask Weber");
    }

    @Test
    void writesLinesWhereTheNameAsksForThem() throws IOException {
        Path lines = target.resolveSibling("evidence.jsonl");

        exportShown(lines, false);
        background.runAll();

        assertThat(Files.readString(lines, UTF_8)).isEqualTo(ONE + "\n" + TWO + "\n");
    }

    @Test
    void givesAReceiptThatProvesWhatWasWritten() throws IOException, GeneralSecurityException {
        exportShown(target, false);
        background.runAll();

        assertThat(state()).isInstanceOf(ExportState.Done.class);
        ExportState.Done done = (ExportState.Done) state();
        byte[] written = Files.readAllBytes(target);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(written);
        assertThat(done.target()).isEqualTo(target);
        assertThat(done.facts().origin().filter()).isEqualTo("all events");
        assertThat(done.facts().receipt().events()).isEqualTo(2);
        assertThat(done.facts().receipt().bytes()).isEqualTo(written.length);
        assertThat(done.facts().receipt().sha256()).isEqualTo(HexFormat.of().formatHex(digest));
        assertThat(done.facts().receipt().files()).isEqualTo(java.util.Map.of("a.json", 2));
    }

    @Test
    void saysThatOriginalRecordsWereNotAsked() {
        desk.filter().find().textProperty().set("requestParameters.queueId:8f2*");

        exportShown(target, false);
        background.runAll();

        assertThat(state())
                .asInstanceOf(type(ExportState.Done.class))
                .extracting(done -> done.facts().origin().filter())
                .isEqualTo(
                        "find: requestParameters.queueId:8f2*"
                                + " (in columns only, not in the original records)");
    }

    @Test
    void exportsWhatTheUserAgreedToWhateverIsFilteredMeanwhile() throws IOException {
        Answer shown = desk.filter().answerProperty().get();
        desk.filter().picks().only(Field.SERVICE, "connect.amazonaws.com");

        workspace.export().exportShown(shown, target, false, ExportOptions.PLAIN);
        background.runAll();

        assertThat(written()).isEqualTo("{\"Records\":[" + ONE + "," + TWO + "]}");
        assertThat(state())
                .asInstanceOf(type(ExportState.Done.class))
                .extracting(done -> done.facts().origin().filter())
                .isEqualTo("all events");
    }

    @Test
    void canExportAgainAfterSomethingThatNobodyExpected() {
        desk.source.onRead(() -> {
            throw new IllegalStateException("nobody expected this");
        });
        exportShown(target, false);

        assertThatThrownBy(background::runAll).isInstanceOf(IllegalStateException.class);

        assertThat(workspace.export().isRunning()).isFalse();
    }

    @Test
    void saysWhatCouldNotBeExported() {
        desk.source.remove("a.json");

        exportShown(target, false);
        background.runAll();

        assertThat(state())
                .asInstanceOf(type(ExportState.Done.class))
                .extracting(done -> done.facts().receipt().missingEvents())
                .isEqualTo(2L);
    }

    @Test
    void doesNotReplaceAFileUnasked() throws IOException {
        Files.writeString(target, "mine", UTF_8);

        exportShown(target, false);
        background.runAll();

        assertThat(state())
                .isEqualTo(new ExportState.Failed(target, "a file with that name already exists"));
        assertThat(written()).isEqualTo("mine");
    }

    @Test
    void replacesAFileWhereTheUserAgreed() throws IOException {
        Files.writeString(target, "mine", UTF_8);

        exportShown(target, true);
        background.runAll();

        assertThat(state()).isInstanceOf(ExportState.Done.class);
        assertThat(written()).startsWith("{\"Records\":[");
    }

    @Test
    void saysWhyAFileCannotBeWritten() {
        Path nowhere = target.resolveSibling("no-such-folder").resolve("evidence.json");

        exportShown(nowhere, false);
        background.runAll();

        assertThat(state())
                .asInstanceOf(type(ExportState.Failed.class))
                .extracting(ExportState.Failed::reason)
                .asString()
                .isNotBlank();
    }

    @Test
    void leavesNoFileWhenItIsCancelled() throws IOException {
        exportShown(target, false);
        assertThat(workspace.export().isRunning()).isTrue();

        workspace.export().cancel();
        background.runAll();

        assertThat(state()).isEqualTo(new ExportState.Idle());
        try (Stream<Path> left = Files.list(target.getParent())) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void exportsOneAtATime() {
        Path other = target.resolveSibling("other.json");
        exportShown(target, false);

        exportShown(other, false);
        background.runAll();

        assertThat(target).exists();
        assertThat(other).doesNotExist();
    }

    @Test
    void saysWhatItIsDoing() {
        exportShown(target, false);

        assertThat(state()).isEqualTo(new ExportState.Running(target, 0, 2));
    }

    @Test
    void forgetsHowItEndedOnceThatWasSeen() {
        exportShown(target, false);
        workspace.export().dismiss();
        assertThat(workspace.export().isRunning()).isTrue();
        background.runAll();

        workspace.export().dismiss();

        assertThat(state()).isEqualTo(new ExportState.Idle());
    }

    @Test
    void writesTheSameBytesInWhateverOrderTheTableIs() throws IOException {
        exportShown(target, false);
        background.runAll();
        String before = written();

        desk.filter().order(Column.SERVICE.order(true));
        exportShown(target, true);
        background.runAll();

        assertThat(desk.shown()).isEqualTo(List.of(1, 2));
        assertThat(written()).isEqualTo(before);
    }

    @Test
    void theReceiptTellsThePeriodTheZoneTheSourcesAndWhatWasRead() {
        workspace.display().zoneProperty().set(ZoneId.of("Europe/Berlin"));
        desk.filter().during(Optional.of(new TimeRange(0, TimeRange.END)));

        exportShown(target, false);
        background.runAll();

        assertThat(receipt())
                .contains(
                        "Sources: " + desk.source.location(),
                        "Period: from 1970-01-01T01:00:00+01:00",
                        "Events: first 2026-11-22T10:00:01+01:00, last 2026-11-22T10:00:02+01:00",
                        "Time zone: Europe/Berlin",
                        "Read: 1 file found: 1 read, 0 skipped; 2 events read, 0 duplicates"
                                + " removed; 0 problems",
                        "Made: 2026-11-30T16:04:05+01:00");
    }

    private List<String> receipt() {
        return ((ExportState.Done) state())
                .facts().all().stream()
                        .map(fact ->
                                fact.name().inEnglish()
                                        + ": "
                                        + Message.listed(fact.lines()).inEnglish())
                        .toList();
    }

    @Test
    void neverReplacesAFileThatIsRead() throws IOException {
        Files.writeString(target, "precious", UTF_8);
        workspace
                .opening()
                .replace(List.of(new DiskSource(Objects.requireNonNull(target.getParent()))));
        Files.writeString(target.resolveSibling("a.json"), "{\"Records\":[" + ONE + "]}", UTF_8);
        workspace.load().reload();

        exportShown(target, true);
        background.runAll();

        assertThat(((ExportState.Failed) state()).reason())
                .startsWith("it is one of the files that are read");
        assertThat(written()).isEqualTo("precious");
    }
}
