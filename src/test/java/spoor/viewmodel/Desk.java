package spoor.viewmodel;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.export.RecordFormats;
import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.NoNetwork;
import spoor.fixture.TestThreads;
import spoor.query.QueryResult;
import spoor.settings.SettingsStore;
import spoor.trail.TrailSource;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.shared.Threads;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/// A workspace whose gestures are answered at once, unless a test keeps tasks back; and a trail in
/// memory that it opens.
public final class Desk implements AutoCloseable {
    public final MemorySource source = new MemorySource("trail");
    public static final Instant NOW = Instant.parse("2026-11-30T15:04:05Z");

    /// The time.
    public Instant now = NOW;

    public final Workspace workspace;
    private final TestThreads threads = new TestThreads();

    private Desk(Function<TestThreads, Threads> threads, SettingsStore settings) {
        this(RecordSchema.CLOUDTRAIL, threads, settings);
    }

    private Desk(
            RecordSchema schema, Function<TestThreads, Threads> threads, SettingsStore settings) {
        workspace =
                new Workspace(
                        schema,
                        RecordFormats.ALL,
                        threads.apply(this.threads),
                        settings,
                        NoNetwork.service(),
                        () -> now);
    }

    static Desk plain() {
        return with(TestThreads::none);
    }

    /// A desk that forgets its settings.
    public static Desk with(Function<TestThreads, Threads> threads) {
        return new Desk(threads, SettingsStore.open(Path.of("no-such-file"), _ -> {}));
    }

    public static Desk remembering(Path settings) {
        return new Desk(TestThreads::none, SettingsStore.open(settings, Runnable::run));
    }

    /// Opens a trail with those events.
    public static Desk showing(EventJson... events) {
        return showing(RecordSchema.CLOUDTRAIL, events);
    }

    /// Opens a trail with those events, of which these fields are read.
    public static Desk showing(RecordSchema schema, EventJson... events) {
        Desk desk =
                new Desk(
                        schema,
                        TestThreads::none,
                        SettingsStore.open(Path.of("no-such-file"), _ -> {}));
        desk.source.put("a.json", events);
        desk.open();
        return desk;
    }

    /// Opens the source.
    public void open() {
        open(source);
    }

    /// Opens a source in its place.
    public void open(TrailSource other) {
        workspace.opening().replace(List.of(other));
    }

    public FilterViewModel filter() {
        return workspace.filter();
    }

    public QueryResult result() {
        return filter().result();
    }

    /// A field of the events that are shown, in their order.
    public List<String> shown(Field field) {
        return IntStream.range(0, result().order().size())
                .mapToObj(place -> workspace.store().value(field, result().order().rowAt(place)))
                .toList();
    }

    /// The numbers of the events that are shown, in their order; see [EventJson#number].
    public List<Integer> shown() {
        return shown(Field.ID).stream().map(Desk::number).toList();
    }

    /// The number of the event with that id.
    public static int number(String id) {
        return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1), 16);
    }

    /// Selects the event at a place.
    public void select(int place) {
        workspace.selection().select(result().order(), place);
    }

    @Override
    public void close() {
        source.close();
        threads.close();
    }
}
