package spoor.viewmodel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import spoor.event.Cancellation;
import spoor.hidden.HiddenRules;
import spoor.hidden.UserRule;
import spoor.json.JsonPath;
import spoor.settings.EventView;
import spoor.settings.Settings;
import spoor.settings.SettingsStore;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.trail.AccessFailure;
import spoor.trail.TrailSource;
import spoor.trail.open.Sources;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.list.S3Selection;
import spoor.viewmodel.compare.CompareViewModel;
import spoor.viewmodel.detail.DetailViewModel;
import spoor.viewmodel.detail.UserRulesViewModel;
import spoor.viewmodel.export.ExportOptions;
import spoor.viewmodel.export.ExportViewModel;
import spoor.viewmodel.filter.Answer;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.BucketViewModel;
import spoor.viewmodel.open.FolderSaveViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.open.RemoteCalls;
import spoor.viewmodel.open.UiPrompt;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.shared.Times;
import spoor.viewmodel.table.Column;
import spoor.viewmodel.table.PathColumn;
import spoor.viewmodel.table.PathValues;
import spoor.viewmodel.table.RowSelection;
import spoor.viewmodel.table.SelectionAcrossReload;
import spoor.viewmodel.table.ShownColumn;
import spoor.viewmodel.table.TickedEvents;

import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// All that the window shows and all that can be done in it. Only the UI thread may call it.
public final class Workspace {
    private static final int COPIED = 10_000;

    private final Threads threads;
    private final SettingsStore settings;
    private final S3Service s3;
    private final ObjectProperty<ZoneId> zone = new SimpleObjectProperty<>(ZoneOffset.UTC);
    private final BooleanProperty dark = new SimpleBooleanProperty();
    private final ObservableList<ShownColumn> columns =
            FXCollections.observableArrayList(Column.DEFAULT);
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final DetailViewModel detail;
    private final PathValues pathValues;
    private final ExportViewModel export;
    private final CompareViewModel compare;
    private final FolderSaveViewModel folderSave;
    private final RowSelection selection = new RowSelection();
    private final TickedEvents ticked = new TickedEvents();
    private final SelectionAcrossReload kept;

    /// @param s3 the way to buckets
    public Workspace(Threads threads, SettingsStore settings, S3Service s3) {
        this.threads = threads;
        this.s3 = s3;
        this.settings = settings;
        restore(settings.settings());
        load = new LoadViewModel(threads);
        filter = new FilterViewModel(threads, load, zone);
        detail = new DetailViewModel(threads);
        kept = new SelectionAcrossReload(load, filter, selection, ticked);
        pathValues = new PathValues(threads, load, columns);
        export = new ExportViewModel(threads);
        compare = new CompareViewModel(threads);
        folderSave = new FolderSaveViewModel(threads, s3, load);
        filter.answerProperty()
                .addListener((_, before, after) ->
                        selection.move(
                                before.result().selection().store(),
                                after.result().selection().store()));
        use(HiddenRules.with(settings.settings().ownRules()));
        selection.leadProperty().addListener((_, _, row) -> show(row.intValue()));
        zone.addListener((_, _, now) -> settings.change(s -> s.withZone(now.getId())));
        EventView view = settings.settings().eventView();
        detail.originalProperty().set(view.original());
        detail.wrapProperty().set(view.wrap());
        detail.originalProperty().addListener((_, _, _) -> rememberView());
        detail.wrapProperty().addListener((_, _, _) -> rememberView());
        dark.addListener((_, _, now) -> settings.change(s -> s.withTheme(now ? "dark" : "light")));
        columns.addListener(
                (javafx.collections.ListChangeListener<ShownColumn>) _ -> rememberColumns());
    }

    private void rememberColumns() {
        List<String> shown = columns.stream().map(ShownColumn::id).toList();
        settings.change(s -> s.withColumns(shown));
    }

