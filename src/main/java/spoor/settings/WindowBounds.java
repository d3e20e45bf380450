package spoor.settings;

/// The size of the window, in pixels; 0 if none is remembered.
///
/// @param maximized whether the window fills the screen; width and height are then those before
public record WindowBounds(int width, int height, boolean maximized) {
    public static final WindowBounds NONE = new WindowBounds(0, 0, false);
}
