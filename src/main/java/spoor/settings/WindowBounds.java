package spoor.settings;

/// Where the window was, in pixels. A width of 0 means that nothing is remembered.
///
/// @param x from the left of the first screen; other screens may be left of it
/// @param y from the top of the first screen
/// @param maximized whether the window fills the screen; the other values are then those before
public record WindowBounds(int x, int y, int width, int height, boolean maximized) {
    public static final WindowBounds NONE = new WindowBounds(0, 0, 0, 0, false);

    public WindowBounds withMaximized(boolean now) {
        return new WindowBounds(x, y, width, height, now);
    }
}
