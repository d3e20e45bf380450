package spoor.view.report;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.WindowExtension;
import spoor.report.ReportedFile;
import spoor.viewmodel.shared.Messages;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The window with the load report and the coverage, as its user sees it.
@ExtendWith(WindowExtension.class)
final class ReportWindowTest {
    private static String delivered(String region, String day) {
        return "111122223333_CloudTrail_%s_%sT0905Z_AAAAAAAAAAAAAAAA.json".formatted(region, day);
    }

    private static Path trail(Path folder) {
        return Trails.in(folder)
                .plain(
                        delivered("eu-central-1", "20261122"),
                        EventJson.number(1),
                        EventJson.number(2))
                .plain(delivered("eu-central-1", "20261123"))
                .plain(
                        delivered("us-east-1", "20261124"),
                        EventJson.number(3).region("us-east-1").time("2026-11-24T09:00:00Z"))
                .text("bad.json", "{\"Records\":[7," + EventJson.number(2) + "]}")
                .text("digest.json", Trails.DIGEST)
                .folder();
    }

    private static List<String> files(TestWindow window) {
        TableView<?> table = (TableView<?>) window.node("#report-table");
        return window.fx(() ->
                table.getItems().stream()
                        .map(row -> row instanceof ReportedFile file ? name(file.path()) : "")
                        .toList());
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static void awaitFiles(TestWindow window, int count) {
        window.await(count + " files are listed", () -> files(window).size() == count);
    }

    /// A cell of a file's row.
    private static Node cell(TestWindow window, String file) {
        return window.fx(() ->
                window.all("#report-table .table-row-cell").stream()
                        .filter(row ->
                                row instanceof TableRow<?> found
                                        && found.getItem() instanceof ReportedFile shown
                                        && shown.path().contains(file))
                        .findFirst()
                        .orElseThrow()
                        .lookup(".table-cell"));
    }

    @Test
    void showsTheTotalsAsEquations(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).press(KeyCode.F7);
        awaitFiles(window, 5);
        assertThat(window.text("#report-file-totals"))
                .isEqualTo("5 files found = 4 read + 1 skipped");
        assertThat(window.text("#report-event-totals"))
                .isEqualTo("4 events read = 3 shown + 1 duplicate");
        assertThat(window.text("#report-details"))
                .isEqualTo("Not everything was read: 1 file has problems. Skipped: 1 digest.");
    }

    @Test
    void opensByTheNumbersOfTheStatusLineAndClosesByEscape(
            TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).click("#matched");
        awaitFiles(window, 5);

        window.press(KeyCode.ESCAPE);

        window.await("the report is gone", () -> !window.isShown("#report-table"));
    }

    @Test
    void filtersByTextAndByWhatIsRemarkable(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).press(KeyCode.F7);
        awaitFiles(window, 5);
        window.click("#report-only");
        awaitFiles(window, 2);
        assertThat(files(window)).containsExactly("bad.json", "digest.json");
        window.type("#report-filter", "object");
        awaitFiles(window, 1);
        assertThat(files(window)).containsExactly("bad.json");
    }

    /// What a click on the head of a column does.
    private static <T> boolean sort(TableView<T> table, String id) {
        return table.getColumns().stream()
                .filter(column -> id.equals(column.getId()))
                .anyMatch(table.getSortOrder()::add);
    }

    @Test
    void sortsByAColumn(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).press(KeyCode.F7);
        awaitFiles(window, 5);
        TableView<?> table = (TableView<?>) window.node("#report-table");

        window.fx(() -> sort(table, "report-events"));

        window.await("they are sorted", () -> files(window).getLast().contains("_20261122T"));
    }

    @Test
    void showsTheEventsOfAFile(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).press(KeyCode.F7);
        window.type("#report-filter", "us-east-1");
        awaitFiles(window, 1);
        window.rightClick(cell(window, "us-east-1")).clickText("report.menu.events");

        window.awaitShown(1);
        assertThat(window.numbers()).containsExactly(3);
        assertThat(window.isShown("#report-table")).isFalse();
    }

    @Test
    void showsTheProblemsOfAFileInTheirList(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).press(KeyCode.F7);
        window.type("#report-filter", "bad");
        awaitFiles(window, 1);
        window.rightClick(cell(window, "bad")).clickText("report.menu.problems");

        TableView<?> problems = (TableView<?>) window.node("#problems .table-view");
        assertThat(window.fx(() -> String.valueOf(problems.getSelectionModel().getSelectedItem())))
                .contains("bad.json");
    }

    @Test
    void savesTheReportThatTheCommandLinePrints(TestWindow window, @TempDir Path folder) {
        Path target = folder.resolveSibling(folder.getFileName() + ".json");
        window.choosers().saveAs(target, false);
        window.show(trail(folder)).press(KeyCode.F7);
        awaitFiles(window, 5);
        window.click("#report-save");

        window.await("it is written", () -> Files.exists(target));
        JsonNode report = JsonMapper.shared().readTree(target.toFile());
        assertThat(report.get("files").get("found").asInt()).isEqualTo(5);
        assertThat(report.get("fileList")).hasSize(5);
        assertThat(window.choosers().suggestedNames()).containsExactly("load-report.csv");
    }

    @Test
    void tellsHoursApart(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).press(KeyCode.SHIFT, KeyCode.F7);
        window.await("a cell is chosen", () -> window.text("#coverage-cell").contains("2 events"));

        window.click("#coverage-hour");

        window.await(
                "an hour is chosen",
                () -> window.text("#coverage-cell").contains("22 Nov 2026, 09:00 to 10:00"));
    }

    @Test
    void movesInTheMapByKeysAndTellsWhatIsKnown(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).press(KeyCode.SHIFT, KeyCode.F7);
        window.await("a cell is chosen", () -> window.text("#coverage-cell").contains("2 events"));

        window.press(KeyCode.RIGHT);
        window.await(
                "the next day is chosen",
                () ->
                        window.text("#coverage-cell")
                                .contains(Messages.text("coverage.state.empty")));
        window.press(KeyCode.DOWN);
        window.await(
                "the next Region is chosen",
                () ->
                        window.text("#coverage-cell")
                                .contains(Messages.text("coverage.state.no-files")));
        window.press(KeyCode.RIGHT);
        window.press(KeyCode.ENTER);

        window.awaitShown(1);
        assertThat(window.values(Field.REGION)).containsExactly("us-east-1");
        assertThat(window.isShown("#heat-map")).isFalse();
    }

    @Test
    void aClickOnACellWithoutFilesSaysThatNothingIsKnown(TestWindow window, @TempDir Path folder) {
        window.show(trail(folder)).press(KeyCode.SHIFT, KeyCode.F7);
        window.await("a cell is chosen", () -> window.text("#coverage-cell").contains("2 events"));
        Node map = window.node("#heat-map");
        // The second row, us-east-1, on the first day.
        Point2D cell =
                window.fx(() ->
                        map.localToScreen(
                                HeatMapScale.LABELS + 5,
                                HeatMapScale.AXIS + HeatMapScale.ROW * 1.5));
        window.input().click(cell);

        String missing = Messages.text("missing.period");
        window.await("it says so", () -> window.texts("#explanation .trap").contains(missing));
    }
}
