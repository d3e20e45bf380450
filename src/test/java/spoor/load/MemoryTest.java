package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import spoor.decode.TrailFormat;
import spoor.decode.content.ContentLimits;
import spoor.decode.format.JsonRecords;
import spoor.decode.format.TrailFormats;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.fixture.EndlessSource;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;
import spoor.store.EventStore;
import spoor.work.Workers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/// Loads that need more memory than there is.
final class MemoryTest {
    private static final int FILES = 6;
    private static final int PER_FILE = 17_000;

    private final MemorySource source = new MemorySource("trail");
    private final List<Loading> loadings = new ArrayList<>();

    @AfterEach
    void close() {
        loadings.forEach(Loading::close);
        source.close();
    }

    private Loading loading(long budget) {
        Loading loading =
                Loading.of(
                        workers ->
                                session(workers, new MemoryBudget(budget, ContentLimits.DEFAULT)),
                        source);
        loadings.add(loading);
        return loading;
    }

    private static LoadSession session(Workers workers, MemoryBudget budget) {
        return session(workers, budget, System::nanoTime);
    }

    private static LoadSession session(
            Workers workers, MemoryBudget budget, LongSupplier nanoTime) {
        return new LoadSession(
                RecordSchema.CLOUDTRAIL,
                workers,
                HiddenRules.BUILT_IN,
                TrailFormats.KNOWN,
                budget,
                new InflatedCopies(),
                nanoTime);
    }

    private void putFiles() {
        for (int file = 0; file < FILES; file++) {
            source.put("%02d.json".formatted(file), events(file * PER_FILE, PER_FILE));
        }
    }

    private static EventJson[] events(int first, int count) {
        EventJson[] events = new EventJson[count];
        for (int i = 0; i < count; i++) {
            events[i] = EventJson.number(first + i);
        }
        return events;
    }

    @Test
    void loadsAllWhereThereIsEnough() {
        putFiles();
        LoadState state = loading(1L << 30).load();
        assertThat(state.store().size()).isEqualTo(FILES * PER_FILE);
        assertThat(state.progress().phase()).isEqualTo(LoadProgress.Phase.DONE);
        assertThat(state.progress().memoryPercent()).isLessThan(50);
    }

    @Test
    void stopsInOrderAndSaysHowMuchIsLoaded() throws IOException {
        putFiles();
        Loading loading = loading(6L << 20);

        LoadState state = loading.load();

        EventStore store = state.store();
        int read = state.progress().read();
        assertThat(read).isBetween(1, FILES - 1);
        assertThat(store.size()).isBetween((read - 2) * PER_FILE, read * PER_FILE);
        assertThat(state.progress().events()).isEqualTo(store.size());
        assertThat(state.progress().found()).isEqualTo(FILES);
        assertThat(state.progress().waiting()).isEqualTo(FILES - read);
        assertThat(state.progress().phase()).isEqualTo(LoadProgress.Phase.MEMORY_FULL);
        assertThat(state.progress().memoryPercent()).isEqualTo(100);
        assertThat(state.problems())
                .filteredOn(problem -> problem.kind() == Problem.Kind.UNREADABLE)
                .singleElement()
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("%,d events of %d of 6 files".formatted(store.size(), read));
        assertThat(loading.records().read(store, store.size() - 1).json().length())
                .isGreaterThan(100);
    }

    @Test
    void keepsTheBeginningOfALargeFile() {
        source.put("a.json", events(0, 60_000));

        LoadState state = loading(5L << 20).load();

        assertThat(state.store().size()).isBetween(1, 59_999);
        assertThat(state.problems())
                .extracting(Problem::kind)
                .containsExactly(Problem.Kind.UNREADABLE, Problem.Kind.DAMAGED);
        assertThat(state.progress().read()).isEqualTo(1);
    }

