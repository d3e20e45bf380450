package spoor.viewmodel.views;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;

import spoor.settings.LastTrail;
import spoor.settings.SettingsStore;
import spoor.trail.TrailSource;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.open.LoadViewModel;

import java.util.List;
import java.util.Optional;

/// Remembers what is open and asked, and asks it again when the same is reopened. Only the UI
/// thread may call it.
public final class ReopenViewModel {
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final SettingsStore settings;
    private final QuestionFile questions;
    private final ReadOnlyObjectWrapper<List<String>> locations =
            new ReadOnlyObjectWrapper<>(List.of());
    private @Nullable LastTrail reopening;

    public ReopenViewModel(LoadViewModel load, FilterViewModel filter, SettingsStore settings) {
        this.load = load;
        this.filter = filter;
        this.settings = settings;
        questions = new QuestionFile(filter.schema());
        locations.set(settings.settings().last().locations());
        filter.answerProperty().addListener((_, _, _) -> remember());
    }

    /// Where what was open last is; empty if nothing can be reopened.
    public ReadOnlyObjectProperty<List<String>> locationsProperty() {
        return locations.getReadOnlyProperty();
    }

    /// The last trail is about to be opened again.
    ///
    /// @return its locations
    public List<String> begin() {
        LastTrail last = settings.settings().last();
        reopening = last;
        return last.locations();
    }

    /// The question that was asked last of sources that are reopened.
    public Optional<Question> questionFor(List<TrailSource> sources) {
        LastTrail last = reopening;
        reopening = null;
        return last != null && last.locations().equals(locationsOf(sources))
                ? Optional.of(questions.question(last.question()))
                : Optional.empty();
    }

    private static List<String> locationsOf(List<TrailSource> sources) {
        return sources.stream().map(TrailSource::location).toList();
    }

    private void remember() {
        List<TrailSource> sources = load.sourcesProperty().get();
        if (sources.isEmpty() || !sources.stream().allMatch(TrailSource::isLasting)) {
            return;
        }
        LastTrail now =
                new LastTrail(
                        locationsOf(sources),
                        questions.of(filter.answerProperty().get().question()));
        settings.change(kept -> kept.withLast(now));
        locations.set(settings.settings().last().locations());
    }
}