    private void rememberView() {
        EventView view =
                new EventView(detail.originalProperty().get(), detail.wrapProperty().get());
        settings.change(s -> s.withEventView(view));
    }

    private void restore(Settings remembered) {
        recent.setAll(remembered.recentLocations());
        dark.set("dark".equals(remembered.theme()));
        String zoneId = remembered.zone();
        if (zoneId != null && ZoneId.getAvailableZoneIds().contains(zoneId)) {
            zone.set(ZoneId.of(zoneId));
        }
        List<ShownColumn> shown =
                remembered.columnNames().stream()
                        .map(ShownColumn::withId)
                        .flatMap(Optional::stream)
                        .toList();
        if (!shown.isEmpty()) {
            columns.setAll(shown);
        }
    }

    public LoadViewModel load() {
        return load;
    }

    public FilterViewModel filter() {
        return filter;
    }

    public DetailViewModel detail() {
        return detail;
    }

    public ExportViewModel export() {
        return export;
    }

    public CompareViewModel compare() {
        return compare;
    }

    /// Compares the selected events, in the table's order.
    public void compareSelected() {
        Rows rows = selection.rowsProperty().get();
        if (CompareViewModel.canCompare(rows.count())) {
            List<Integer> inOrder =
                    rows.stream()
                            .boxed()
                            .sorted(Comparator.comparingInt(filter.result().order()::placeOf))
                            .toList();
            load.records().ifPresent(records -> compare.compare(records, store(), inOrder));
        }
    }

    public RowSelection selection() {
        return selection;
    }

    public TickedEvents ticked() {
        return ticked;
    }

    public SettingsStore settings() {
        return settings;
    }

    /// The user's own rules for hidden values, to be edited.
    public UserRulesViewModel ownRules() {
        return new UserRulesViewModel(settings.settings().ownRules(), this::ownRules);
    }

    private void ownRules(List<UserRule> rules) {
        if (!rules.equals(settings.settings().ownRules())) {
            settings.change(s -> s.withHiddenRules(rules));
            kept.during(() -> use(HiddenRules.with(rules)));
        }
    }

    private void use(HiddenRules rules) {
        detail.rules(rules);
        compare.rules(rules);
        load.rules(rules);
    }

    /// The zone in which times are shown and days are counted.
    public ObjectProperty<ZoneId> zoneProperty() {
        return zone;
    }

