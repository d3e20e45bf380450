package spoor.settings;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// How the window shows events.
///
/// @param theme `light`, `dark` or null for the system's
/// @param zone the id of a time zone, [#LOCAL] for that of the computer, or null for UTC
/// @param columns the ids of the table's columns in their order; empty for the default ones
public record Display(
        @Nullable String theme, @Nullable String zone, List<String> columns, EventView event) {
    /// The time zone of the computer, wherever it is.
    public static final String LOCAL = "local";

    public static final Display DEFAULT = new Display(null, null, List.of(), EventView.DEFAULT);

    public Display {
        columns = List.copyOf(columns);
    }

    public Display withTheme(String newTheme) {
        return new Display(newTheme, zone, columns, event);
    }

    public Display withZone(String newZone) {
        return new Display(theme, newZone, columns, event);
    }

    public Display withColumns(List<String> newColumns) {
        return new Display(theme, zone, newColumns, event);
    }

    public Display withEvent(EventView newEvent) {
        return new Display(theme, zone, columns, newEvent);
    }
}
