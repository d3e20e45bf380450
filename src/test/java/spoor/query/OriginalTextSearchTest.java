package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.query.OriginalTextSearch.Progress;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/// The search through original records, against `contains` on their decoded texts.
final class OriginalTextSearchTest {
    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);
    private final Queue<Progress> progress = new ConcurrentLinkedQueue<>();
    private final Cancellation cancellation = new Cancellation();
    private final OriginalTextSearch search =
            new OriginalTextSearch(loading::records, progress::add);

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private EventStore load() {
        return loading.load().store();
    }

    private List<Integer> find(EventStore store, String text) {
        return find(store, anyText(text));
    }

    private List<Integer> find(EventStore store, Filter.InOriginal condition) {
        Rows rows = search.find(store, Set.of(condition), cancellation).get(condition);
        return Objects.requireNonNull(rows).stream().boxed().toList();
    }

    private static Filter.InOriginal anyText(String text) {
        return new Filter.RecordContains(Phrase.literal(text));
    }

    /// Events with these texts in their parameters, in this order.
    private EventStore storeWith(String... json) {
        EventJson[] events = new EventJson[json.length];
        for (int i = 0; i < json.length; i++) {
            events[i] =
                    EventJson.number(i)
                            .member("requestParameters", "{\"name\":\"" + json[i] + "\"}");
        }
        source.put("a.json", events);
        return load();
    }

    @ParameterizedTest
    @CsvSource({
        "weekend, 0",
        "WEEKEND, 0",
        "wEEKeND, 0",
        "nowhere, ''",
        "café, 1 2",
        "CAFÉ, 1 2",
        "zürich, 3",
        "ZÜRICH, 3"
    })
    void findsTextInAnyCaseAndSpelling(String text, String rows) {
        EventStore store = storeWith("Weekend queue", "Café", "CAF\\u00C9 au lait", "Z\\u00fcrich");
        assertThat(text(find(store, text))).isEqualTo(rows);
    }

    private static String text(List<Integer> rows) {
        return String.join(" ", rows.stream().map(String::valueOf).toList());
    }

    @Test
    void findsQuotesAndBackslashesUnescaped() {
        EventStore store = storeWith("say \\\"hi\\\"", "C:\\\\temp", "nothing");
        assertThat(find(store, "say \"hi\"")).containsExactly(0);
        assertThat(find(store, "c:\\temp")).containsExactly(1);
    }

    @Test
    void findsAPieceOfJson() {
        EventStore store = storeWith("x", "y");
        assertThat(find(store, "\"name\":\"y\"")).containsExactly(1);
    }

    @Test
    void findsCharactersBeyondTheBasicPlaneInEitherSpelling() {
        EventStore store = storeWith("🦊", "\\ud83e\\udd8a", "fox");
        assertThat(find(store, "🦊")).containsExactly(0, 1);
    }

    @Test
    void doesNotMatchAcrossTwoRecords() {
        EventStore store = storeWith("x", "y");
        assertThat(find(store, "\"Management\"},{")).isEmpty();
        assertThat(find(store, "\"Management\"}")).containsExactly(0, 1);
    }

    @Test
    void findsTheFirstAndTheLastCharactersOfARecord() {
        EventStore store = storeWith("x");
        assertThat(find(store, "{\"eventVersion\"")).containsExactly(0);
        assertThat(find(store, "}")).containsExactly(0);
    }

    @Test
    void findsTheSameAsANaiveSearchOfDecodedTexts() {
        Random random = new Random(6);
        List<EventJson> events = new ArrayList<>();
        for (int file = 0; file < 8; file++) {
            List<EventJson> some = new ArrayList<>();
            for (int i = 0; i < 15; i++) {
                some.add(
                        EventJson.number(events.size() + some.size())
                                .member("requestParameters", "{\"p\":\"" + json(random) + "\"}"));
            }
            byte[] content = Trails.content(some);
            source.put("file " + file, file % 2 == 0 ? content : Trails.gzipped(content));
            events.addAll(some);
        }
        EventStore store = load();
        List<String> decoded = events.stream().map(OriginalTextSearchTest::decoded).toList();
        int found = 0;
        for (int i = 0; i < 200; i++) {
            String searched = word(random).substring(random.nextInt(2));
            List<Integer> rows = find(store, searched);
            assertThat(rows)
                    .as(searched)
                    .isEqualTo(
                            IntStream.range(0, decoded.size())
                                    .filter(row -> decoded.get(row).contains(lower(searched)))
                                    .boxed()
                                    .toList());
            found += rows.size();
        }
        assertThat(found).isPositive();
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int length = 2 + random.nextInt(3); length > 0; length--) {
            word.append("xXyYzéÉ".charAt(random.nextInt(7)));
        }
        return word.toString();
    }

    /// Words, with or without escapes.
    private static String json(Random random) {
        String text = word(random) + " " + word(random);
        return random.nextBoolean() ? text : text.replace("é", "\\u00e9").replace("É", "\\u00C9");
    }

    /// All names and values of a record, in lower case.
    private static String decoded(EventJson event) {
        StringBuilder all = new StringBuilder();
        collect(JsonMapper.shared().readTree(event.json()), all);
        return lower(all.toString());
    }

    private static void collect(JsonNode node, StringBuilder all) {
        if (node.isValueNode()) {
            all.append(node.asString()).append('\n');
        }
        node.propertyNames().forEach(name -> all.append(name).append('\n'));
        node.values().forEach(value -> collect(value, all));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    @ParameterizedTest
    @CsvSource({
        "del*fox, 0 1",
        "*fox*, 0 1 2",
        "fox*del, 2",
        "delete*delete, 3",
        "zü*fox, 1",
        "fox*nowhere, ''"
    })
    void findsPartsInTheirOrder(String text, String rows) {
        EventStore store =
                storeWith("Delete a fox", "del Z\\u00dcrich Fox", "fox del", "delete deLETE");
        Filter.InOriginal condition = new Filter.RecordContains(Phrase.of(text));
        assertThat(text(find(store, condition))).isEqualTo(rows);
    }

    @Test
    void readsEachFileOnceForSeveralConditions() {
        EventStore store = storeWith("a", "b");
        long before = source.reads("a.json");
        var found = search.find(store, Set.of(anyText("\"a\""), anyText("\"b\"")), cancellation);
        assertThat(source.reads("a.json")).isEqualTo(before + 1);
        assertThat(found.get(anyText("\"a\""))).isEqualTo(Rows.range(2, 0, 1));
        assertThat(found.get(anyText("\"b\""))).isEqualTo(Rows.range(2, 1, 2));
    }

    @Test
    void reportsHowManyEventsCouldNotBeRead() {
        source.put("a.json", EventJson.number(1), EventJson.number(2));
        source.put("b.json", EventJson.number(3), EventJson.number(4));
        source.put("c.json", EventJson.number(5));
        EventStore store = load();
        source.put("b.json", EventJson.number(3));
        source.fail("c.json", new IOException("disk on fire"));
        assertThat(find(store, "CreateQueue")).containsExactly(0, 1);
        assertThat(progress).last().isEqualTo(new Progress(5, 5, 3));
    }

    @Test
    void reportsThatItIsDoneOnlyOnce() {
        for (int file = 0; file < 20; file++) {
            source.put("file " + file, EventJson.number(2 * file), EventJson.number(2 * file + 1));
        }
        EventStore store = load();
        find(store, "x");
        assertThat(progress)
                .last()
                .isEqualTo(new Progress(40, 40, 0))
                .returns(true, Progress::isDone);
        assertThat(progress).filteredOn(Progress::isDone).hasSize(1);
        assertThat(progress).hasSizeGreaterThan(20);
    }

    @Test
    void isDoneAtOnceIfThereIsNothingToSearch() {
        assertThat(find(EventStore.empty(RecordSchema.CLOUDTRAIL), "x")).isEmpty();
        assertThat(progress).containsExactly(new Progress(0, 0, 0));
    }

    @Test
    void stopsBetweenFilesOnceCancelled() {
        for (int file = 0; file < 50; file++) {
            source.put("file " + file, EventJson.number(file));
        }
        EventStore store = load();
        OriginalTextSearch impatient =
                new OriginalTextSearch(loading::records, _ -> cancellation.cancel());
        assertThatThrownBy(() -> impatient.find(store, Set.of(anyText("x")), cancellation))
                .isInstanceOf(CancellationException.class);
        long readAgain =
                IntStream.range(0, 50).filter(file -> source.reads("file " + file) > 1).count();
        assertThat(readAgain).isLessThan(10);
    }

    @Test
    void canBeCancelledWhileALoadKeepsAllWorkersBusy() throws Exception {
        source.put("a.json", EventJson.number(1));
        EventStore store = load();
        CountDownLatch busy = new CountDownLatch(2);
        CountDownLatch free = new CountDownLatch(1);
        for (int i = 0; i < 2; i++) {
            var _ =
                    loading.workers()
                            .submit(() -> {
                                busy.countDown();
                                return free.await(20, TimeUnit.SECONDS);
                            });
        }
        try (ExecutorService caller = Executors.newSingleThreadExecutor()) {
            assertThat(busy.await(20, TimeUnit.SECONDS)).isTrue();
            Future<Map<Filter.InOriginal, Rows>> answer =
                    caller.submit(() -> search.find(store, Set.of(anyText("x")), cancellation));
            cancellation.cancel();
            assertThatThrownBy(() -> answer.get(10, TimeUnit.SECONDS))
                    .hasCauseInstanceOf(CancellationException.class);
        } finally {
            free.countDown();
        }
    }
}
