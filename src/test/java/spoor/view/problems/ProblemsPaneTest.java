package spoor.view.problems;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Problem;
import spoor.fixture.EventJson;
import spoor.fixture.RemoteSource;
import spoor.fixture.TestWindow;
import spoor.fixture.Trails;
import spoor.fixture.WindowExtension;
import spoor.message.Message;
import spoor.view.control.EllipsisCell;
import spoor.viewmodel.compare.CompareViewModel;
import spoor.viewmodel.shared.Messages;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

@ExtendWith(WindowExtension.class)
final class ProblemsPaneTest {
    private static Path damagedTrail(Path folder) {
        byte[] whole = Trails.gzipped(Trails.content(EventJson.number(1), EventJson.number(2)));
        return Trails.in(folder)
                .gzip("a-good.json.gz", EventJson.number(3))
                .bytes("b-broken.json.gz", Trails.truncated(whole, whole.length / 2))
                .text("c-digest.json", Trails.DIGEST)
                .plain("d-untimed.json", EventJson.number(4).time("yesterday"))
                .folder();
    }

    /// What the list says, a text for each row.
    private static List<String> rows(TestWindow window) {
        TableView<?> table =
                window.node("#problems .table-view") instanceof TableView<?> found
                        ? found
                        : new TableView<>();
        return window.fx(() -> table.getItems().stream().map(String::valueOf).toList());
    }

    @Test
    void listsWhatCouldNotBeReadAndWhatWasSkipped(TestWindow window, @TempDir Path folder) {
        window.show(damagedTrail(folder));

        window.click("#problem-count");

        assertThat(rows(window)).hasSize(3);
        assertThat(rows(window).get(0)).contains("b-broken.json.gz");
        assertThat(rows(window).get(1))
                .contains("d-untimed.json", Messages.text("problems.kind.time"));
        assertThat(rows(window).get(2)).contains("c-digest.json", "digest");
    }

    @Test
    void countsProblemsInTheStatusLine(TestWindow window, @TempDir Path folder) {
        window.show(damagedTrail(folder));

        assertThat(window.text("#problem-count"))
                .contains(Messages.text("status.problems", 2))
                .contains(Messages.text("status.skipped", 2));
    }

    @Test
    void opensAndClosesByKey(TestWindow window, @TempDir Path folder) {
        window.show(damagedTrail(folder)).press(KeyCode.F8);
        window.node("#problems");

        window.press(KeyCode.F8);

        window.await("the list is closed", () -> !window.isShown("#problems"));
    }

    @Test
    void copiesTheList(TestWindow window, @TempDir Path folder) {
        window.show(damagedTrail(folder)).press(KeyCode.F8);

        window.click("#problems .icon-button");

        assertThat(window.copied().lines()).hasSize(3).allMatch(line -> line.contains("\t"));
    }

    @Test
    void showsTheEndOfALongPathAndAllOfItInATooltip(TestWindow window, @TempDir Path folder) {
        String path = "AWSLogs/111122223333/CloudTrail/eu-central-1/2026/11/22/broken.json";
        window.show(Trails.in(folder).text(path, "{\"Records\":[").folder()).press(KeyCode.F8);
        window.await("the path is shown", () -> cell(window).isPresent());
        EllipsisCell<?> cell = window.fx(() -> cell(window).orElseThrow());

        String shown =
                window.fx(() -> cell.lookup(".text") instanceof Text text ? text.getText() : "");

        assertThat(shown).startsWith("...").endsWith("/22/broken.json");
        assertThat(window.fx(() -> cell.getTooltip().getText())).endsWith(path);
    }

    private static Optional<EllipsisCell<?>> cell(TestWindow window) {
        for (Node node : window.robot().lookup("#problems .table-cell").queryAll()) {
            if (node instanceof EllipsisCell<?> cell
                    && cell.getTextOverrun() == OverrunStyle.LEADING_ELLIPSIS
                    && !cell.isEmpty()) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    @Test
    void comparesTheRecordsOfOneIdWithAClick(TestWindow window, @TempDir Path folder) {
        window.show(
                        Trails.in(folder)
                                .plain("a.json", EventJson.number(1))
                                .plain("b.json", EventJson.number(1).parameter("note", "forged"))
                                .folder())
                .press(KeyCode.F8);
        assertThat(rows(window)).hasSize(1);
        assertThat(rows(window).getFirst()).contains("a.json at byte 12");

        window.clickText("problems.kind.conflict");

        window.await(
                "they are compared",
                () ->
                        window.fx(() -> window.workspace().compare().stateProperty().get())
                                instanceof CompareViewModel.State.Ready);
    }

    @Test
    void tellsWhatHelpsAndCopiesIt(TestWindow window) {
        String sorry = "Your sign-in has expired.";
        String command = "aws sso login --profile audit";
        window.show(
                new RemoteSource()
                        .put("a.json", EventJson.number(1))
                        .unlist(
                                new Problem(
                                        Problem.Kind.UNREADABLE,
                                        "s3://trail/",
                                        0,
                                        Message.verbatim(sorry),
                                        command)));
        window.press(KeyCode.F8);
        window.await("the list", () -> window.isShown("#problems"));

        window.rightClick(window.robot().lookup("#problems .table-row-cell").query());
        window.clickText("problems.copyHelp");

        assertThat(window.copied()).isEqualTo(command);
        assertThat(window.fx(() -> reasons(window))).contains(sorry + "\n" + command);
    }

    private static List<String> reasons(TestWindow window) {
        return window.robot().lookup("#problems .table-cell").queryAll().stream()
                .filter(node -> node instanceof EllipsisCell<?> cell && cell.getTooltip() != null)
                .map(node -> ((EllipsisCell<?>) node).getTooltip().getText())
                .toList();
    }
}
