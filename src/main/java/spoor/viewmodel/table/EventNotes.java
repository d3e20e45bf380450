package spoor.viewmodel.table;

import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

import spoor.store.EventKey;
import spoor.store.EventStore;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// The user's notes at events. Only the UI thread may call it.
public final class EventNotes {
    /// Longer notes are cut, in characters.
    public static final int MAX_LENGTH = 2_000;

    private final Map<EventKey, String> notes = new LinkedHashMap<>();
    private final ReadOnlyIntegerWrapper version = new ReadOnlyIntegerWrapper();
    private Runnable onUserChange = () -> {};
    private Runnable onEdit = () -> {};

    /// Another number after each change.
    public ReadOnlyIntegerProperty versionProperty() {
        return version.getReadOnlyProperty();
    }

    /// @param action called after the user has changed a note
    void onUserChange(Runnable action) {
        onUserChange = action;
    }

    /// @param action shows an editor for the note at the event that is read
    public void onEdit(Runnable action) {
        onEdit = action;
    }

    /// The user wants to edit the note at the event that is read.
    public void edit() {
        onEdit.run();
    }

    /// All notes by their events, in the order in which they were made.
    public Map<EventKey, String> all() {
        return Collections.unmodifiableMap(notes);
    }

    /// The note at an event; empty for none.
    public String at(EventStore store, int row) {
        return notes.isEmpty() ? "" : notes.getOrDefault(store.key(row), "");
    }

    /// Sets the note at an event.
    ///
    /// @param text blank for no note
    public void set(EventStore store, int row, String text) {
        String note = text.strip();
        if (note.isEmpty()) {
            notes.remove(store.key(row));
        } else {
            notes.put(store.key(row), cut(note));
        }
        changed();
        onUserChange.run();
    }

    private static String cut(String note) {
        if (note.length() <= MAX_LENGTH) {
            return note;
        }
        return note.substring(
                0,
                Character.isHighSurrogate(note.charAt(MAX_LENGTH - 1))
                        ? MAX_LENGTH - 1
                        : MAX_LENGTH);
    }

    /// Adds notes that were made before.
    void restore(Map<EventKey, String> earlier) {
        earlier.forEach(notes::putIfAbsent);
        changed();
    }

    /// Forgets all, as another trail is opened or events get other keys.
    public void clear() {
        notes.clear();
        changed();
    }

    private void changed() {
        version.set(version.get() + 1);
    }
}
