package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.decode.format.JsonRecords;
import spoor.decode.format.TrailFormats;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySideCache;
import spoor.fixture.MemorySource;
import spoor.fixture.ToyFormat;
import spoor.hidden.HiddenRules;
import spoor.message.Texts;
import spoor.store.EventStore;
import spoor.store.RecordPlace;
import spoor.work.Cancellation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/// Which records are copies of others: those of equal value, and no others.
final class SameRecordTest {
    /// The beginning of a row of a table with that record.
    private static final String ROW =
            "d23f0824-128b-4f33-8c5c-7fd0a6a3a450,2026-03-01T10:00:00Z,PutKey,kms.amazonaws.com";

    private static final String RECORD =
            """
            {"eventVersion":"1.08","eventTime":"2026-03-01T10:00:00Z","eventName":"PutKey",
             "eventSource":"kms.amazonaws.com","awsRegion":"eu-central-1",
             "requestParameters":{"n":1,"text":"a/b","secret":"HIDDEN_DUE_TO_SECURITY_REASONS"},
             "responseElements":null,"eventID":"d23f0824-128b-4f33-8c5c-7fd0a6a3a450"}\
            """;

    private final MemorySource source = new MemorySource("trail");

    @AfterEach
    void close() {
        source.close();
    }

    private static String trail(String... records) {
        return "{\"Records\":[" + String.join(",", records) + "]}";
    }

    private static String changed(String from, String to) {
        String record = RECORD.replace(from, to);
        assertThat(record).isNotEqualTo(RECORD);
        return record;
    }

    private LoadState load() {
        try (Loading loading = Loading.of(source)) {
            return loading.load();
        }
    }

    private LoadState load(String first, String second) {
        source.text("a.json", trail(first)).text("b.json", trail(second));
        return load();
    }

    private static void assertCopies(LoadState state) {
        assertThat(state.store().size()).isEqualTo(1);
        assertThat(state.store().duplicates()).isEqualTo(1);
        assertThat(state.store().conflicts()).isZero();
        assertThat(state.problems()).isEmpty();
    }

