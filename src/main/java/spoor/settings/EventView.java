package spoor.settings;

/// How an event is shown.
///
/// @param original as it stands in its file; else as a tree
/// @param wrap whether long lines of the original are broken at the pane's edge
public record EventView(boolean original, boolean wrap) {
    public static final EventView DEFAULT = new EventView(false, true);
}
