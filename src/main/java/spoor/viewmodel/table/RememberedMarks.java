package spoor.viewmodel.table;

import spoor.event.Field;
import spoor.settings.EventMark;
import spoor.settings.SettingsStore;
import spoor.settings.TrailMarks;
import spoor.store.EventKey;
import spoor.store.EventStore;
import spoor.trail.TrailSource;
import spoor.viewmodel.open.LoadViewModel;
import spoor.viewmodel.shared.Threads;
import spoor.work.Latest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Ticks and notes of a trail, remembered for the next time it is opened. Only the UI thread may
/// call it.
public final class RememberedMarks {
    private final Threads threads;
    private final LoadViewModel load;
    private final TickedEvents ticked;
    private final EventNotes notes;
    private final SettingsStore settings;
    private final Latest searches = new Latest();

    /// Marks of which no event is loaded, such as those of files that are still to be read.
    private List<EventMark> missing = List.of();

    private List<String> trail = List.of();

    public RememberedMarks(
            Threads threads,
            LoadViewModel load,
            TickedEvents ticked,
            EventNotes notes,
            SettingsStore settings) {
        this.threads = threads;
        this.load = load;
        this.ticked = ticked;
        this.notes = notes;
        this.settings = settings;
    }

    /// Remembers what the user marks from now on.
    public void install() {
        ticked.onUserChange(this::save);
        notes.onUserChange(this::save);
        load.sourcesProperty().addListener((_, _, sources) -> opened(sources));
        load.loadingProperty()
                .addListener((_, _, loading) -> {
                    if (!loading) {
                        find();
                    }
                });
    }

    /// These sources are open from now on.
    public void opened(List<TrailSource> sources) {
        searches.cancel();
        trail = sources.stream().map(TrailSource::location).sorted().distinct().toList();
        missing =
                settings.settings().marks().stream()
                        .filter(marks -> marks.trail().equals(trail))
                        .findFirst()
                        .map(TrailMarks::events)
                        .orElse(List.of());
    }

    /// Finds the events of the marks in what is loaded now.
    private void find() {
        List<EventMark> searched = missing;
        EventStore store = load.state().store();
        if (searched.isEmpty() || store.size() == 0) {
            return;
        }
        searches.run(
                threads.background(),
                threads.ui(),
                _ -> FoundMarks.in(store, searched),
                this::restore);
    }

    private void restore(FoundMarks marks) {
        missing = marks.missing();
        Map<EventKey, String> found = new LinkedHashMap<>();
        List<EventKey> keys = new ArrayList<>();
        marks.found()
                .forEach((key, mark) -> {
                    if (mark.ticked()) {
                        keys.add(key);
                    }
                    if (!mark.note().isEmpty()) {
                        found.put(key, mark.note());
                    }
                });
        ticked.restore(keys);
        notes.restore(found);
    }

    private void save() {
        EventStore store = load.state().store();
        List<EventMark> marks = new ArrayList<>();
        Set<EventKey> keys = new LinkedHashSet<>(notes.all().keySet());
        ticked.keys().stream().limit(TrailMarks.MAX_EVENTS).forEach(keys::add);
        for (EventKey key : keys) {
            int row = store.rowOf(key);
            if (row >= 0) {
                marks.add(
                        new EventMark(
                                store.path(row),
                                store.offset(row),
                                store.value(Field.ID, row),
                                ticked.keys().contains(key),
                                notes.at(store, row)));
            }
        }
        marks.addAll(missing);
        TrailMarks changed = new TrailMarks(trail, marks);
        settings.change(s -> s.withMarks(changed));
    }
}
