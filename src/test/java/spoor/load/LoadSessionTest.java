package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.message.Message;
import spoor.store.EventStore;
import spoor.trail.disk.DiskSource;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/// What a load makes of files of every kind, and that its figures add up.
final class LoadSessionTest {
    private final MemorySource source = new MemorySource("trail");

    private LoadState load() {
        try (Loading loading = Loading.of(source)) {
            return loading.load();
        }
    }

    private static List<String> names(EventStore store) {
        return IntStream.range(0, store.size())
                .mapToObj(row -> store.value(Field.EVENT, row))
                .toList();
    }

    private static void addsUp(LoadState state) {
        LoadProgress progress = state.progress();
        assertThat(progress.read() + progress.skipped()).isEqualTo(progress.found());
        assertThat(progress.events())
                .isEqualTo(state.store().size() + (long) state.store().duplicates());
        assertThat(state.skipped()).hasSize(progress.skipped());
        assertThat(progress.bytes()).isEqualTo(progress.foundBytes());
    }

    @Test
    void readsAFolderWithAllThatIsBelowIt(@TempDir Path folder) {
        Trails.in(folder)
                .gzip("a/2026/11/22/one.json.gz", EventJson.number(1).name("CreateQueue"))
                .plain("a/two.json", EventJson.number(2).name("DeleteQueue"))
                .plain("three", EventJson.number(0).name("TagQueue"));
        try (Loading loading = Loading.of(new DiskSource(folder))) {
            LoadState state = loading.load();
            assertThat(names(state.store()))
                    .containsExactly("TagQueue", "CreateQueue", "DeleteQueue");
            assertThat(state.problems()).isEmpty();
            assertThat(state.skipped()).isEmpty();
            assertThat(state.progress().phase()).isEqualTo(LoadProgress.Phase.DONE);
            addsUp(state);
        }
    }

    @Test
    void tellsForEveryFileAndRecordWhatBecameOfIt() {
        byte[] gzip = Trails.gzipped(Trails.content(EventJson.number(1)));
        source.put("broken-gzip.json.gz", Trails.truncated(gzip, 15))
                .text("digest.json", Trails.DIGEST)
                .put("empty.json", new byte[0])
                .put("good.json", EventJson.number(2), EventJson.number(3))
                .put("half.json", half())
                .text("invalid.json", "{\"Records\":[oops")
                .text("no-event.json", "{\"Records\":[" + EventJson.number(4) + ",{\"a\":1},7]}")
                .text("no-events.json", "{\"Records\":[]}")
                .text("notes.txt", "remember the milk")
                .put("time.json", EventJson.number(5).time("yesterday"))
                .fail("denied.json", new AccessDeniedException("denied.json"))
                .fail("io.json", new IOException("disk on fire"))
                .vanish("vanished.json");
        LoadState state = load();
        assertThat(state.skipped())
                .containsExactly(
                        new SkippedFile("broken-gzip.json.gz", SkippedFile.Kind.UNREADABLE),
                        new SkippedFile("denied.json", SkippedFile.Kind.UNREADABLE),
                        new SkippedFile("digest.json", SkippedFile.Kind.DIGEST),
                        new SkippedFile("empty.json", SkippedFile.Kind.EMPTY),
                        new SkippedFile("invalid.json", SkippedFile.Kind.UNREADABLE),
                        new SkippedFile("io.json", SkippedFile.Kind.UNREADABLE),
                        new SkippedFile("notes.txt", SkippedFile.Kind.OTHER),
                        new SkippedFile("vanished.json", SkippedFile.Kind.UNREADABLE));
        assertThat(state.problems().stream().map(p -> p.file() + " " + p.kind().word()))
                .containsExactly(
                        "broken-gzip.json.gz unreadable",
                        "denied.json unreadable",
                        "half.json damaged",
                        "invalid.json unreadable",
                        "io.json unreadable",
                        "no-event.json record",
                        "no-event.json record",
                        "time.json time",
                        "vanished.json unreadable");
        assertThat(state.problems().stream().map(problem -> problem.reason().inEnglish()))
                .contains(
                        "there is no permission to use it",
                        "disk on fire",
                        "it does not exist (any more)");
        assertThat(state.progress().found()).isEqualTo(13);
        assertThat(state.progress().read()).isEqualTo(5);
        assertThat(state.store().size()).isEqualTo(5);
        addsUp(state);
    }

    /// A whole record, then the beginning of another.
    private static byte[] half() {
        byte[] whole = Trails.content(EventJson.number(6), EventJson.number(7));
        return Trails.truncated(whole, whole.length - 100);
    }

    @Test
    void tellsProblemsByFileThenByPlace() {
        source.text("b.json", "{\"Records\":[1,{}," + EventJson.number(1) + "]}")
                .text("a.json", "{\"Records\":[3," + EventJson.number(2) + "]}");
        LoadState state = load();
        assertThat(state.problems().stream().map(p -> p.file() + " " + p.offset()))
                .containsExactly("a.json 12", "b.json 12", "b.json 14");
    }