    @Test
    void readsTheRestOnceThereIsRoom() {
        putFiles();
        Loading loading = loading(6L << 20);
        int first = loading.load().progress().read();
        for (int file = 0; file < FILES - 1; file++) {
            source.remove("%02d.json".formatted(file));
        }
        // What is gone is forgotten, which makes room for the next load.
        loading.load();

        LoadState again = loading.load();

        assertThat(first).isLessThan(FILES);
        assertThat(again.progress().phase()).isEqualTo(LoadProgress.Phase.DONE);
        assertThat(again.store().size()).isEqualTo(PER_FILE);
        assertThat(again.problems()).isEmpty();
    }

    @Test
    void leavesTheFilesOutOfMemoryThatAreOnlyCounted() {
        putFiles();
        LoadState state = loading(0).load();
        assertThat(state.store().size()).isZero();
        assertThat(state.progress().found()).isEqualTo(FILES);
        assertThat(state.progress().read()).isZero();
    }

    @Test
    void countsAFileThatIsOnlyCountedOnceHoweverOftenItIsFound() {
        putFiles();
        Loading loading = loading(0);
        loading.load();

        LoadProgress again = loading.load().progress();

        assertThat(again.found()).isEqualTo(FILES);
    }

    @Test
    @Timeout(30)
    void stopsToCountTheFilesOfAListingWithoutEnd() {
        AtomicLong listed = new AtomicLong();
        Loading loading =
                Loading.of(
                        workers ->
                                session(
                                        workers,
                                        new MemoryBudget(0, ContentLimits.DEFAULT),
                                        () -> TimeUnit.SECONDS.toNanos(listed.get())),
                        new EndlessSource(listed));
        loadings.add(loading);

        LoadState state = loading.load();

        assertThat(state.progress().phase()).isEqualTo(LoadProgress.Phase.MEMORY_FULL);
        assertThat(listed.get()).isBetween(60L, 70L);
        assertThat(state.problems())
                .singleElement()
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("of more than %d files".formatted(listed.get()));
    }

    private LoadState loadedWith(TrailFormat full) {
        source.put("full.json", "full".getBytes(StandardCharsets.US_ASCII));
        source.put("more.json", EventJson.number(1));
        Loading loading =
                Loading.of(new TrailFormats(List.of(full, JsonRecords.ONE_PASS_FIRST)), source);
        loadings.add(loading);
        return loading.load();
    }

    @Test
    void leavesOutAFileThatNeedsMoreThanThereIs() {
        LoadState state = loadedWith(new NoMemory(false));
        assertThat(state.store().size()).isEqualTo(1);
        assertThat(state.progress().phase()).isEqualTo(LoadProgress.Phase.DONE);
        assertThat(state.problems())
                .singleElement()
                .returns(Problem.Kind.UNREADABLE, Problem::kind)
                .returns("full.json", Problem::file);
    }

    @Test
    void stopsInOrderWhereAWorkerHasNoMemory() {
        LoadState state = loadedWith(new NoMemory(true));
        assertThat(state.progress().phase()).isEqualTo(LoadProgress.Phase.MEMORY_FULL);
        assertThat(state.progress().events()).isEqualTo(state.store().size());
        assertThat(state.problems())
                .singleElement()
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("%,d event".formatted(state.store().size()), " of 2 files");
    }

    /// A form whose files need more memory than there is.
    ///
    /// @param atOnce whether that is so before they are read
    private record NoMemory(boolean atOnce) implements TrailFormat {
        @Override
        public boolean matches(ByteSpan head) {
            boolean matches = head.length() > 0 && head.array()[head.start()] == 'f';
            if (matches && atOnce) {
                throw new OutOfMemoryError();
            }
            return matches;
        }

        @Override
        public Reader reader(RecordSchema schema, HiddenRules rules) {
            return (_, _) -> {
                throw new OutOfMemoryError();
            };
        }

        @Override
        public Originals originals(ByteSpan head) {
            return _ -> Optional.empty();
        }
    }
}
