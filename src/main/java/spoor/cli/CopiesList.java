package spoor.cli;

import spoor.event.Field;
import spoor.message.Texts;
import spoor.store.EventStore;
import spoor.store.RecordPlace;
import spoor.store.Selection;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// The matching events that are in several places, with all of these.
record CopiesList(List<Copied> events) {
    /// An event that has copies.
    ///
    /// @param places where it is: the one that is read first
    private record Copied(String id, List<RecordPlace> places) {}

    static CopiesList of(Selection selection) {
        EventStore store = selection.store();
        List<Copied> events = new ArrayList<>();
        store.copies(selection.rows())
                .forEach((row, copies) -> {
                    List<RecordPlace> places = new ArrayList<>(copies.size() + 1);
                    places.add(store.place(row));
                    places.addAll(copies);
                    events.add(new Copied(store.value(Field.ID, row), places));
                });
        return new CopiesList(events);
    }

    Object json() {
        return events.stream()
                .map(event ->
                        CountReport.ordered(
                                "id",
                                event.id(),
                                "places",
                                event.places().stream()
                                        .map(place ->
                                                CountReport.ordered(
                                                        "file", place.path(),
                                                        "offset", place.offset()))
                                        .toList()))
                .toList();
    }

    void print(PrintWriter out) {
        Texts texts = TerminalTexts.ofUser();
        out.println();
        out.println(texts.text("command.count.copies", events.size()));
        for (Copied event : events) {
            out.println(Printable.of(event.id()));
            for (RecordPlace place : event.places()) {
                out.println(
                        texts.text(
                                "command.count.place", Printable.of(place.path()), place.offset()));
            }
        }
    }
}
