package spoor.viewmodel.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestThreads;
import spoor.fixture.Trails;
import spoor.query.QueryResult;
import spoor.report.CoverageRow;
import spoor.report.CoverageUnit;
import spoor.report.LoadReport;
import spoor.report.ReportFormat;
import spoor.report.ReportedFile;
import spoor.viewmodel.Desk;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.shared.Messages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What the load report and the coverage show of what is open.
final class ReportViewModelTest {
    private final Desk desk = Desk.with(TestThreads::none);
    private final Workspace workspace = desk.workspace;
    private final ReportViewModel report = workspace.report();

    @AfterEach
    void close() {
        desk.close();
    }

    private void open() {
        desk.source
                .put("a.json", EventJson.number(1), EventJson.number(2), EventJson.number(3))
                .put("b \"x\".json", EventJson.number(3), EventJson.number(4))
                .text("c.json", "{\"Records\":[7," + EventJson.number(5) + "]}")
                .text("digest.json", Trails.DIGEST);
        workspace.opening().replace(List.of(desk.source));
    }

    private List<String> ids() {
        QueryResult result = workspace.filter().result();
        return IntStream.range(0, result.order().size())
                .map(result.order()::rowAt)
                .mapToObj(row -> workspace.store().value(Field.ID, row))
                .toList();
    }

    private List<String> shown() {
        return report.filesProperty().get().stream().map(ReportedFile::path).toList();
    }

    @Test
    void reportsWhatIsOpenOnlyWhileItIsWatched() {
        open();
        assertThat(report.reportProperty().get().fileTotals().found()).isZero();

        report.watch(true);
        assertThat(report.reportProperty().get().fileTotals())
                .isEqualTo(new LoadReport.FileTotals(4, 3, 1, 0));

        workspace.load().add(List.of(new MemorySource("more").put("d.json", EventJson.number(9))));
        assertThat(report.reportProperty().get().fileTotals().found()).isEqualTo(5);

        report.watch(false);
        workspace.load().add(List.of(new MemorySource("most").put("e.json", EventJson.number(10))));
        assertThat(report.reportProperty().get().fileTotals().found()).isEqualTo(5);
    }

    @Test
    void listsFilesByPathFormAndProblem() {
        open();
        report.watch(true);
        assertThat(shown()).containsExactly("a.json", "b \"x\".json", "c.json", "digest.json");
        report.textProperty().set("DIGEST");
        assertThat(shown()).containsExactly("digest.json");
        report.textProperty().set("not an object");
        assertThat(shown()).containsExactly("c.json");
        report.textProperty().set("trail file");
        assertThat(shown()).containsExactly("a.json", "b \"x\".json", "c.json");
        report.onlyRemarkableProperty().set(true);
        assertThat(shown()).containsExactly("c.json");
        report.textProperty().set("");
        assertThat(shown()).containsExactly("c.json", "digest.json");
    }

    @Test
    void sortsByEveryColumn() {
        open();
        report.watch(true);
        for (ReportColumn column : ReportColumn.values()) {
            report.sort(column, false);
            assertThat(report.filesProperty().get())
                    .as(column.word())
                    .isSortedAccordingTo(column.order());
            report.sort(column, true);
            assertThat(report.filesProperty().get())
                    .as(column.word())
                    .isSortedAccordingTo(column.order().reversed());
        }
        report.sort(ReportColumn.EVENTS, true);
        assertThat(shown()).containsExactly("a.json", "b \"x\".json", "c.json", "digest.json");
        report.sort(ReportColumn.FINDINGS, true);
        assertThat(shown()).startsWith("c.json");
    }

    @Test
    void showsTheEventsOfAFileAlsoThoseThatAreCopies() {
        open();
        report.watch(true);
        workspace.filter().failuresOnlyProperty().set(true);

        report.showEvents(report.filesProperty().get().get(1));

        assertThat(ids()).containsExactlyInAnyOrder(EventJson.idOf(3), EventJson.idOf(4));
    }

    @Test
    void savesTheWholeReport(@TempDir Path folder) throws IOException {
        open();
        report.watch(true);
        report.textProperty().set("digest");
        List<String> failures = new ArrayList<>();
        Path csv = folder.resolve("report.csv");

        report.saver()
                .save(
                        report.reportProperty().get()::write,
                        csv,
                        ReportFormat.CSV,
                        false,
                        failures::add);

        StringBuilder expected = new StringBuilder();
        report.reportProperty().get().write(ReportFormat.CSV, Messages::text, expected);
        assertThat(Files.readString(csv)).isEqualTo(expected.toString()).contains("a.json");
        assertThat(failures).isEmpty();
        report.saver()
                .save(
                        report.reportProperty().get()::write,
                        folder.resolve("none/report.csv"),
                        ReportFormat.CSV,
                        false,
                        failures::add);
        assertThat(failures).hasSize(1);
    }

    @Test
    void aCellOfTheCoverageShowsItsEvents() {
        desk.source
                .put("a.json", EventJson.number(1))
                .put(
                        "b.json",
                        EventJson.number(2).time("2026-11-23T10:00:00Z"),
                        EventJson.number(3).region("us-east-1"));
        workspace.opening().replace(List.of(desk.source));
        CoverageViewModel coverage = workspace.coverage();
        coverage.watch(true);
        CoverageRow row = coverage.coverageProperty().get().rows().getFirst();

        coverage.showEvents(row, coverage.coverageProperty().get().from());

        assertThat(ids()).containsExactly(EventJson.idOf(1));
        assertThat(workspace.filter().picks().of(Field.REGION).included())
                .containsExactly("eu-central-1");
        coverage.unitProperty().set(CoverageUnit.HOUR);
        assertThat(coverage.coverageProperty().get().unit()).isEqualTo(CoverageUnit.HOUR);
        assertThat(
                        coverage.coverageProperty().get().until()
                                - coverage.coverageProperty().get().from())
                .isEqualTo(26);
    }
}
