package spoor.view.control;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/// Where a second window is placed: over the middle of the first, within the part of its screen
/// that windows may cover.
final class WorkArea {
    /// The room for the title bar, which is not part of a window's content.
    private static final double TITLE_BAR = 32;

    private WorkArea() {}

    /// The place of a window of that size.
    static Rectangle2D place(Window owner, double wantedWidth, double wantedHeight) {
        return place(
                new Rectangle2D(owner.getX(), owner.getY(), owner.getWidth(), owner.getHeight()),
                screenOf(owner),
                wantedWidth,
                wantedHeight);
    }

    /// @param owner the first window
    /// @param area the part of the screen that windows may cover
    static Rectangle2D place(
            Rectangle2D owner, Rectangle2D area, double wantedWidth, double wantedHeight) {
        double width = Math.min(wantedWidth, area.getWidth());
        double height = Math.min(wantedHeight, area.getHeight() - TITLE_BAR);
        double x = owner.getMinX() + (owner.getWidth() - width) / 2;
        double y = owner.getMinY() + (owner.getHeight() - height) / 2;
        return new Rectangle2D(
                Math.clamp(x, area.getMinX(), area.getMaxX() - width),
                Math.clamp(y, area.getMinY(), area.getMaxY() - height),
                width,
                height);
    }

    private static Rectangle2D screenOf(Window owner) {
        return Screen.getScreensForRectangle(
                        owner.getX() + owner.getWidth() / 2,
                        owner.getY() + owner.getHeight() / 2,
                        1,
                        1)
                .stream()
                .findFirst()
                .orElse(Screen.getPrimary())
                .getVisualBounds();
    }

    static void set(Stage stage, Rectangle2D place) {
        stage.setX(place.getMinX());
        stage.setY(place.getMinY());
        stage.setWidth(place.getWidth());
        stage.setHeight(place.getHeight());
    }
}
