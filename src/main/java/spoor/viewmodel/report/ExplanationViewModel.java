package spoor.viewmodel.report;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import spoor.load.LoadState;
import spoor.query.Filter;
import spoor.query.QueryResult;
import spoor.report.Explainer;
import spoor.report.Explanation;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.filter.QuestionPart;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.DisplayOptions;
import spoor.work.Latest;

import java.util.List;
import java.util.Optional;

/// Why the question matches no event, or few. Only the UI thread may call it.
public final class ExplanationViewModel {
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final DisplayOptions display;
    private final Latest requests = new Latest();
    private final ReadOnlyObjectWrapper<Optional<Explained>> explained =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty always = new SimpleBooleanProperty();

    public ExplanationViewModel(
            LoadViewModel load, FilterViewModel filter, DisplayOptions display) {
        this.load = load;
        this.filter = filter;
        this.display = display;
        filter.answerProperty().addListener((_, _, _) -> update());
        filter.answeringProperty().addListener((_, _, _) -> update());
        load.loadingProperty().addListener((_, _, _) -> update());
        always.addListener((_, _, _) -> update());
    }

    /// The newest answer's question, explained.
    ///
    /// @param parts what the explanation's conditions are
    /// @param outside what a question with a period misses by it
    public record Explained(
            List<QuestionPart> parts, Explanation explanation, Optional<OutsidePeriod> outside) {}

    /// The explanation of the newest answer. Nothing until it is computed, and if there are matches
    /// and [#alwaysProperty] is false.
    public ReadOnlyObjectProperty<Optional<Explained>> explainedProperty() {
        return explained.getReadOnlyProperty();
    }

    /// Whether answers with matches are explained, too.
    public BooleanProperty alwaysProperty() {
        return always;
    }

    /// Asks the same about all times.
    public void askInAnyPeriod() {
        ask(filter.question().withPeriod(Optional.empty()));
    }

    /// Asks another question in place of the one that is explained.
    public void ask(Question question) {
        filter.ask(question);
    }

    private void update() {
        requests.cancel();
        explained.set(Optional.empty());
        LoadState state = load.state();
        boolean isWanted = always.get() || filter.result().order().size() == 0;
        if (!isWanted
                || filter.answeringProperty().get()
                || load.loadingProperty().get()
                || state.store().size() == 0) {
            return;
        }
        List<QuestionPart> parts = filter.parts();
        List<Filter> conditions = parts.stream().map(QuestionPart::filter).toList();
        QueryResult result = filter.result();
        filter.compute(
                requests,
                (engine, cancellation) ->
                        new Explained(
                                parts,
                                new Explainer(engine, display.times()::withZone)
                                        .explain(state, conditions, cancellation),
                                OutsidePeriod.of(result)),
                answer -> explained.set(Optional.of(answer)));
    }
}
