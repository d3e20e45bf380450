package spoor.viewmodel.group;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import spoor.event.Field;
import spoor.query.group.Group;
import spoor.query.group.GroupCounter;
import spoor.query.group.GroupKey;
import spoor.query.group.Groups;
import spoor.store.RawRecords;
import spoor.store.Selection;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Threads;
import spoor.work.Latest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The events that match, grouped by one or two keys. Only the UI thread may call it.
public final class GroupViewModel {
    private final Threads threads;
    private final LoadViewModel load;
    private final FilterViewModel filter;
    private final StringProperty first = new SimpleStringProperty(Field.SERVICE.shortName());
    private final StringProperty second = new SimpleStringProperty(Field.EVENT.shortName());
    private final Latest counts = new Latest();
    private final Latest sorts = new Latest();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Groups>> groups =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<Group>> rows = new ReadOnlyObjectWrapper<>(List.of());
    private GroupColumn column = GroupColumn.EVENTS;
    private boolean descending = true;

    public GroupViewModel(Threads threads, LoadViewModel load, FilterViewModel filter) {
        this.threads = threads;
        this.load = load;
        this.filter = filter;
        first.addListener((_, _, _) -> count());
        second.addListener((_, _, _) -> count());
        shown.addListener((_, _, _) -> count());
        filter.answerProperty().addListener((_, _, _) -> count());
        filter.answeringProperty().addListener((_, _, _) -> count());
        load.loadingProperty().addListener((_, _, _) -> count());
    }

    /// The first key as typed: a field's name or a path.
    public StringProperty firstProperty() {
        return first;
    }

    /// The second key as typed; blank for none.
    public StringProperty secondProperty() {
        return second;
    }

    /// Shows the groups of one key.
    public void by(GroupKey key) {
        first.set(key.name());
        second.set("");
        shown.set(true);
    }

    /// The names that can be typed.
    public List<String> names() {
        return filter.schema().fields().stream().map(Field::shortName).toList();
    }

    /// The first field whose name begins with what was typed, in any case; nothing for keys and
    /// blank text.
    public Optional<String> completed(String typed) {
        String begun = typed.strip().toLowerCase(Locale.ROOT);
        return begun.isEmpty() || GroupKey.parse(filter.schema(), typed).isPresent()
                ? Optional.empty()
                : names().stream()
                        .filter(name -> name.toLowerCase(Locale.ROOT).startsWith(begun))
                        .findFirst();
    }

    /// The keys; nothing if one of them is neither a field nor a path.
    public Optional<List<GroupKey>> keys() {
        List<GroupKey> keys = new ArrayList<>();
        for (String text : List.of(first.get(), second.get())) {
            if (!text.isBlank()) {
                Optional<GroupKey> key = GroupKey.parse(filter.schema(), text);
                if (key.isEmpty()) {
                    return Optional.empty();
                }
                keys.add(key.get());
            }
        }
        return keys.isEmpty() ? Optional.empty() : Optional.of(keys);
    }

    /// Whether the groups are being counted.
    public ReadOnlyBooleanProperty runningProperty() {
        return running.getReadOnlyProperty();
    }

    /// The newest groups; nothing before they are counted for the first time, and while the keys
    /// are wrong.
    public ReadOnlyObjectProperty<Optional<Groups>> groupsProperty() {
        return groups.getReadOnlyProperty();
    }

    /// The newest groups in the order that the user chose.
    public ReadOnlyObjectProperty<List<Group>> rowsProperty() {
        return rows.getReadOnlyProperty();
    }

    /// Whether the groups are shown: only then they are counted.
    public BooleanProperty shownProperty() {
        return shown;
    }

    public void sort(GroupColumn by, boolean fromLargest) {
        column = by;
        descending = fromLargest;
        groups.get().ifPresent(this::sort);
    }

    /// Shows only the events of a group in the table.
    public void show(Group group) {
        groups.get()
                .ifPresent(counted ->
                        filter.ask(GroupQuestion.of(filter.question(), counted.keys(), group)));
    }

    private void count() {
        counts.cancel();
        running.set(false);
        Optional<List<GroupKey>> keys = keys();
        Optional<RawRecords> records = load.records();
        if (keys.isEmpty() || records.isEmpty()) {
            sorts.cancel();
            groups.set(Optional.empty());
            rows.set(List.of());
            return;
        }
        if (!shown.get() || filter.answeringProperty().get() || load.loadingProperty().get()) {
            return;
        }
        running.set(true);
        Selection events = filter.result().selection();
        GroupCounter counter = new GroupCounter(records::get);
        counts.run(
                threads.query(),
                threads.ui(),
                cancellation -> counter.count(events, keys.get(), _ -> {}, cancellation),
                counted -> {
                    groups.set(Optional.of(counted));
                    sort(counted);
                });
    }

    /// The rows are sorted in the background: half a million take too long for the UI thread.
    private void sort(Groups counted) {
        Comparator<Group> order = descending ? column.order().reversed() : column.order();
        sorts.run(
                threads.background(),
                threads.ui(),
                _ -> counted.groups().stream().sorted(order).toList(),
                sorted -> {
                    running.set(false);
                    rows.set(sorted);
                });
    }
}
