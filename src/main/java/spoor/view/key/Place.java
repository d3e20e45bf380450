package spoor.view.key;

import spoor.viewmodel.shared.Messages;

import java.util.Locale;
import java.util.Optional;

/// A part of the windows with keys of its own.
public enum Place {
    /// The main window, whatever has the focus.
    WINDOW,
    FIND(WINDOW),
    CHIPS(WINDOW),
    TIMELINE(WINDOW),
    FACETS(WINDOW),
    TABLE(WINDOW),
    /// The event's pane, whatever has the focus in it.
    EVENT(WINDOW),
    SENTENCE(EVENT),
    EVENT_FIND(EVENT),
    TREE(EVENT),
    ORIGINAL(EVENT),
    PROBLEMS(WINDOW),
    COMPARISON,
    REPORT,
    COVERAGE,
    GROUPS,
    HELP,
    DIALOG;

    private final Optional<Place> around;

    Place() {
        around = Optional.empty();
    }

    Place(Place around) {
        this.around = Optional.of(around);
    }

    /// The part that this one is in, whose keys work here, too.
    public Optional<Place> around() {
        return around;
    }

    public String title() {
        return Messages.text("keys.place." + name().toLowerCase(Locale.ROOT));
    }
}
