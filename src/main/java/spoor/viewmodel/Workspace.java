package spoor.viewmodel;

import spoor.engine.open.Engines;
import spoor.event.RecordSchema;
import spoor.export.RecordFormats;
import spoor.settings.SettingsStore;
import spoor.store.EventStore;
import spoor.store.RawRecords;
import spoor.trail.TrailSource;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.viewmodel.compare.CompareViewModel;
import spoor.viewmodel.detail.DetailViewModel;
import spoor.viewmodel.engine.EngineRequest;
import spoor.viewmodel.engine.EngineViewModel;
import spoor.viewmodel.event.EventActions;
import spoor.viewmodel.export.CopyViewModel;
import spoor.viewmodel.export.ExportViewModel;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.group.GroupViewModel;
import spoor.viewmodel.hidden.HiddenRulesViewModel;
import spoor.viewmodel.history.HistoryViewModel;
import spoor.viewmodel.open.FolderSaveViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.open.OpenViewModel;
import spoor.viewmodel.open.RemoteCalls;
import spoor.viewmodel.open.UiPrompt;
import spoor.viewmodel.report.CoverageViewModel;
import spoor.viewmodel.report.ExplanationViewModel;
import spoor.viewmodel.report.ReportViewModel;
import spoor.viewmodel.shared.DisplayOptions;
import spoor.viewmodel.shared.PaneWidths;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.table.ColumnTexts;
import spoor.viewmodel.table.EventNotes;
import spoor.viewmodel.table.ExcludedEvent;
import spoor.viewmodel.table.ListedFilter;
import spoor.viewmodel.table.PathValues;
import spoor.viewmodel.table.RememberedMarks;
import spoor.viewmodel.table.RowSelection;
import spoor.viewmodel.table.SelectionAcrossReload;
import spoor.viewmodel.table.TableColumns;
import spoor.viewmodel.table.TableViewport;
import spoor.viewmodel.table.TickedEvents;
import spoor.viewmodel.timeline.TimelineViewModel;
import spoor.viewmodel.views.ReopenViewModel;
import spoor.viewmodel.views.ViewsViewModel;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// The view models of all panes, connected. Only the UI thread may call it.
public final class Workspace {
    private final SettingsStore settings;
    private final DisplayOptions display;
    private final PaneWidths paneWidths;
    private final HiddenRulesViewModel hiddenRules;
    private final LoadViewModel load;
    private final OpenViewModel opening;
    private final FolderSaveViewModel folderSave;
    private final FilterViewModel filter;
    private final TableColumns columns;
    private final ColumnTexts columnTexts;
    private final PathValues pathValues;
    private final RowSelection selection = new RowSelection();
    private final TableViewport viewport;
    private final HistoryViewModel history;
    private final ExcludedEvent excluded;
    private final TickedEvents ticked = new TickedEvents();
    private final EventNotes notes = new EventNotes();
    private final ListedFilter listed;
    private final EventActions eventActions;
    private final RememberedMarks marks;
    private final DetailViewModel detail;
    private final HitSteps hitSteps;
    private final CopyViewModel copy;
    private final CompareViewModel compare;
    private final ExportViewModel export;
    private final ReportViewModel report;
    private final CoverageViewModel coverage;
    private final TimelineViewModel timeline;
    private final ExplanationViewModel explanation;
    private final GroupViewModel groups;
    private final RecordSchema schema;
    private final S3Service s3;
    private final Threads threads;
    private final ViewsViewModel views;
    private final ReopenViewModel reopening;

    /// A workspace for CloudTrail's fields.
    public Workspace(Threads threads, SettingsStore settings, S3Service s3) {
        this(
                RecordSchema.CLOUDTRAIL,
                RecordFormats.ALL,
                threads,
                settings,
                s3,
                InstantSource.system());
    }

    /// @param schema the fields of events
    /// @param formats the formats for exports
    /// @param clock the time, for receipts and the history
    public Workspace(
            RecordSchema schema,
            RecordFormats formats,
            Threads threads,
            SettingsStore settings,
            S3Service s3,
            InstantSource clock) {
        this.settings = settings;
        this.schema = schema;
        this.s3 = s3;
        this.threads = threads;
        display = new DisplayOptions(settings);
        paneWidths = new PaneWidths(settings);
        hiddenRules = new HiddenRulesViewModel(settings);
        load = new LoadViewModel(schema, threads, hiddenRules.rules());
        opening = new OpenViewModel(threads, s3, settings, load, this::clear);
        folderSave = new FolderSaveViewModel(threads, s3, load);
        filter = new FilterViewModel(threads, load, display.zoneProperty(), settings);
        viewport = new TableViewport(filter.result().order());
        history = new HistoryViewModel(load, filter, selection, viewport, clock);
        excluded = new ExcludedEvent(filter, selection);
        listed = new ListedFilter(filter, ticked, notes);
        eventActions = new EventActions(threads, load, filter, hiddenRules::rules);
        marks = new RememberedMarks(threads, load, ticked, notes, settings);
        columns = new TableColumns(schema, settings);
        columnTexts = new ColumnTexts(threads, load, filter, columns, display);
        pathValues = new PathValues(threads, load, columns.shown());
        detail = new DetailViewModel(threads, settings, hiddenRules::rules);
        copy = new CopyViewModel(threads, load, filter, selection, detail);
        compare = new CompareViewModel(threads, load, filter, selection, hiddenRules::rules);
        export =
                new ExportViewModel(
                        threads,
                        load,
                        filter,
                        ticked,
                        notes,
                        formats,
                        settings,
                        display.zoneProperty(),
                        clock);
        report = new ReportViewModel(threads, load, filter);
        coverage = new CoverageViewModel(threads, load, filter);
        timeline = new TimelineViewModel(threads, filter, display);
        explanation = new ExplanationViewModel(load, filter, display);
        groups = new GroupViewModel(threads, load, filter);
        views = new ViewsViewModel(filter, columns, groups, settings);
        reopening = new ReopenViewModel(load, filter, settings);
        hitSteps = new HitSteps(filter, selection, detail.find());
        connect();
    }

