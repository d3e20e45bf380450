package spoor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.EventTime;
import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.fixture.Archives;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.load.FileResult;
import spoor.load.LoadState;
import spoor.message.Message;
import spoor.work.Cancellation;

import java.nio.file.AccessDeniedException;
import java.time.Instant;
import java.util.Map;

/// What the report tells of each file, and that its figures add up.
final class LoadReportTest {
    private final MemorySource source = new MemorySource("trail");

    private LoadState state() {
        try (Loading loading = Loading.of(source)) {
            return loading.load();
        }
    }

    private LoadReport report() {
        LoadState state = state();
        LoadReport report = LoadReport.of(state);
        addsUp(report, state);
        return report;
    }

    /// The figures of the load, which counts files and events while it reads them, are an
    /// independent reckoning.
    private static void addsUp(LoadReport report, LoadState state) {
        LoadReport.FileTotals files = report.fileTotals();
        assertThat(files.read() + files.skipped() + files.waiting()).isEqualTo(files.found());
        assertThat(files.found()).isEqualTo(state.progress().found());
        assertThat(files.read()).isEqualTo(state.progress().read());
        assertThat(files.skipped()).isEqualTo(state.progress().skipped());
        LoadReport.EventTotals events = report.eventTotals();
        assertThat(events.read()).isEqualTo(state.progress().events());
        assertThat(events.duplicates() + events.loaded()).isEqualTo(events.read());
        assertThat(report.files().stream().mapToLong(ReportedFile::events).sum())
                .isEqualTo(events.read());
        assertThat(report.files().stream().mapToLong(ReportedFile::duplicates).sum())
                .isEqualTo(events.duplicates());
        assertThat(report.skipped().values().stream().mapToInt(Integer::intValue).sum())
                .isEqualTo(files.skipped());
        assertThat(report.forms()).isEqualTo(state.forms());
    }

    private static ReportedFile file(LoadReport report, String path) {
        return report.files().stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    @Test
    void tellsFormCountsTimesAndSizeOfAFile() {
        byte[] content =
                Trails.content(
                        EventJson.number(2), EventJson.number(1), EventJson.number(3).time("soon"));
        source.put("a.json", content).put("b.json", EventJson.number(1), EventJson.number(4));
        LoadReport report = report();
        ReportedFile first = file(report, "a.json");
        assertThat(first.status()).isEqualTo(FileResult.Status.READ);
        assertThat(first.form()).contains(FileForm.TRAIL);
        assertThat(first.size()).isEqualTo(content.length);
        assertThat(first.loaded()).isEqualTo(3);
        assertThat(first.duplicates()).isZero();
        assertThat(first.first()).isEqualTo(millis("2026-11-22T09:00:01Z"));
        assertThat(first.last()).isEqualTo(millis("2026-11-22T09:00:02Z"));
        ReportedFile second = file(report, "b.json");
        assertThat(second.loaded()).isEqualTo(1);
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(second.first()).isEqualTo(millis("2026-11-22T09:00:01Z"));
        assertThat(second.last()).isEqualTo(millis("2026-11-22T09:00:04Z"));
    }

    @Test
    void tellsOfEveryFileWhatCameOfIt() {
        source.put("events.json", EventJson.number(1))
                .text("digest.json", Trails.DIGEST)
                .text("none.json", "{\"Records\":[]}")
                .text("lines.jsonl", EventJson.number(2) + "\n" + EventJson.number(3))
                .text("notes.txt", "remember the milk")
                .fail("denied.json", new AccessDeniedException("denied.json"));
        LoadReport report = report();
        assertThat(report.files())
                .extracting(ReportedFile::path)
                .containsExactly(
                        "denied.json",
                        "digest.json",
                        "events.json",
                        "lines.jsonl",
                        "none.json",
                        "notes.txt");
        assertThat(file(report, "digest.json").kind()).contains(SkippedFile.Kind.DIGEST);
        assertThat(file(report, "denied.json").kind()).contains(SkippedFile.Kind.UNREADABLE);
        assertThat(file(report, "none.json").status()).isEqualTo(FileResult.Status.READ);
        assertThat(file(report, "none.json").first()).isEqualTo(EventTime.NONE);
        assertThat(report.forms()).isEqualTo(Map.of(FileForm.TRAIL, 2, FileForm.JSON_LINES, 1));
        assertThat(report.skipped())
                .isEqualTo(
                        Map.of(
                                SkippedFile.Kind.DIGEST, 1,
                                SkippedFile.Kind.OTHER, 1,
                                SkippedFile.Kind.UNREADABLE, 1));
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void putsLikeProblemsOfAFileTogetherWithTheFirstPlaces() {
        source.text("a.json", "{\"Records\":[7,8," + EventJson.number(1) + ",9,1,2,3,{}]}");
        ReportedFile file = file(report(), "a.json");
        assertThat(file.findings()).hasSize(2);
        Problem items = file.findings().getFirst();
        assertThat(items.kind()).isEqualTo(Problem.Kind.SKIPPED_RECORD);
        assertThat(items.count()).isEqualTo(6);
        assertThat(items.offset()).isEqualTo(12);
        assertThat(items.nextOffsets()).startsWith(14L);
        assertThat(file.findings().getLast().count()).isEqualTo(1);
    }

    @Test
    void isCompleteAlthoughThereAreNotesAndConflicts() {
        source.put("a.json", EventJson.number(1))
                .put("b.json", EventJson.number(1).name("DeleteQueue"))
                .text(
                        "c.json",
                        "{\"Records\":[{\"eventTime\":\"2026-11-22T09:00:00Z\","
                                + "\"eventName\":\"X\",\"eventSource\":\"y\"}]}");
        LoadReport report = report();
        assertThat(report.eventTotals().conflicts()).isEqualTo(1);
        assertThat(report.filesWithProblems()).isEqualTo(1);
        assertThat(file(report, "c.json").notes()).hasSize(1);
        assertThat(file(report, "c.json").hasProblems()).isFalse();
        assertThat(report.isComplete()).isTrue();
    }

    @Test
    void countsTheEntriesOfAnArchiveAndNotTheArchive() {
        source.put(
                "a.zip",
                Archives.zip(
                        Map.of(
                                "one.json", Trails.content(EventJson.number(1)),
                                "two.json", Trails.content(EventJson.number(2)))));
        LoadReport report = report();
        assertThat(report.fileTotals()).isEqualTo(new LoadReport.FileTotals(2, 2, 0, 0));
        assertThat(report.files())
                .extracting(ReportedFile::path)
                .containsExactly("a.zip!/one.json", "a.zip!/two.json");
    }

    @Test
    void hasARowForWhatCouldNotBeListed() {
        source.put("a.json", EventJson.number(1))
                .problem(Problem.unopened("locked", Message.verbatim("no access")));
        LoadReport report = report();
        assertThat(file(report, "locked").status()).isEqualTo(FileResult.Status.UNLISTED);
        assertThat(report.fileTotals().found()).isEqualTo(1);
        assertThat(report.isComplete()).isFalse();
    }

    @Test
    void countsFilesThatAStoppedLoadHasNotRead() {
        source.put("a.json", EventJson.number(1)).put("b.json", EventJson.number(2));
        Cancellation cancellation = new Cancellation();
        source.onRead(cancellation::cancel);
        try (Loading loading = Loading.of(source)) {
            LoadState state = loading.session().load(cancellation, _ -> {});
            LoadReport report = LoadReport.of(state);
            addsUp(report, state);
            assertThat(report.fileTotals().waiting()).isPositive();
            assertThat(report.isComplete()).isFalse();
        }
    }
}