    public Times times() {
        return new Times(zone.get());
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /// The table's columns, in their order.
    public ObservableList<ShownColumn> columns() {
        return columns;
    }

    /// What stands in the columns of paths.
    public PathValues pathValues() {
        return pathValues;
    }

    /// Shows what stands at a path, in a column behind the others.
    public void showColumn(JsonPath path) {
        PathColumn column = new PathColumn(path.withoutPositions());
        if (!column.path().steps().isEmpty() && !columns.contains(column)) {
            columns.add(column);
        }
    }

    /// The locations opened last, the newest first.
    public ObservableList<String> recent() {
        return recent;
    }

    /// The store that the answer on the screen is about.
    public EventStore store() {
        return filter.result().selection().store();
    }

    /// Opens sources in place of what is open, and shows the period that is asked for of a source.
    public void open(List<TrailSource> sources) {
        selection.clear();
        ticked.clear();
        detail.clear();
        filter.clear();
        // A file holds events from before its delivery, and a day's last ones come the day after.
        if (sources.size() == 1) {
            filter.during(sources.getFirst().period());
        }
        load.open(sources);
        remember(sources);
    }

    /// Saves what was downloaded.
    public FolderSaveViewModel folderSave() {
        return folderSave;
    }

    /// The way from "which bucket?" to a source.
    ///
    /// @param mfa asks for codes; called on the UI thread
    public BucketViewModel buckets(MfaPrompt mfa) {
        return new BucketViewModel(
                threads, s3, new UiPrompt(threads.ui(), mfa), settings, Clock.systemUTC());
    }

    /// Connects to what is selected in a bucket.
    ///
    /// @param mfa asks for codes; called on the UI thread
    /// @param then gets the source, on the UI thread
    /// @param failed gets told where the AWS configuration cannot be used
    public void connect(
            S3Selection selection,
            MfaPrompt mfa,
            Consumer<TrailSource> then,
            Consumer<AccessFailure> failed) {
        Sources sources = new Sources(s3, new UiPrompt(threads.ui(), mfa), true);
        new RemoteCalls(threads.ui(), s3)
                .ask(new Cancellation(), () -> sources.in(selection), then, failed);
    }

    /// Gives back what a source holds that is not opened after all.
    public void discard(List<TrailSource> sources) {
        s3.execute(() -> sources.forEach(TrailSource::close));
    }

    /// Opens sources beside what is open.
    public void add(List<TrailSource> sources) {
        load.add(sources);
        remember(sources);
    }

    /// The sources at these paths; what is not there is left out.
    public static List<TrailSource> sources(List<Path> paths) {
        List<TrailSource> found = new ArrayList<>();
        paths.forEach(path -> Sources.local(path.toString()).ifPresent(found::add));
        return found;
    }

    private void remember(List<TrailSource> sources) {
        for (TrailSource source : sources) {
            settings.change(s -> s.opened(source.location()));
        }
        recent.setAll(settings.settings().recentLocations());
    }

    private void show(int row) {
        Optional<RawRecords> records = load.records();
        if (row < 0 || records.isEmpty()) {
            detail.clear();
        } else {
            detail.show(records.get(), store(), row);
        }
    }

    /// The originals of the selected events, for copying; more than 10,000 belong in an export.
    ///
    /// @param then gets the text, on the UI thread
    public void originals(Consumer<String> then) {
        Rows rows = selection.rowsProperty().get();
        Rows some = rows.count() <= COPIED ? rows : Rows.range(rows.universe(), 0, 0);
        load.records()
                .filter(_ -> !some.isEmpty())
                .ifPresent(records -> detail.originals(records, store(), some, then));
    }

    /// The selected events with names and ids masked, for copying; as many as of originals.
    ///
    /// @param then gets the text, on the UI thread
    public void maskedOriginals(Consumer<String> then) {
        Rows rows = selection.rowsProperty().get();
        if (rows.count() <= COPIED && !rows.isEmpty()) {
            load.records().ifPresent(records -> detail.masked(records, store(), rows, then));
        }
    }

    /// The event that is read, with names and ids masked, for copying.
    ///
    /// @param then gets the text, on the UI thread
    public void maskedOriginal(Consumer<String> then) {
        int row = detail.detail().row();
        if (row >= 0 && row < store().size()) {
            Rows one = Rows.range(store().size(), row, row + 1);
            load.records().ifPresent(records -> detail.masked(records, store(), one, then));
        }
    }

    /// Exports what is shown.
    public void exportFiltered(Path target, boolean replace) {
        exportFiltered(filter.answerProperty().get(), target, replace, ExportOptions.PLAIN);
    }

    /// Exports what was shown: neither another filter nor new events change what the user agreed
    /// to.
    public void exportFiltered(Answer shown, Path target, boolean replace, ExportOptions wish) {
        export(shown.result().selection(), target, replace, shown.words(), wish);
    }

    /// Exports what is ticked.
    public void exportTicked(Path target, boolean replace) {
        exportTicked(target, replace, ExportOptions.PLAIN);
    }

    /// Exports what is ticked.
    public void exportTicked(Path target, boolean replace, ExportOptions wish) {
        Rows rows = ticked.rows(store());
        export(
                new Selection(store(), rows),
                target,
                replace,
                Messages.text("export.ticked", rows.count()),
                wish);
    }

    private void export(
            Selection selected, Path target, boolean replace, String words, ExportOptions wish) {
        load.records()
                .ifPresent(
                        records -> export.export(records, selected, target, replace, words, wish));
    }
}
