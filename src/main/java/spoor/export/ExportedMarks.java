package spoor.export;

import java.util.List;
import java.util.function.UnaryOperator;

/// What the user marked among the events of an export, for its receipt. The exported records do not
/// have it.
///
/// @param ticked the ids of the ticked events, or their places if they have none
/// @param notes in the order of the events
public record ExportedMarks(List<String> ticked, List<Note> notes) {
    public static final ExportedMarks NONE = new ExportedMarks(List.of(), List.of());

    public ExportedMarks {
        ticked = List.copyOf(ticked);
        notes = List.copyOf(notes);
    }

    /// @param event the event's id, or its place if it has none
    public record Note(String event, String text) {}

    ExportedMarks withTexts(UnaryOperator<String> masked) {
        return new ExportedMarks(
                ticked.stream().map(masked).toList(),
                notes.stream()
                        .map(note ->
                                new Note(masked.apply(note.event()), masked.apply(note.text())))
                        .toList());
    }
}
