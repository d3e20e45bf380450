package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySideCache;
import spoor.fixture.MemorySource;
import spoor.fixture.PlainEvent;
import spoor.fixture.Trails;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.hidden.UserRule;
import spoor.store.EventStore;
import spoor.work.Cancellation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Sessions that need not read what another one has read.
final class ColumnCacheTest {
    private static final int MANY = 300;

    private final MemorySideCache derived = new MemorySideCache();
    private final MemorySource source = new MemorySource("trail").deriving(derived);

    @BeforeEach
    void fill() {
        for (int i = 0; i < MANY; i++) {
            source.put(
                    path(i),
                    EventJson.number(2 * i).name("Event" + i % 7).parameter("note", "TICKET-" + i),
                    EventJson.number(2 * i + 1).error("AccessDenied"));
        }
    }

    @AfterEach
    void close() {
        source.close();
    }

    private static String path(int i) {
        return "%03d.json".formatted(i);
    }

    private LoadState loadAndKeep() {
        try (Loading loading = Loading.of(source)) {
            return loading.loadAndKeep();
        }
    }

    private int reads() {
        return IntStream.range(0, MANY).map(i -> source.reads(path(i))).sum();
    }

    private static void assertSame(LoadState state, LoadState before) {
        assertThat(PlainEvent.of(state.store())).isEqualTo(PlainEvent.of(before.store()));
        assertThat(state.store().duplicates()).isEqualTo(before.store().duplicates());
        assertThat(state.problems()).isEqualTo(before.problems());
        assertThat(state.skipped()).isEqualTo(before.skipped());
        assertThat(state.progress().found()).isEqualTo(before.progress().found());
        assertThat(state.progress().read()).isEqualTo(before.progress().read());
        assertThat(state.progress().events()).isEqualTo(before.progress().events());
        assertThat(state.progress().bytes()).isEqualTo(before.progress().bytes());
    }

    @Test
    void readNothingASecondTime() throws IOException {
        source.put("twice.json", EventJson.number(1).error("AccessDenied"))
                .text("digest.json", Trails.DIGEST)
                .text("none.json", "{\"Records\":[]}");
        LoadState first = loadAndKeep();
        assertThat(first.store().duplicates()).isEqualTo(1);
        assertThat(reads()).isEqualTo(MANY);
        try (Loading loading = Loading.of(source)) {
            LoadState again = loading.loadAndKeep();
            assertSame(again, first);
            assertThat(reads()).isEqualTo(MANY);
            assertThat(source.reads("digest.json")).isEqualTo(1);
            assertThat(derived.all()).hasSize(1);
            // The way back to the originals leads to the same places.
            EventStore store = again.store();
            assertThat(loading.records().read(store, 5).text().text()).contains("\"eventID\"");
            assertThat(source.reads(store.path(5))).isEqualTo(2);
        }
    }

    @Test
    void readNewFilesAndKeepThemOnce() {
        loadAndKeep();
        source.put("new.json", EventJson.number(9000));
        LoadState more = loadAndKeep();
        assertThat(more.store().size()).isEqualTo(2 * MANY + 1);
        assertThat(reads()).isEqualTo(MANY);
        assertThat(source.reads("new.json")).isEqualTo(1);
        // A single file makes no pack.
        assertThat(derived.all()).hasSize(1);
        for (int i = 0; i < MANY; i++) {
            source.put("new-" + i, EventJson.number(10_000 + i));
        }
        loadAndKeep();
        assertThat(derived.all()).hasSize(2);
        assertThat(loadAndKeep().store().size()).isEqualTo(3 * MANY + 1);
        assertThat(source.reads("new.json")).isEqualTo(2);
        assertThat(source.reads("new-7")).isEqualTo(1);
    }

    @Test
    void readChangedFilesAndForgetDeletedOnes() {
        loadAndKeep();
        source.put(path(3), EventJson.number(7).name("Changed")).remove(path(4));
        LoadState state = loadAndKeep();
        assertThat(source.reads(path(3))).isEqualTo(2);
        assertThat(state.progress().found()).isEqualTo(MANY - 1);
        assertThat(state.progress().events()).isEqualTo(2 * MANY - 3);
        try (Loading fresh = Loading.of(new MemorySource("none"))) {
            assertThat(fresh.load().store().size()).isZero();
        }
    }

    @Test
    void askForFilesThatAreNotKeptThoughTheirColumnsAre() {
        loadAndKeep();
        source.lose(path(5));
        assertThat(loadAndKeep().progress().read()).isEqualTo(MANY);
        assertThat(source.reads(path(5))).isEqualTo(2);
        assertThat(reads()).isEqualTo(MANY + 1);
    }

