package spoor.view.export;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import spoor.export.RecordFormat;
import spoor.export.RecordFormats;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;
import spoor.view.open.FileType;
import spoor.viewmodel.shared.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

@ExtendWith(WindowExtension.class)
final class ExportFlowTest {
    private static final EventJson ONE = EventJson.number(1);
    private static final EventJson TWO = EventJson.number(2);

    private final MemorySource trail = new MemorySource("trail").put("a.json", ONE, TWO);

    private static void awaitReceipt(TestWindow window) {
        window.await("the receipt is shown", () -> window.isShown("#receipt"));
    }

    @Test
    void suggestsANameWithTheDay(TestWindow window) {
        window.show(trail).press(KeyCode.SHORTCUT, KeyCode.E).answer("export.go");

        assertThat(window.choosers().suggestedNames())
                .singleElement()
                .asString()
                .matches("events-\\d{4}-\\d\\d-\\d\\d\\.json");
    }

    @Test
    void exportsByEnterWhateverHasTheFocus(TestWindow window) {
        for (String focused : List.of("#export-csv", "#export-mask", "#export-filtered")) {
            window.show(trail).press(KeyCode.SHORTCUT, KeyCode.E);
            Node control = window.node(focused);
            window.fx(() -> {
                control.requestFocus();
                return true;
            });
            window.press(KeyCode.ENTER);
        }

        assertThat(window.choosers().suggestedNames())
                .hasSize(3)
                .allMatch(name -> name.matches("events-\\d{4}-\\d\\d-\\d\\d\\.json"));
    }

    @Test
    void offersEveryFormatInTheFileChooser(TestWindow window) {
        window.show(trail).click("#export").click("#export-csv").answer("export.go");

        assertThat(window.choosers().offeredTypes())
                .extracting(FileType::extension)
                .first()
                .isEqualTo(RecordFormats.CSV.id());
        assertThat(window.choosers().offeredTypes())
                .extracting(FileType::extension)
                .containsExactlyInAnyOrderElementsOf(
                        RecordFormats.ALL.all().stream().map(RecordFormat::id).toList());
    }

    @Test
    void exportsTheTickedEventsWhereSomeAre(TestWindow window, @TempDir Path folder)
            throws IOException {
        Path target = folder.resolve("ticked.jsonl");
        window.choosers().saveAs(target, false);
        window.show(trail).click(window.cell(0, "tick")).click("#export");

        window.answer("export.go");
        awaitReceipt(window);

        assertThat(Files.readString(target, UTF_8)).isEqualTo(TWO + "\n");
        window.answer("dialog.close");
    }

    @Test
    void cutsNoNameOfAFactInTheReceipt(TestWindow window, @TempDir Path folder) throws IOException {
        window.choosers()
                .saveAs(folder.resolve("a-name-as-long-as-names-of-files-are.json"), false);
        window.show(trail).click("#export").answer("export.go");
        awaitReceipt(window);

        assertThat(window.all("#receipt .muted"))
                .hasSizeGreaterThan(3)
                .allSatisfy(name ->
                        assertThat(((Label) name).getWidth())
                                .isGreaterThanOrEqualTo(Math.floor(name.prefWidth(-1))));
        window.answer("dialog.close");
    }

    @Test
    void asksBeforeItReplacesAFile(TestWindow window, @TempDir Path folder) throws IOException {
        Path target = Files.writeString(folder.resolve("old.json"), "mine", UTF_8);
        window.choosers().saveAs(target, false);
        window.show(trail);

        window.click("#export").answer("export.go").answer("dialog.cancel");
        assertThat(Files.readString(target, UTF_8)).isEqualTo("mine");

        window.click("#export").answer("export.go").answer("export.replace.yes");
        awaitReceipt(window);
        assertThat(Files.readString(target, UTF_8))
                .isEqualTo("{\"Records\":[" + ONE + "," + TWO + "]}");
        window.answer("dialog.close");
    }

    @Test
    void doesNotAskAgainWhereTheChooserHas(TestWindow window, @TempDir Path folder)
            throws IOException {
        Path target = Files.writeString(folder.resolve("old.json"), "mine", UTF_8);
        window.choosers().saveAs(target, true);

        window.show(trail).click("#export").answer("export.go");
        awaitReceipt(window);

        assertThat(Files.readString(target, UTF_8)).startsWith("{\"Records\":[");
        window.answer("dialog.close");
    }

    @Test
    void saysWhyNothingWasExported(TestWindow window, @TempDir Path folder) {
        window.choosers().saveAs(folder.resolve("no").resolve("where.json"), false);

        window.show(trail).click("#export").answer("export.go");

        window.await(
                "it says so",
                () -> window.texts(".dialog-pane .label").contains("Nothing was exported"));
        window.answer("dialog.close");
    }

