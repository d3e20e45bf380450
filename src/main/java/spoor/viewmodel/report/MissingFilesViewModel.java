package spoor.viewmodel.report;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

import spoor.load.LoadState;
import spoor.query.EventQuery;
import spoor.report.MissingFiles;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.work.Latest;

/// Which files are missing that may have events for a query without matches. Only the UI thread may
/// call it.
public final class MissingFilesViewModel {
    private final Threads threads;
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final Latest questions = new Latest();
    private final ReadOnlyStringWrapper text = new ReadOnlyStringWrapper("");

    public MissingFilesViewModel(Threads threads, LoadViewModel load, FilterViewModel filter) {
        this.threads = threads;
        this.load = load;
        this.filter = filter;
        filter.answerProperty().addListener((_, _, _) -> ask());
        load.loadingProperty().addListener((_, _, _) -> ask());
    }

    /// A sentence on what is missing; empty if nothing is, or if something matches.
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    private void ask() {
        questions.cancel();
        text.set("");
        LoadState state = load.state();
        boolean matches = filter.result().order().size() > 0;
        if (!matches && state.store().size() > 0 && !load.loadingProperty().get()) {
            EventQuery query = filter.result().query();
            questions.run(
                    threads.background(),
                    threads.ui(),
                    _ -> MissingFiles.of(state, query),
                    missing -> text.set(missing.map(Messages::text).orElse("")));
        }
    }
}
