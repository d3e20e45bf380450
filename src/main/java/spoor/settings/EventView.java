package spoor.settings;

/// How one event is shown.
///
/// @param original whether it is shown as in its file; else as a tree
/// @param wrap whether long lines of the original are wrapped
public record EventView(boolean original, boolean wrap) {
    public static final EventView DEFAULT = new EventView(false, true);
}