    private static void assertConflict(LoadState state) {
        assertThat(state.store().size()).isEqualTo(2);
        assertThat(state.store().duplicates()).isZero();
        assertThat(state.store().conflicts()).isEqualTo(1);
        assertThat(state.problems())
                .singleElement()
                .returns(Problem.Kind.CONFLICTING_ID, Problem::kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"n\":1 | \"n\" :\t 1",
                "\"n\":1,\"text\":\"a/b\" | \"text\":\"a/b\",\"n\":1",
                "\"a/b\" | \"\\u0061\\/b\"",
                "\"n\":1 | \"\\u006e\":1",
                "\"n\":1 | \"n\":1.0",
                "\"n\":1 | \"n\":10e-1",
                "\"eventName\":\"PutKey\" | \"eventName\":\"Put\\u004bey\"",
            })
    void anotherSpellingOfTheSameValueIsACopy(String from, String to) {
        assertCopies(load(RECORD, changed(from, to)));
        assertCopies(load(changed(from, to), RECORD));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"n\":1 | \"n\":2",
                "\"n\":1 | \"n\":\"1\"",
                "\"n\":1 | \"n\":1,\"more\":null",
                "\"n\":1 | \"n\":1,\"n\":1",
                "\"a/b\" | \"a/c\"",
                "\"responseElements\":null | \"responseElements\":{\"x\":1}",
                "HIDDEN_DUE_TO_SECURITY_REASONS | HIDDEN_DUE_TO_SECURITY_REASONS.",
                "HIDDEN_DUE_TO_SECURITY_REASONS | in the clear",
                "\"PutKey\" | \"PutKeys\"",
                "10:00:00Z | 10:00:01Z",
                "d23f0824-128b | D23F0824-128B",
            })
    void aRecordThatDiffersInAnyMemberIsShownBesideTheOther(String from, String to) {
        assertConflict(load(RECORD, changed(from, to)));
        assertConflict(load(changed(from, to), RECORD));
    }

    @Test
    void recordsOfOneFileAreComparedLikeThoseOfTwo() {
        source.text("a.json", trail(RECORD, changed("1,", "1.0,"), changed("a/b", "x")));
        LoadState state = load();
        assertThat(state.store().size()).isEqualTo(2);
        assertThat(state.store().duplicates()).isEqualTo(1);
        assertThat(state.store().conflicts()).isEqualTo(1);
    }

    @Test
    void twoOfThreeAreCopiesWhicheverComesFirst() {
        List<String> three = List.of(RECORD, changed("\"n\":1", "\"n\":1e0"), changed("a/b", "x"));
        for (int[] order : new int[][] {{0, 1, 2}, {0, 2, 1}, {2, 0, 1}, {2, 1, 0}, {1, 2, 0}}) {
            for (int i = 0; i < order.length; i++) {
                source.text("%d.json".formatted(i), trail(three.get(order[i])));
            }
            LoadState state = load();
            assertThat(state.store().size()).isEqualTo(2);
            assertThat(state.store().duplicates()).isEqualTo(1);
            assertThat(state.store().conflicts()).isEqualTo(1);
            assertThat(state.problems()).hasSize(1);
        }
    }

    @Test
    void bytesThatAreNotUnicodeAreComparedAsBytes() {
        byte[] one = trail(changed("a/b", "a~b")).getBytes(StandardCharsets.UTF_8);
        byte[] other = one.clone();
        for (int i = 0; i < one.length; i++) {
            if (one[i] == '~') {
                one[i] = (byte) 0xff;
                other[i] = (byte) 0xfe;
            }
        }
        source.put("a.json", one).put("b.json", one.clone()).put("c.json", other);
        LoadState state = load();
        assertThat(state.store().size()).isEqualTo(2);
        assertThat(state.store().duplicates()).isEqualTo(1);
        assertThat(state.store().conflicts()).isEqualTo(1);
    }

    @Test
    void escapesOfHalfCharactersAreComparedAsTheyAreWritten() {
        assertConflict(load(changed("a/b", "\\ud800"), changed("a/b", "\\ud801")));
        assertCopies(load(changed("a/b", "\\ud800"), changed("a/b", "\\ud800")));
    }

    @Test
    void theFirstByPathIsShownAndNamesTheFilesOfItsCopies() {
        source.text("c.json", trail(RECORD))
                .text("a.json", trail(changed("\"n\":1", "\"n\":1.0")))
                .text("b.json", trail(EventJson.number(1).toString(), RECORD));
        EventStore store = load().store();
        assertThat(store.path(0)).isEqualTo("a.json");
        assertThat(store.copies(0).stream().map(RecordPlace::path))
                .containsExactly("b.json", "c.json");
        assertThat(store.copies(1)).isEmpty();
        assertThat(store.rowAt(new RecordPlace("a.json", store.offset(0)))).isZero();
        assertThat(store.rowAt(store.copies(0).getFirst())).isEqualTo(-1);
    }

    @Test
    void aConflictNamesBothPlacesAndKnowsItsEvents() {
        LoadState state = load(RECORD, changed("a/b", "x"));
        EventStore store = state.store();
        Problem problem = state.problems().getFirst();
        assertThat(problem.file()).isEqualTo("b.json");
        assertThat(problem.offset()).isEqualTo(store.offset(1));
        assertThat(Texts.ENGLISH.text(problem.reason()))
                .contains("same eventID", "a.json at byte " + store.offset(0));
        assertThat(store.conflicting().count()).isEqualTo(2);
        assertThat(store.withSameId(0)).containsExactly(0, 1);
        assertThat(store.withSameId(1)).containsExactly(0, 1);
    }

    @Test
    void manyConflictsOfAFileAreOneProblem() {
        int many = 2000;
        source.text(
                "a.json",
                trail(
                        IntStream.range(0, many)
                                .mapToObj(i -> changed("\"n\":1", "\"n\":" + (i + 2)))
                                .toArray(String[]::new)));
        LoadState state = load();
        assertThat(state.store().size()).isEqualTo(many);
        assertThat(state.store().conflicts()).isEqualTo(many - 1);
        Problem problem = state.problems().getFirst();
        assertThat(state.problems()).hasSize(1);
        assertThat(Texts.ENGLISH.text(problem.reason())).startsWith("1,999 events");
    }

    @Test
    void recordsWithoutAnIdAreNeverCopies() {
        String anonymous = changed("d23f0824-128b-4f33-8c5c-7fd0a6a3a450", "");
        source.text("a.json", trail(anonymous, anonymous)).text("b.json", trail(anonymous));
        LoadState state = load();
        assertThat(state.store().size()).isEqualTo(3);
        assertThat(state.store().duplicates()).isZero();
        assertThat(state.problems()).isEmpty();
    }

    @Test
    void recordsOfAnotherSourceAndAnotherLoadAreCompared() {
        try (MemorySource second = new MemorySource("second");
                Loading loading = Loading.of(source)) {
            source.text("a.json", trail(RECORD));
            loading.load();
            second.text("b.json", trail(changed("\"n\":1", "\"n\":1.0")))
                    .text("c.json", trail(RECORD))
                    .text("d.json", trail(changed("a/b", "x")));
            loading.session().add(List.of(second));
            EventStore store = loading.load().store();
            assertThat(store.duplicates()).isEqualTo(2);
            assertThat(store.conflicts()).isEqualTo(1);
            source.text("a.json", trail(changed("a/b", "x")));
            EventStore again = loading.load().store();
            assertThat(again.duplicates()).isEqualTo(2);
            assertThat(again.conflicts()).isEqualTo(1);
            assertThat(again.path(0)).isEqualTo("a.json");
            assertThat(again.copies(0)).extracting(RecordPlace::path).containsExactly("d.json");
        }
    }

    @Test
    void recordsWhoseColumnsAreCachedAreComparedLikeOthers() throws IOException {
        source.deriving(new MemorySideCache());
        for (int i = 0; i < 250; i++) {
            source.put("file-%03d.json".formatted(i), EventJson.number(i));
        }
        source.text("x1.json", trail(RECORD))
                .text("x2.json", trail(RECORD))
                .text("x3.json", trail(changed("a/b", "x")));
        LoadState first;
        try (Loading loading = Loading.of(source)) {
            first = loading.loadAndKeep();
        }
        int reads = source.reads("file-007.json");
        source.text("y1.json", trail(changed("\"n\":1", "\"n\":1.0")))
                .put("y2.json", EventJson.number(7))
                .put("y3.json", EventJson.number(8).parameter("note", "forged"));
        LoadState again = load();
        assertThat(source.reads("file-009.json")).isEqualTo(1);
        assertThat(reads).isEqualTo(1);
        assertThat(first.store().duplicates()).isEqualTo(1);
        assertThat(first.store().conflicts()).isEqualTo(1);
        assertThat(again.store().duplicates()).isEqualTo(3);
        assertThat(again.store().conflicts()).isEqualTo(2);
        assertThat(again.problems()).hasSize(2);
    }

    @Test
    void recordsThatCannotBeReadAgainAreBothShown() {
        try (Loading loading = Loading.of(source)) {
            source.text("a.json", trail(RECORD));
            loading.load();
            source.mend("a.json", new byte[0]).text("b.json", trail(RECORD));
            LoadState state = loading.load();
            assertThat(state.store().size()).isEqualTo(2);
            assertThat(Texts.ENGLISH.text(state.problems().getFirst().reason()))
                    .contains("could not be compared");
        }
    }

    @Test
    void aPartialRowIsACopyOfTheFullRecordThatItAgreesWith() {
        String names = "eventID;eventTime;eventName;awsRegion\n";
        String id = "d23f0824-128b-4f33-8c5c-7fd0a6a3a450;2026-03-01T10:00:00Z;";
        source.text("a.rows", names + id + "PutKey;eu-central-1\n")
                .text("b.rows", names + id + "PutKey;\n")
                .text("c.json", trail(RECORD))
                .text("d.rows", names + id + "PutKey;us-east-1\n")
                .text("e.rows", names + id + "PutKey;us-east-1\n");
        try (Loading loading =
                Loading.of(
                        new TrailFormats(List.of(new ToyFormat(), JsonRecords.ONE_PASS_FIRST)),
                        source)) {
            EventStore store = loading.load().store();
            assertThat(store.size()).isEqualTo(2);
            assertThat(store.path(0)).isEqualTo("c.json");
            assertThat(store.value(Field.SERVICE, 0)).isEqualTo("kms.amazonaws.com");
            assertThat(store.copies(0))
                    .extracting(RecordPlace::path)
                    .containsExactly("a.rows", "b.rows");
            assertThat(store.path(1)).isEqualTo("d.rows");
            assertThat(store.copies(1)).extracting(RecordPlace::path).containsExactly("e.rows");
            assertThat(store.conflicts()).isEqualTo(1);
        }
    }

    @Test
    void partialRowsAreCopiesUnlessAFieldDiffersThatBothHave() {
        String names = "eventID;eventTime;eventName;awsRegion\n";
        String id = "d23f0824-128b-4f33-8c5c-7fd0a6a3a450;2026-03-01T10:00:00Z;";
        source.text("a.rows", names + id + "PutKey;\n")
                .text("b.rows", names + id + "PutKey;eu-central-1\n")
                .text("c.rows", names + id + "DeleteKey;\n");
        try (Loading loading =
                Loading.of(
                        new TrailFormats(List.of(new ToyFormat(), JsonRecords.ONE_PASS_FIRST)),
                        source)) {
            EventStore store = loading.load().store();
            assertThat(store.size()).isEqualTo(2);
            assertThat(store.copies(0)).extracting(RecordPlace::path).containsExactly("b.rows");
            assertThat(store.path(1)).isEqualTo("c.rows");
            assertThat(store.conflicts()).isEqualTo(1);
        }
    }

    @Test
    void aRowWithAnEmptyCellForTheErrorIsNoCopyOfARecordWithAnError() {
        String names = "eventID,eventTime,eventName,eventSource,errorCode,errorMessage\n";
        source.text("a.csv", names + ROW + ",,\n")
                .text(
                        "b.json",
                        trail(changed("\"responseElements\"", "\"errorCode\":\"X\",\"x\"")));
        assertConflict(load());
    }

    @Test
    void aRowWithAnEmptyCellForTheErrorIsACopyOfARecordWithoutErrorCode() {
        String names = "eventID,eventTime,eventName,eventSource,errorCode\n";
        source.text("a.csv", names + ROW + ",\n")
                .text(
                        "b.json",
                        trail(changed("\"responseElements\"", "\"errorMessage\":\"X\",\"x\"")));
        assertCopies(load());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Y"})
    void aRowWithAnotherMessageIsNoCopyOfARecordWithAMessageOnly(String message) {
        String names = "eventID,eventTime,eventName,eventSource,errorCode,errorMessage\n";
        String record = changed("\"responseElements\"", "\"errorMessage\":\"X\",\"x\"");
        source.text("a.csv", names + ROW + ",," + message + "\n").text("b.json", trail(record));
        assertConflict(load());
        source.text("a.csv", names + ROW + ",,X\n");
        assertCopies(load());
    }

    @Test
    void twoRowsThatDisagreeAboutTheMessageAreNoCopies() {
        String names = "eventID,eventTime,eventName,eventSource,errorMessage\n";
        source.text("a.csv", names + ROW + ",\n").text("b.csv", names + ROW + ",Failed\n");
        assertConflict(load());
    }

    @Test
    void aRowWithoutACellForTheErrorIsACopyOfARecordWithAnError() {
        String names = "eventID,eventTime,eventName,eventSource\n";
        source.text("a.csv", names + ROW + "\n")
                .text(
                        "b.json",
                        trail(changed("\"responseElements\"", "\"errorCode\":\"X\",\"x\"")));
        assertCopies(load());
    }

    @Test
    void twoRowsThatDisagreeAboutTheErrorAreNoCopies() {
        String names = "eventID,eventTime,eventName,eventSource,errorCode\n";
        source.text("a.csv", names + ROW + ",\n").text("b.csv", names + ROW + ",AccessDenied\n");
        assertConflict(load());
    }

    /// A copy that is opened later is compared with the first one, which has no hashes any more.
    @Test
    void tellsHowFarAComparisonIs() {
        AtomicLong clock = new AtomicLong();
        List<LoadProgress.Comparison> told = new CopyOnWriteArrayList<>();
        String[] records = new String[40];
        for (int i = 0; i < records.length; i++) {
            records[i] = EventJson.number(i).json();
        }
        source.text("a.json", trail(records));
        try (Loading loading =
                Loading.of(
                        workers ->
                                new LoadSession(
                                        RecordSchema.CLOUDTRAIL,
                                        workers,
                                        HiddenRules.BUILT_IN,
                                        () -> clock.addAndGet(1_000_000_000)),
                        source)) {
            loading.load();
            source.text("b.json", trail(records));
            LoadState state =
                    loading.session()
                            .load(
                                    new Cancellation(),
                                    now -> now.progress().comparison().ifPresent(told::add));
            assertThat(state.store().duplicates()).isEqualTo(40);
            assertThat(state.progress().comparison()).isEmpty();
        }
        assertThat(told)
                .startsWith(new LoadProgress.Comparison(0, 80))
                .allMatch(now -> now.total() == 80 && now.done() <= 80);
    }
}