    @Test
    void tellsProblemsOfAFileThatAreAlikeOnce() {
        source.text(
                "a.json", "{\"Records\":[" + "1,".repeat(1_000) + EventJson.number(1) + ",[],{}]}");
        LoadState state = load();
        assertThat(state.problems().stream().map(p -> p.offset() + " x" + p.count()))
                .containsExactly(
                        "12 x1001", (2016 + EventJson.number(1).toString().length()) + " x1");
        assertThat(state.problems().getFirst().nextOffsets()).isEqualTo(List.of(14L, 16L));
    }

    @Test
    void tellsWhatTheSourceCouldNotLookInto() {
        Problem denied =
                new Problem(
                        Problem.Kind.UNREADABLE, "secret", 0, Message.verbatim("no permission"));
        source.problem(denied).put("a.json", EventJson.number(1));
        LoadState state = load();
        assertThat(state.problems()).containsExactly(denied);
        assertThat(state.store().size()).isEqualTo(1);
        addsUp(state);
    }

    @Test
    void countsDuplicatesWithinFilesAndAcross() {
        source.put("a.json", EventJson.number(1), EventJson.number(1), EventJson.number(2))
                .put("b.json", EventJson.number(2));
        LoadState state = load();
        assertThat(state.progress().events()).isEqualTo(4);
        assertThat(state.store().size()).isEqualTo(2);
        assertThat(state.store().duplicates()).isEqualTo(2);
        assertThat(state.store().path(1)).isEqualTo("a.json");
        assertThat(state.problems()).isEmpty();
    }

    @Test
    void warnsOfDifferentEventsWithTheSameId() {
        source.put("a.json", EventJson.number(1).name("CreateQueue"))
                .put("b.json", EventJson.number(1).name("DeleteQueue"));
        LoadState state = load();
        assertThat(names(state.store())).containsExactly("CreateQueue", "DeleteQueue");
        assertThat(state.problems())
                .singleElement()
                .returns(Problem.Kind.CONFLICTING_ID, Problem::kind)
                .returns("b.json", Problem::file);
        addsUp(state);
    }

    @Test
    void takesAYearOfMoreThanFourDigitsForNoTime() {
        source.put(
                "a.json",
                EventJson.number(1).time("+292278994-01-01T00:00:00Z"),
                EventJson.number(2).time("-292275000-01-01T00:00:00Z"),
                EventJson.number(3));
        LoadState state = load();
        assertThat(state.store().timedRows()).isEqualTo(1);
        assertThat(state.problems())
                .singleElement()
                .returns(Problem.Kind.INVALID_TIME, Problem::kind)
                .returns(2L, Problem::count);
    }

    @Test
    void readsManyFilesWithMoreEventsThanASegmentHolds() {
        int files = 35;
        int perFile = 1000;
        for (int file = 0; file < files; file++) {
            int first = file * perFile;
            source.put(
                    "file " + file,
                    IntStream.range(first, first + perFile)
                            .mapToObj(EventJson::number)
                            .toArray(EventJson[]::new));
        }
        LoadState state = load();
        EventStore store = state.store();
        assertThat(store.size()).isEqualTo(files * perFile);
        for (int row = 0; row < store.size(); row++) {
            if (!store.value(Field.ID, row).equals(EventJson.idOf(row))) {
                assertThat(store.value(Field.ID, row)).isEqualTo(EventJson.idOf(row));
            }
        }
        addsUp(state);
    }

    @Test
    void loadsTheSameSourceOnce() {
        source.put("a.json", EventJson.number(1));
        try (Loading loading = Loading.of(source, source)) {
            loading.session().add(List.of(source));
            assertThat(loading.session().sources()).containsExactly(source);
            assertThat(loading.load().store().duplicates()).isZero();
        }
    }

    @Test
    void readsAFileOnceThatTwoSourcesFind(@TempDir Path folder) {
        Trails.in(folder).plain("sub/a.json", EventJson.number(1));
        DiskSource whole = new DiskSource(folder);
        DiskSource part = new DiskSource(folder.resolve("sub"));
        try (Loading loading = Loading.of(whole, part)) {
            LoadState state = loading.load();
            assertThat(state.progress().found()).isEqualTo(1);
            assertThat(state.store().duplicates()).isZero();
        }
    }

    @Test
    void takesAPathThatTwoSourcesFindFromTheFirst() {
        MemorySource second = new MemorySource("second");
        source.put("a.json", EventJson.number(1).name("CreateQueue"));
        second.put("a.json", EventJson.number(2).name("DeleteQueue"));
        try (Loading loading = Loading.of(source, second)) {
            assertThat(names(loading.load().store())).containsExactly("CreateQueue");
            assertThat(names(loading.load().store())).containsExactly("CreateQueue");
        }
        assertThat(source.reads("a.json")).isEqualTo(1);
        assertThat(second.reads("a.json")).isZero();
    }

    @Test
    void loadsNothingFromNoSource() {
        try (Loading loading = Loading.of()) {
            LoadState state = loading.load();
            assertThat(state.store().size()).isZero();
            assertThat(state.progress().phase()).isEqualTo(LoadProgress.Phase.DONE);
            addsUp(state);
        }
    }
}
