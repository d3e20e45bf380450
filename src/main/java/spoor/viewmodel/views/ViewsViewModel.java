package spoor.viewmodel.views;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import spoor.io.IoReason;
import spoor.json.JsonFiles;
import spoor.saved.Presets;
import spoor.saved.SavedQuestion;
import spoor.saved.SavedView;
import spoor.settings.SettingsStore;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.group.GroupViewModel;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.table.ShownColumn;
import spoor.viewmodel.table.TableColumns;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Presets, and the views that the user saved. Only the UI thread may call it.
public final class ViewsViewModel {
    private static final Comparator<SavedView> BY_NAME =
            Comparator.comparing(SavedView::name, String.CASE_INSENSITIVE_ORDER);

    private final FilterViewModel filter;
    private final TableColumns columns;
    private final GroupViewModel groups;
    private final SettingsStore settings;
    private final QuestionFile questions;
    private final List<SavedView> presets = Presets.all();
    private final ObservableList<SavedView> own = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Optional<String>> current =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    public ViewsViewModel(
            FilterViewModel filter,
            TableColumns columns,
            GroupViewModel groups,
            SettingsStore settings) {
        this.filter = filter;
        this.columns = columns;
        this.groups = groups;
        this.settings = settings;
        questions = new QuestionFile(filter.schema());
        own.setAll(settings.settings().views());
        filter.answerProperty().addListener((_, _, _) -> findCurrent());
    }

    public List<SavedView> presets() {
        return presets;
    }

    /// The views that the user saved, in the order of their names.
    public ObservableList<SavedView> own() {
        return own;
    }

    /// The name of a view for people.
    public String title(SavedView view) {
        return presets.contains(view) ? Messages.text(Presets.title(view)) : view.name();
    }

    /// The title of the view that is shown; nothing once its question was changed.
    public ReadOnlyObjectProperty<Optional<String>> currentProperty() {
        return current.getReadOnlyProperty();
    }

    /// Asks a view's question, with its columns; its keys are those of the groups from now on.
    public void show(SavedView view) {
        List<ShownColumn> known =
                view.columns().stream()
                        .map(id -> ShownColumn.withId(filter.schema(), id))
                        .flatMap(Optional::stream)
                        .toList();
        if (!known.isEmpty()) {
            columns.shown().setAll(known);
        }
        if (!view.groupBy().isEmpty()) {
            groups.firstProperty().set(view.groupBy().getFirst());
            groups.secondProperty().set(view.groupBy().size() > 1 ? view.groupBy().getLast() : "");
        }
        filter.ask(asked(view));
    }

    /// A view without a period is about the period that is shown.
    private Question asked(SavedView view) {
        Question question = questions.question(view.question());
        return question.period().isPresent()
                ? question
                : question.withPeriod(filter.question().period());
    }

    /// Whether a saved view can get a name: it is not blank, and no other view has it.
    public boolean isFree(String name, Optional<SavedView> before) {
        return !name.isBlank()
                && !isPreset(name)
                && own.stream()
                        .filter(view -> !before.equals(Optional.of(view)))
                        .noneMatch(view -> view.isNamed(name));
    }

    /// Whether a preset has a name.
    public boolean isPreset(String name) {
        return presets.stream()
                .anyMatch(view -> view.isNamed(name) || title(view).equalsIgnoreCase(name.strip()));
    }

    /// Whether a saved view has a name.
    public boolean isOwn(String name) {
        return isNamed(own, name);
    }

    /// Saves what is shown as a view, in place of one with the same name.
    ///
    /// @param withPeriod whether the period belongs to it
    public void save(String name, boolean withPeriod) {
        Question question = filter.question();
        SavedQuestion saved =
                questions.of(withPeriod ? question : question.withPeriod(Optional.empty()));
        List<String> keys = new ArrayList<>();
        groups.keys().ifPresent(used -> used.forEach(key -> keys.add(key.name())));
        List<String> ids = columns.shown().stream().map(ShownColumn::id).toList();
        put(List.of(new SavedView(name, saved, ids, keys)));
        findCurrent();
    }

    public void rename(SavedView view, String name) {
        change(views -> {
            views.remove(view);
            views.add(view.withName(name));
        });
    }

    public void delete(SavedView view) {
        change(views -> views.remove(view));
    }

    /// Writes views to a file, which must be new or may be replaced.
    ///
    /// @return why it could not be written
    public Optional<String> export(List<SavedView> views, Path file) {
        try {
            JsonFiles.write(file, views);
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(Messages.text(IoReason.of(e)));
        }
    }

    /// The views of a file, each with a name that no other of them and no preset has.
    ///
    /// @throws IOException if it cannot be read or has no views
    public List<SavedView> read(Path file) throws IOException {
        List<SavedView> views = new ArrayList<>();
        for (SavedView view : JsonFiles.read(file, SavedView[].class)) {
            if (view != null && !view.name().isEmpty()) {
                views.add(withFreeName(view, views));
            }
        }
        return views;
    }

    /// The view, with a number after its name if a preset or one of the others has it.
    private SavedView withFreeName(SavedView view, List<SavedView> others) {
        String name = view.name();
        for (int number = 2; isPreset(name) || isNamed(others, name); number++) {
            name = view.name() + " " + number;
        }
        return view.withName(name);
    }

    private static boolean isNamed(List<SavedView> views, String name) {
        return views.stream().anyMatch(view -> view.isNamed(name));
    }

    /// Adds views that were read from a file, in place of those with the same names.
    public void put(List<SavedView> added) {
        change(views -> {
            for (SavedView view : added) {
                views.removeIf(known -> known.isNamed(view.name()));
                views.add(view);
            }
        });
    }

    private void change(Consumer<List<SavedView>> change) {
        settings.change(before ->
                before.withViews(views -> {
                    List<SavedView> changed = new ArrayList<>(views);
                    change.accept(changed);
                    changed.sort(BY_NAME);
                    return changed;
                }));
        own.setAll(settings.settings().views());
    }

    private void findCurrent() {
        SavedQuestion shown = questions.of(filter.answerProperty().get().question());
        SavedQuestion withoutPeriod =
                questions.of(filter.answerProperty().get().question().withPeriod(Optional.empty()));
        current.set(
                Stream.concat(own.stream(), presets.stream())
                        .filter(view -> {
                            SavedQuestion saved = questions.of(questions.question(view.question()));
                            return saved.equals(shown) || saved.equals(withoutPeriod);
                        })
                        .findFirst()
                        .map(this::title));
    }
}