    @Test
    void listsTheFirstReasonsWhyEventsAreMissing(TestWindow window, @TempDir Path folder) {
        window.choosers().saveAs(folder.resolve("rest.json"), false);
        for (int i = 0; i < 150; i++) {
            trail.put("gone-%03d.json".formatted(i), EventJson.number(10 + i));
        }
        window.show(trail);
        for (int i = 0; i < 150; i++) {
            trail.vanish("gone-%03d.json".formatted(i));
        }

        window.click("#export").answer("export.go");
        awaitReceipt(window);

        assertThat(window.texts("#receipt .label"))
                .contains(Messages.text("export.done.missing", 150));
        assertThat(window.node("#receipt-missing"))
                .isInstanceOfSatisfying(
                        TextArea.class,
                        list ->
                                assertThat(list.getText().lines())
                                        .hasSize(101)
                                        .startsWith("gone-000.json: it does not exist (any more)")
                                        .endsWith(Messages.text("export.done.more", 50)));
        window.answer("dialog.close");
    }

    @Test
    void copiesTheReceipt(TestWindow window, @TempDir Path folder) {
        Path target = folder.resolve("evidence.json");
        window.choosers().saveAs(target, false);
        window.show(trail).click("#export").answer("export.go");
        awaitReceipt(window);

        window.answer("export.copyReceipt");

        assertThat(window.copied())
                .contains(
                        "2 events from 1 file",
                        "File: " + target,
                        "Filter: all events",
                        "2\ta.json")
                .containsPattern("SHA-256: [0-9a-f]{64}\n");
    }

    @Test
    void exportsTheFilteredEventsWhereTheUserChoosesThem(TestWindow window, @TempDir Path folder)
            throws IOException {
        Path target = folder.resolve("all.jsonl");
        window.choosers().saveAs(target, false);
        window.show(trail).click(window.cell(0, "tick")).click("#export");

        window.click("#export-filtered").answer("export.go");
        awaitReceipt(window);

        assertThat(Files.readString(target, UTF_8)).isEqualTo(ONE + "\n" + TWO + "\n");
        window.answer("dialog.close");
    }

    @Test
    void theFormatIsInTheNameThatIsSuggested(TestWindow window) {
        window.show(trail).click("#export").click("#export-csv").answer("export.go");

        assertThat(window.choosers().suggestedNames()).singleElement().asString().endsWith(".csv");
    }

    @Test
    void masksNamesAndIdsAndTellsInTheReceiptWhatWasMasked(TestWindow window, @TempDir Path folder)
            throws IOException {
        Path target = folder.resolve("shared.json");
        window.choosers().saveAs(target, false);
        window.show(trail).click("#export").click("#export-mask").answer("export.go");
        awaitReceipt(window);

        assertThat(window.choosers().suggestedNames().getFirst()).contains("masked");
        assertThat(Files.readString(target, UTF_8))
                .startsWith("{\"Records\":[")
                .contains("CreateQueue")
                .doesNotContain("alice", EventJson.ACCOUNT, "203.0.113.7");
        window.answer("export.copyReceipt");
        assertThat(window.copied())
                .contains(
                        "Masked: 1 account id, 0 keys, 1 IP address, 0 e-mail addresses, 2 names");
    }

    @Test
    void keepsAKeyFileWhereThatIsWanted(TestWindow window, @TempDir Path folder)
            throws IOException {
        Path key = folder.resolve("key.json");
        window.choosers().saveAs(key, true);
        window.show(trail).click("#export").click("#export-mask").click("#export-keep-key");
        assertThat(window.text("#export-key-file")).isEqualTo(key.toString());

        Path target = folder.resolve("shared.json");
        window.choosers().saveAs(target, false);
        window.answer("export.go");
        awaitReceipt(window);

        assertThat(Files.readString(key, UTF_8)).contains("alice", EventJson.ACCOUNT);
        window.answer("dialog.close");
    }

    @Test
    void writesCsvForSpreadsheetsUnlessToldOtherwiseAndRemembersIt(
            TestWindow window, @TempDir Path folder) throws IOException {
        Path target = folder.resolve("events.csv");
        window.choosers().saveAs(target, true);
        window.show(trail).click("#export").click("#export-csv").answer("export.go");
        awaitReceipt(window);
        window.answer("dialog.close");
        assertThat(Files.readString(target, UTF_8)).startsWith("\ufeffeventTime,");

        window.click("#export").click("#export-csv").click("#export-spreadsheet");
        window.answer("export.go");
        awaitReceipt(window);
        window.answer("dialog.close");
        assertThat(Files.readString(target, UTF_8)).startsWith("eventTime,");

        window.click("#export").click("#export-csv").answer("export.go");
        awaitReceipt(window);
        window.answer("dialog.close");
        assertThat(Files.readString(target, UTF_8)).startsWith("eventTime,");
    }
}
