package spoor.bench;

import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;

import spoor.bench.Heartbeats.Phase;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.query.SortOrder;
import spoor.store.EventStore;
import spoor.view.table.EventTable;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.OpenViewModel;
import spoor.viewmodel.table.Column;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// Opens the real window on a trail, acts as a user would, and measures the longest time for which
/// the FX thread is busy: `DIR [STACKS]`.
///
/// STACKS is a file for what the FX thread did in each stall over 40 ms. `benchmarks.md` explains
/// the results; to run it:
///
/// ```
/// mvn -q -DskipTests package exec:exec@bench -Dbench=window-stall -Dcorpus=DIR
/// ```
public final class WindowStall {
    private static final Duration GLANCE = Duration.ofMillis(20);
    private static final Duration MOMENT = Duration.ofMillis(300);
    private static final int PAGES = 100;
    private static final int EVENTS_READ = 60;

    private final Path corpus;
    private final Path folder;
    private final Heartbeats heartbeats;
    private final StallWindow window;
    private final Workspace workspace;
    private final FilterViewModel filter;
    private long firstRows;

    private WindowStall(Path corpus, Path folder) {
        this.corpus = corpus;
        this.folder = folder;
        heartbeats = get(Heartbeats::new);
        begin("start");
        window =
                get(() ->
                        new StallWindow(
                                folder.resolve("settings.json"), folder.resolve("export.json")));
        workspace = window.workspace();
        filter = workspace.filter();
        pause(Duration.ofSeconds(1));
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1 || !Files.isDirectory(Path.of(arguments[0]))) {
            System.err.println("WindowStall DIR [STACKS]");
            System.exit(2);
        }
        Thread.setDefaultUncaughtExceptionHandler((thread, fault) -> {
            System.err.println("in " + thread.getName());
            fault.printStackTrace();
            System.exit(1);
        });
        Path folder = Files.createTempDirectory("window-stall");
        try {
            CompletableFuture<Void> started = new CompletableFuture<>();
            Platform.startup(() -> started.complete(null));
            started.join();
            new WindowStall(Path.of(arguments[0]), folder)
                    .run(
                            arguments.length > 1
                                    ? Optional.of(Path.of(arguments[1]))
                                    : Optional.empty());
        } finally {
            delete(folder);
        }
        System.exit(0);
    }

    private void run(Optional<Path> report) throws IOException {
        Path extra = Files.createDirectory(folder.resolve("large"));
        LargeEvents.write(extra.resolve("large.json"));
        end();
        long heapBefore = heapAfterCollection();
        load(List.of(corpus, extra));
        print("heap after GC", heapAfterCollection(), heapBefore);
        phase("load, then quiet", () -> pause(MOMENT));
        phase("facets", this::pickFacets);
        phase("find", this::type);
        phase("sort", this::sort);
        phase("scroll", this::scroll);
        phase("read events", this::readEvents);
        phase("1 MB events", this::readLargeEvents);
        phase("select all", this::selectAll);
        phase("full text", this::searchOriginals);
        phase("export", this::export);
        phase("theme", this::changeTheme);
        if (report.isPresent()) {
            StallReport.write(get(() -> List.copyOf(heartbeats.stalls())), report.get());
        }
        fx(window::close);
    }

    private void load(List<Path> paths) {
        begin("load");
        long start = System.nanoTime();
        fx(() -> {
            filter.answerProperty()
                    .addListener((_, _, answer) -> {
                        if (firstRows == 0 && answer.result().order().size() > 0) {
                            firstRows = System.nanoTime() - start;
                        }
                    });
            workspace.opening().replace(OpenViewModel.sources(paths));
        });
        until(() -> !workspace.load().loadingProperty().get());
        double loaded = (System.nanoTime() - start) / 1e9;
        until(this::isAnswered);
        end();
        int events = get(() -> workspace.store().size());
        print(
                "%,d events in %.2f s, %,.0f a second; first rows after %.0f ms, %.3f of the load"
                        .formatted(
                                events,
                                loaded,
                                events / loaded,
                                firstRows / 1e6,
                                firstRows / 1e9 / loaded));
        print("window %s".formatted(get(window::size)));
    }

    private void pickFacets() {
        for (Field field : RecordSchema.CLOUDTRAIL.firstFacets()) {
            for (int value = 0; value < 3; value++) {
                pressFacet(field, value);
            }
            answered(() -> filter.picks().release(field));
        }
        for (Field field : List.of(Field.IDENTITY, Field.IP, Field.KEY, Field.AGENT)) {
            answered(() -> filter.facets().shown().add(field));
            pressFacet(field, 1);
            answered(() -> filter.picks().release(field));
        }
        answered(() -> filter.failuresOnlyProperty().set(true));
        answered(() -> filter.changesOnlyProperty().set(true));
        answered(() -> {
            EventStore store = workspace.store();
            long from = store.time(0);
            long until = store.time(store.timedRows() - 1);
            filter.during(Optional.of(new TimeRange(from + (until - from) / 3, until)));
        });
        answered(filter::clear);
        answered(() -> more(Field.EVENT));
        answered(() -> more(Field.EVENT));
    }

    private void pressFacet(Field field, int value) {
        answered(() -> {
            List<Node> values = facet(field, ".facet-value");
            if (value < values.size()) {
                window.press(values.get(value), KeyCode.SPACE, false, false);
            }
        });
    }

    private void more(Field field) {
        facet(field, ".link").stream()
                .filter(Node::isVisible)
                .map(Hyperlink.class::cast)
                .forEach(Hyperlink::fire);
    }

    private List<Node> facet(Field field, String selector) {
        return window.nodes("#facet-" + field.shortName() + " " + selector);
    }

    private void type() {
        for (String text : List.of("deletequeue", "arn:aws", "i")) {
            type(text);
            answered(() -> window.node("#find", TextField.class).clear());
        }
    }

    private void type(String text) {
        text.chars()
                .forEach(c -> {
                    fx(() -> window.node("#find", TextField.class).appendText("" + (char) c));
                    pause(Duration.ofMillis(90));
                });
        pause(MOMENT);
        until(this::isAnswered);
    }

    private void sort() {
        List<Column> columns =
                get(() ->
                        workspace.columns().shown().stream()
                                .filter(Column.class::isInstance)
                                .map(Column.class::cast)
                                .toList());
        for (Column column : columns) {
            for (boolean descending : new boolean[] {false, true}) {
                answered(() -> sortBy(column, descending));
            }
        }
        answered(() -> filter.order(Column.EVENT_ID.order(false)));
        answered(() -> filter.order(SortOrder.NEWEST_FIRST));
    }

    private void sortBy(Column data, boolean descending) {
        for (TableColumn<?, ?> column : table().getColumns()) {
            if (data.equals(column.getUserData())) {
                column.setSortType(
                        descending
                                ? TableColumn.SortType.DESCENDING
                                : TableColumn.SortType.ASCENDING);
            }
        }
        filter.order(data.order(descending));
    }

    private void scroll() {
        EventTable events = get(() -> window.node("#events", EventTable.class));
        int size = get(() -> workspace.store().size());
        for (int page = 0; page < PAGES; page++) {
            int place = (int) ((long) size * page / PAGES);
            fx(() -> events.scrollTo(place));
            pause(GLANCE);
        }
        press(KeyCode.END);
        for (int page = 0; page < PAGES; page++) {
            press(KeyCode.PAGE_UP);
        }
        press(KeyCode.HOME);
        for (int page = 0; page < PAGES; page++) {
            press(KeyCode.PAGE_DOWN);
        }
    }

    private void readEvents() {
        press(KeyCode.HOME);
        int size = get(() -> workspace.store().size());
        for (int event = 0; event < EVENTS_READ; event++) {
            int place = (int) ((long) size * event / EVENTS_READ);
            read(place);
        }
    }

    private void readLargeEvents() {
        List<Integer> places = get(this::largePlaces);
        for (int time = 0; time < 3; time++) {
            for (int place : places) {
                read(place);
                pause(MOMENT);
                read(0);
            }
        }
    }

    private List<Integer> largePlaces() {
        EventStore store = workspace.store();
        List<Integer> places = new ArrayList<>();
        for (int row = 0; row < store.size(); row++) {
            if (store.length(row) > LargeEvents.LENGTH) {
                places.add(filter.result().order().positionOf(row));
            }
        }
        return places;
    }

    private void read(int place) {
        fx(() -> {
            workspace.selection().select(filter.result().order(), place);
            window.node("#events", EventTable.class).reveal(place);
        });
        until(() -> workspace.detail().detail().row() == workspace.selection().lead());
        pause(GLANCE);
    }

    private void selectAll() {
        fx(() -> window.press(table(), KeyCode.A, false, true));
        pause(MOMENT);
        fx(() -> window.press(table(), KeyCode.HOME, false, false));
        pause(MOMENT);
        fx(() -> window.press(table(), KeyCode.END, true, false));
        pause(MOMENT);
        fx(() -> window.press(table(), KeyCode.C, false, true));
        pause(MOMENT);
        press(KeyCode.HOME);
    }

    private void searchOriginals() {
        type(LargeEvents.MARK);
        answered(() -> window.node("#find", TextField.class).fireEvent(new ActionEvent()));
        print("%,d events found".formatted(get(() -> filter.result().order().size())));
        answered(filter::clear);
    }

    private void export() {
        fx(() ->
                workspace
                        .export()
                        .exportShown(
                                filter.answerProperty().get(),
                                folder.resolve("export.json"),
                                true,
                                spoor.viewmodel.export.ExportOptions.PLAIN));
        until(window::hasDialog);
        pause(MOMENT);
        fx(window::closeDialogs);
        pause(MOMENT);
        try {
            print("%,d bytes exported".formatted(Files.size(folder.resolve("export.json"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void changeTheme() {
        for (int time = 0; time < 2; time++) {
            fx(() -> window.node("#theme", Button.class).fire());
            pause(MOMENT);
        }
    }

    private TableView<?> table() {
        return window.node("#event-table", TableView.class);
    }

    private void press(KeyCode key) {
        fx(() -> window.press(table(), key, false, false));
        pause(GLANCE);
    }

    /// Runs an action that starts a query, and waits for the result and a moment more.
    private void answered(Runnable gesture) {
        fx(gesture);
        pause(GLANCE);
        until(this::isAnswered);
        pause(MOMENT);
    }

    private boolean isAnswered() {
        return filter.result().query().equals(filter.queryProperty().get())
                && workspace.store() == workspace.load().state().store();
    }

    private void phase(String name, Runnable gestures) {
        begin(name);
        gestures.run();
        end();
    }

    private void begin(String name) {
        fx(() -> heartbeats.begin(name));
    }

    private void end() {
        Phase phase = get(() -> heartbeats.begin(""));
        double waited =
                phase.stalls().stream()
                        .max(Comparator.comparingDouble(Stall::millis))
                        .map(stall -> stall.times().waiting())
                        .orElse(0.0);
        print(
                "%-18s %5.1f s  p99 %6.1f  longest %6.1f (%5.1f for a core)  over 50: %3d  over 100: %3d"
                        .formatted(
                                phase.name(),
                                phase.seconds(),
                                phase.percentile(0.99),
                                phase.percentile(1),
                                waited,
                                phase.longerThan(50),
                                phase.longerThan(100)));
    }

    private void print(String name, long heap, long before) {
        int events = get(() -> workspace.store().size());
        print(
                "%s %,d MB, %,d MB before; %.1f bytes an event"
                        .formatted(
                                name, heap >> 20, before >> 20, (double) (heap - before) / events));
    }

    private static void print(String line) {
        System.out.println(line);
    }

    private static long heapAfterCollection() {
        long least = Long.MAX_VALUE;
        for (int time = 0; time < 3; time++) {
            System.gc();
            pause(Duration.ofMillis(200));
            Runtime runtime = Runtime.getRuntime();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }

    private static void fx(Runnable task) {
        CompletableFuture.runAsync(task, Platform::runLater).join();
    }

    private static <T> T get(Supplier<T> value) {
        return CompletableFuture.supplyAsync(value, Platform::runLater).join();
    }

    private static void until(BooleanSupplier condition) {
        while (!get(condition::getAsBoolean)) {
            pause(GLANCE);
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
