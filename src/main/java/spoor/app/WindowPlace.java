package spoor.app;

import javafx.geometry.Rectangle2D;

import spoor.settings.WindowBounds;

import java.util.List;

/// Places the window within the work area of a screen: without the parts that the desktop needs for
/// itself.
final class WindowPlace {
    /// Smaller remembered sizes are not used.
    private static final int MIN_WIDTH = 400;

    private static final int MIN_HEIGHT = 300;

    private WindowPlace() {}

    /// Where the window was, as far as the screens that there are now show it; the middle of the
    /// first screen if nothing is remembered or that screen is gone.
    ///
    /// @param screens their work areas, the primary one first
    /// @param width the width if none is remembered
    static Rectangle2D of(
            WindowBounds remembered, List<Rectangle2D> screens, int width, int height) {
        boolean known = remembered.width() >= MIN_WIDTH && remembered.height() >= MIN_HEIGHT;
        double wantedWidth = known ? remembered.width() : width;
        double wantedHeight = known ? remembered.height() : height;
        if (known) {
            double middle = remembered.x() + wantedWidth / 2;
            for (Rectangle2D screen : screens) {
                // Its title bar can be reached.
                if (screen.contains(middle, Math.max(screen.getMinY(), remembered.y()))
                        && remembered.y() < screen.getMaxY()) {
                    return within(
                            screen, remembered.x(), remembered.y(), wantedWidth, wantedHeight);
                }
            }
        }
        Rectangle2D primary = screens.getFirst();
        return within(
                primary,
                primary.getMinX() + (primary.getWidth() - wantedWidth) / 2,
                primary.getMinY() + (primary.getHeight() - wantedHeight) / 2,
                wantedWidth,
                wantedHeight);
    }

    private static Rectangle2D within(
            Rectangle2D screen, double x, double y, double width, double height) {
        double fittingWidth = Math.min(width, screen.getWidth());
        double fittingHeight = Math.min(height, screen.getHeight());
        return new Rectangle2D(
                Math.clamp(x, screen.getMinX(), screen.getMaxX() - fittingWidth),
                Math.clamp(y, screen.getMinY(), screen.getMaxY() - fittingHeight),
                fittingWidth,
                fittingHeight);
    }
}
