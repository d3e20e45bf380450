package spoor.viewmodel.report;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import spoor.load.LoadState;
import spoor.report.LoadReport;
import spoor.report.ReportedFile;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Threads;
import spoor.work.Coalesced;

import java.util.List;

/// What came of each file that is open. Only the UI thread may call it.
public final class ReportViewModel {
    private final Threads threads;
    private final FilterViewModel filter;
    private final ReportSaver saver;
    private final MadeFromState<LoadReport> report;
    private final StringProperty text = new SimpleStringProperty("");
    private final BooleanProperty onlyRemarkable = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<List<ReportedFile>> files =
            new ReadOnlyObjectWrapper<>(List.of());
    private final Coalesced<Request> requests;
    private ReportView view = ReportView.ALL;
    private @Nullable Request listed;

    /// The files of a report that are to be shown.
    private record Request(LoadReport report, ReportView view) {}

    public ReportViewModel(Threads threads, LoadViewModel load, FilterViewModel filter) {
        this.threads = threads;
        this.filter = filter;
        saver = new ReportSaver(threads);
        report =
                new MadeFromState<>(
                        threads,
                        load,
                        LoadReport.of(LoadState.nothing(load.schema())),
                        LoadReport::of);
        requests = new Coalesced<>(threads.background(), this::list);
        report.property().addListener((_, _, _) -> list());
        text.addListener((_, _, typed) -> show(view.withText(typed)));
        onlyRemarkable.addListener((_, _, only) -> show(view.withOnlyRemarkable(only)));
    }

    /// The whole report; new states of the load are reported while it is watched.
    public ReadOnlyObjectProperty<LoadReport> reportProperty() {
        return report.property();
    }

    /// Writes reports to files.
    public ReportSaver saver() {
        return saver;
    }

    /// Whether somebody looks at the report.
    public void watch(boolean watched) {
        report.watch(watched);
    }

    /// What shown files must have in their path, form, reason or problems.
    public StringProperty textProperty() {
        return text;
    }

    /// Whether only files are shown that were skipped or have problems or notes.
    public BooleanProperty onlyRemarkableProperty() {
        return onlyRemarkable;
    }

    public void sort(ReportColumn column, boolean descending) {
        show(view.inOrder(column, descending));
    }

    /// The shown files, in their order.
    public ReadOnlyObjectProperty<List<ReportedFile>> filesProperty() {
        return files.getReadOnlyProperty();
    }

    /// Whether the shown files are all that will be: nothing is being read or looked for.
    public boolean isFinal() {
        return report.isFinal() && new Request(report.get(), view).equals(listed);
    }

    private void show(ReportView newView) {
        view = newView;
        list();
    }

    private void list() {
        requests.offer(new Request(report.get(), view));
    }

    private void list(Request request) {
        List<ReportedFile> found = request.view().of(request.report());
        threads.ui()
                .execute(() -> {
                    listed = request;
                    files.set(found);
                });
    }

    /// The form of a file that was read, or why it was skipped.
    public static String what(ReportedFile file) {
        return ReportView.what(file);
    }

    /// Shows only the events of a file.
    public void showEvents(ReportedFile file) {
        filter.clear();
        filter.find()
                .textProperty()
                .set("file:\"" + file.path().replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
    }
}