    @Test
    void readFilesWithProblemsAgainSoThatTheProblemsAreTold() {
        source.text("half.json", "{\"Records\":[{\"a\":1},7]}")
                .text("bad.json", "{\"Records\":[oops");
        LoadState first = loadAndKeep();
        assertThat(first.problems()).hasSizeGreaterThanOrEqualTo(2);
        assertSame(loadAndKeep(), first);
        assertThat(source.reads("half.json")).isEqualTo(2);
        assertThat(source.reads("bad.json")).isEqualTo(2);
    }

    @Test
    void readFilesWhoseKeptColumnsAreDamaged() {
        LoadState first = loadAndKeep();
        derived.damage();
        assertSame(loadAndKeep(), first);
        assertThat(reads()).isEqualTo(2 * MANY);
    }

    @Test
    void readFilesWhereTheIndexOfKeptColumnsIsDamaged() {
        LoadState first = loadAndKeep();
        derived.change(content -> {
            byte[] changed = content.clone();
            changed[60] ^= 1;
            return changed;
        });
        assertSame(loadAndKeep(), first);
        derived.change(content -> Arrays.copyOf(content, 100));
        assertSame(loadAndKeep(), first);
        derived.change(_ -> new byte[0]);
        assertSame(loadAndKeep(), first);
        assertThat(reads()).isEqualTo(4 * MANY);
        assertSame(loadAndKeep(), first);
        assertThat(reads()).isEqualTo(4 * MANY);
    }

    @Test
    void readByTheirOwnRules() {
        loadAndKeep();
        HiddenRules rules =
                HiddenRules.with(
                        List.of(new UserRule("t", HiddenKind.HIDDEN_BY_AWS, "^TICKET-", "")));
        try (Loading loading = Loading.of(source)) {
            loading.session().rules(rules);
            LoadState state = loading.loadAndKeep();
            assertThat(state.store().hiddenValues(0) + state.store().hiddenValues(1)).isEqualTo(1);
        }
        assertThat(reads()).isEqualTo(2 * MANY);
        try (Loading loading = Loading.of(source)) {
            // Both are kept.
            assertThat(loading.load().store().dictionary(Field.HIDDEN_AT).size()).isEqualTo(1);
            loading.session().rules(rules);
            assertThat(loading.load().store().dictionary(Field.HIDDEN_AT).size()).isEqualTo(2);
        }
        assertThat(reads()).isEqualTo(2 * MANY);
    }

    @Test
    void keepNothingByNewRulesThatWasReadByOldOnes() {
        try (Loading loading = Loading.of(source)) {
            loading.load();
            loading.session()
                    .rules(
                            HiddenRules.with(
                                    List.of(
                                            new UserRule(
                                                    "t",
                                                    HiddenKind.HIDDEN_BY_AWS,
                                                    "^TICKET-",
                                                    ""))));
            // Nothing can be listed, as in a bucket that may not be listed any more.
            source.unlisted("");
            IntStream.range(0, MANY).forEach(i -> source.remove(path(i)));
            LoadState state = loading.loadAndKeep();
            assertThat(state.progress().read()).isEqualTo(MANY);
        }
        assertThat(derived.all()).isEmpty();
    }

    @Test
    void tryOnceWhereTheyCannotBeKept() {
        derived.refuse();
        try (Loading loading = Loading.of(source)) {
            loading.loadAndKeep();
            loading.loadAndKeep();
        }
        assertThat(derived.refused()).isEqualTo(1);
        assertThat(derived.all()).isEmpty();
    }

    @Test
    void keepNothingOfALoadThatWasCancelled() {
        source.block(path(0));
        Cancellation cancellation = new Cancellation();
        try (Loading loading = Loading.of(source)) {
            Thread canceller =
                    Thread.ofVirtual()
                            .start(() -> {
                                source.awaitReader(path(0));
                                cancellation.cancel();
                                source.release(path(0));
                            });
            LoadState state = loading.session().load(cancellation, _ -> {});
            loading.session().cacheColumns(state, new Cancellation());
            assertThat(derived.all()).isEmpty();
            assertThat(canceller.isDaemon()).isTrue();
        }
    }

    @Test
    void tellTheProgramsVersionsApart(@TempDir Path code) throws IOException {
        Path file = Files.writeString(code.resolve("A.class"), "one");
        String before = ReaderVersion.checksum(code);
        assertThat(ReaderVersion.checksum(code)).isEqualTo(before);
        Files.writeString(file, "two");
        String after = ReaderVersion.checksum(code);
        assertThat(after).isNotEqualTo(before);
        Files.move(file, code.resolve("B.class"));
        assertThat(ReaderVersion.checksum(code)).isNotEqualTo(after);
        assertThat(ReaderVersion.checksum(code.resolve("B.class"))).isNotEmpty();
        assertThat(ReaderVersion.of(RecordSchema.CLOUDTRAIL, HiddenRules.BUILT_IN)).isPresent();
    }
}