    private void connect() {
        marks.install();
        selection.leadProperty().addListener((_, _, row) -> showDetail(row.intValue()));
        SelectionAcrossReload across =
                new SelectionAcrossReload(load, filter, selection, ticked, notes);
        hiddenRules
                .rulesProperty()
                .addListener((_, _, rules) -> {
                    across.during(() -> load.rules(rules));
                    history.forgetPlaces();
                });
    }

    private void showDetail(int row) {
        Optional<RawRecords> records = load.records();
        if (row < 0 || records.isEmpty()) {
            detail.clear();
        } else {
            detail.show(records.get(), store(), row);
        }
    }

    private void clear(List<TrailSource> newSources) {
        selection.clear();
        ticked.clear();
        notes.clear();
        marks.opened(newSources);
        detail.clear();
        filter.clear();
        timeline.reset();
        // A file has events from before its delivery, and a day's last events are delivered the
        // day after.
        if (newSources.size() == 1) {
            filter.during(newSources.getFirst().period());
        }
        reopening.questionFor(newSources).ifPresent(filter::ask);
        history.clear();
    }

    public SettingsStore settings() {
        return settings;
    }

    public DisplayOptions display() {
        return display;
    }

    public PaneWidths paneWidths() {
        return paneWidths;
    }

    public HiddenRulesViewModel hiddenRules() {
        return hiddenRules;
    }

    public LoadViewModel load() {
        return load;
    }

    public OpenViewModel opening() {
        return opening;
    }

    /// Saves what was downloaded.
    public FolderSaveViewModel folderSave() {
        return folderSave;
    }

    public FilterViewModel filter() {
        return filter;
    }

    public TableColumns columns() {
        return columns;
    }

    /// The widest texts of the columns.
    public ColumnTexts columnTexts() {
        return columnTexts;
    }

    /// The values in columns of paths.
    public PathValues pathValues() {
        return pathValues;
    }

    public RowSelection selection() {
        return selection;
    }

    /// The rows of the table that are in view.
    public TableViewport viewport() {
        return viewport;
    }

    /// Back and forward through the questions.
    public HistoryViewModel history() {
        return history;
    }

    /// Whether the event that is read is not among the matches.
    public ExcludedEvent excluded() {
        return excluded;
    }

    public TickedEvents ticked() {
        return ticked;
    }

    /// Goes from an event to related ones, and writes it as commands.
    public EventActions eventActions() {
        return eventActions;
    }

    public EventNotes notes() {
        return notes;
    }

    /// Shows only ticked or other special events.
    public ListedFilter listed() {
        return listed;
    }

    public DetailViewModel detail() {
        return detail;
    }

    /// The hits of the question, and the way from one to the next.
    public HitSteps hitSteps() {
        return hitSteps;
    }

    public CopyViewModel copy() {
        return copy;
    }

    public CompareViewModel compare() {
        return compare;
    }

    public ExportViewModel export() {
        return export;
    }

    /// What came of each file.
    public ReportViewModel report() {
        return report;
    }

    /// For which accounts, Regions and times there are events and files.
    public CoverageViewModel coverage() {
        return coverage;
    }

    /// Which times are shown above the events.
    public TimelineViewModel timeline() {
        return timeline;
    }

    /// Why the question matches no event, or few.
    public ExplanationViewModel explanation() {
        return explanation;
    }

    /// Questions to tables of engines.
    ///
    /// @param mfa asks for codes; called on the UI thread
    public EngineViewModel engines(MfaPrompt mfa) {
        MfaPrompt prompt = new UiPrompt(threads.ui(), mfa);
        return new EngineViewModel(
                schema,
                settings,
                s3,
                prompt,
                new Engines(s3.environment(), prompt)::connect,
                new RemoteCalls(threads.ui(), s3));
    }

    /// Shows the events that match a question that an engine was asked.
    public void show(EngineRequest request) {
        filter.find().textProperty().set(request.query());
        filter.during(request.question().period());
    }

    /// The groups of the events that match.
    public GroupViewModel groups() {
        return groups;
    }

    /// Presets, and the views that the user saved.
    public ViewsViewModel views() {
        return views;
    }

    /// Opens again what was open last.
    public ReopenViewModel reopening() {
        return reopening;
    }

    /// The store of the newest answer.
    public EventStore store() {
        return filter.result().selection().store();
    }
}
