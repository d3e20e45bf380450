package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.fixture.Decoding;
import spoor.fixture.EndlessSource;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.Trails;
import spoor.hidden.HiddenRules;
import spoor.io.Bytes;
import spoor.message.Message;
import spoor.store.EventStore;
import spoor.trail.TrailFile;
import spoor.trail.TrailSource;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/// What is seen of a load while it runs, and what is left when it is cancelled.
@Timeout(60)
final class LoadWhileTest {
    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);
    private final Cancellation cancellation = new Cancellation();
    private final BlockingQueue<LoadState> states = new LinkedBlockingQueue<>();
    private final ExecutorService loader =
            Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().factory());

    @AfterEach
    void close() {
        source.close();
        loading.close();
        loader.shutdownNow();
    }

    private Future<LoadState> begin() {
        return loader.submit(() -> loading.session().load(cancellation, states::add));
    }

    /// The first state of which something is true; those before it are skipped.
    private LoadState awaitState(Predicate<LoadState> test) throws InterruptedException {
        while (true) {
            LoadState state = states.poll(20, TimeUnit.SECONDS);
            if (state == null) {
                throw new AssertionError("no such state was published");
            }
            if (test.test(state)) {
                return state;
            }
        }
    }

    /// A file that is read first, since it is the largest, and blocks its worker.
    private void blockLargest() {
        source.put("large.json", events(100, 120)).block("large.json");
    }

    private static EventJson[] events(int from, int until) {
        return IntStream.range(from, until).mapToObj(EventJson::number).toArray(EventJson[]::new);
    }

    private static List<String> ids(EventStore store) {
        return IntStream.range(0, store.size())
                .mapToObj(row -> store.value(Field.ID, row))
                .toList();
    }

    private static List<String> idsOf(int from, int until) {
        return IntStream.range(from, until).mapToObj(EventJson::idOf).toList();
    }

    @Test
    void publishesFilesThatAreReadWhileOthersAreNot() throws Exception {
        blockLargest();
        source.put("small.json", events(0, 3));
        Future<LoadState> end = begin();
        LoadState early =
                awaitState(state -> state.store().size() > 0 && !state.progress().walking());
        assertThat(ids(early.store())).isEqualTo(idsOf(0, 3));
        assertThat(early.progress().phase()).isEqualTo(LoadProgress.Phase.LOADING);
        assertThat(early.progress().found()).isEqualTo(2);
        assertThat(early.progress().read()).isEqualTo(1);
        assertThat(early.progress().fraction()).isBetween(0.0, 0.5);

        source.release("large.json");
        LoadState last = awaitState(state -> state.progress().phase() == LoadProgress.Phase.DONE);
        assertThat(end.get(20, TimeUnit.SECONDS)).isSameAs(last);
        assertThat(last.store().size()).isEqualTo(23);
        assertThat(last.progress().fraction()).isEqualTo(1);
        assertThat(ids(early.store())).as("a snapshot stays").isEqualTo(idsOf(0, 3));
    }

    @Test
    void findsTheEventsOfEarlierSnapshotsInLaterOnes() throws Exception {
        blockLargest();
        source.put("small.json", events(200, 203));
        Future<LoadState> end = begin();
        EventStore early = awaitState(state -> state.store().size() > 0).store();
        source.release("large.json");
        EventStore late = end.get(20, TimeUnit.SECONDS).store();
        assertThat(IntStream.range(0, 3).map(row -> late.rowOf(early.key(row))))
                .containsExactly(20, 21, 22);
    }

    @Test
    void tellsTheLastStateLast() throws Exception {
        source.put("a.json", events(0, 3));
        LoadState end = begin().get(20, TimeUnit.SECONDS);
        assertThat(states).last().isSameAs(end);
    }

    @Test
    void aCancelledLoadKeepsWhatWasReadAndTheNextReadsTheRest() throws Exception {
        blockLargest();
        source.put("small.json", events(0, 3));
        Future<LoadState> end = begin();
        awaitState(state -> state.store().size() > 0);
        cancellation.cancel();
        source.release("large.json");
        LoadState cancelled = end.get(20, TimeUnit.SECONDS);
        assertThat(cancelled.progress().phase()).isEqualTo(LoadProgress.Phase.CANCELLED);
        assertThat(ids(cancelled.store())).isEqualTo(idsOf(0, 3));
        assertThat(cancelled.progress().events()).isEqualTo(3);

        LoadState whole = loading.load();
        assertThat(whole.store().size()).isEqualTo(23);
        assertThat(whole.store().duplicates()).isZero();
        assertThat(whole.progress().read()).isEqualTo(2);
        assertThat(whole.progress().found()).isEqualTo(2);
        assertThat(source.reads("small.json")).isEqualTo(1);
    }

    @Test
    void readsNoEventOfAFileOnceCancelled() {
        source.put("a.json", events(0, 100));
        // The worker has the bytes, and has not seen an event yet.
        source.onRead(cancellation::cancel);
        LoadState state = loading.session().load(cancellation, _ -> {});
        assertThat(source.reads("a.json")).isEqualTo(1);
        assertThat(state.store().size()).isZero();
        assertThat(state.progress().events()).isZero();
        assertThat(loading.load().store().size()).isEqualTo(100);
    }

    @Test
    void showsAllEventsOfAFileOrNone() {
        byte[] content = Trails.content(events(0, 8000));
        source.put("a.json", content);
        source.onRead(() -> loader.execute(() -> cancelHalfWay(content)));
        LoadState state = loading.session().load(cancellation, _ -> {});
        assertThat(state.store().size()).isIn(0, 8000);
        assertThat(state.progress().events()).isEqualTo(state.store().size());
        source.onRead(() -> {});
        assertThat(loading.load().store().size()).isEqualTo(8000);
    }

    /// Reads what the worker reads at the same time, and cancels in the middle.
    private void cancelHalfWay(byte[] content) {
        Bytes stored = new Bytes(content.length);
        System.arraycopy(content, 0, stored.array(), 0, content.length);
        stored.length(content.length);
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            assertThat(decoder.decode("a.json", stored, new CancelsHalfWay(cancellation)))
                    .isEmpty();
        }
    }

    private static final class CancelsHalfWay implements EventSink {
        private final Cancellation cancellation;
        private int events;

        CancelsHalfWay(Cancellation cancellation) {
            this.cancellation = cancellation;
        }

        @Override
        public void event(DecodedEvent event) {
            if (++events == 4000) {
                cancellation.cancel();
            }
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem);
        }

        @Override
        public void restart() {
            throw new AssertionError("the text is UTF-8");
        }
    }

    @Test
    void aCancelledLoadEndsItsWalk() throws Exception {
        TrailSource endless = new EndlessSource(new AtomicLong());
        try (Loading other = Loading.of(endless)) {
            Future<LoadState> end =
                    loader.submit(() -> other.session().load(cancellation, states::add));
            awaitState(state -> state.progress().found() > 0);
            cancellation.cancel();
            LoadState state = end.get(20, TimeUnit.SECONDS);
            assertThat(state.progress().phase()).isEqualTo(LoadProgress.Phase.CANCELLED);
        }
    }

    @Test
    void reportsABugInAWorkerToTheCallerOfTheLoad() {
        TrailSource faulty =
                new TrailSource() {
                    @Override
                    public Message name() {
                        return Message.verbatim("faulty");
                    }

                    @Override
                    public String location() {
                        return "memory:faulty";
                    }

                    @Override
                    public void walk(Visitor visitor) {
                        visitor.file(new Faulty());
                    }
                };
        try (Loading other = Loading.of(faulty)) {
            assertThatThrownBy(other::load)
                    .isInstanceOf(IllegalStateException.class)
                    .hasRootCauseMessage("a bug");
        }
    }

    private static final class Faulty implements TrailFile {
        @Override
        public String path() {
            return "faulty.json";
        }

        @Override
        public Stamp stamp() {
            return new Stamp(1, 1);
        }

        @Override
        public Stamp read(Bytes into) {
            throw new IllegalArgumentException("a bug");
        }
    }

    @Test
    void countsEveryStateOnlyForward() throws Exception {
        for (int file = 0; file < 300; file++) {
            source.put("file " + file, events(file * 20, file * 20 + 20));
        }
        begin().get(20, TimeUnit.SECONDS);
        List<LoadState> all = new ArrayList<>(states);
        for (int i = 1; i < all.size(); i++) {
            assertThat(all.get(i).progress().events())
                    .isGreaterThanOrEqualTo(all.get(i - 1).progress().events());
            assertThat(all.get(i).store().size())
                    .isGreaterThanOrEqualTo(all.get(i - 1).store().size());
        }
        assertThat(all).last().returns(6000, state -> state.store().size());
    }
}
