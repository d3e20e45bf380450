package spoor.view.key;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

/// Opens the context menu of what has the focus by key. On Windows the system itself asks for it.
public final class ContextMenuKey {
    private ContextMenuKey() {}

    public static void install(Scene scene) {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(scene, event));
        }
    }

    private static void pressed(Scene scene, KeyEvent event) {
        Node owner = scene.getFocusOwner();
        if (Shortcut.CONTEXT_MENU.matches(event) && owner != null) {
            event.consume();
            request(owner);
        }
    }

    private static void request(Node owner) {
        Node target = focusedCell(owner);
        Bounds bounds = target.getLayoutBounds();
        Point2D local = new Point2D(Math.min(40, bounds.getWidth() / 2), bounds.getMaxY() - 2);
        Point2D inScene = target.localToScene(local);
        Point2D onScreen = target.localToScreen(local);
        target.fireEvent(
                new ContextMenuEvent(
                        ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                        inScene.getX(),
                        inScene.getY(),
                        onScreen.getX(),
                        onScreen.getY(),
                        true,
                        null));
    }

    /// The row of a list or table that has its focus, or the control itself. The menu is that of
    /// the row, or, where it has none, of the control around it.
    private static Node focusedCell(Node owner) {
        int index =
                switch (owner) {
                    case ListView<?> list -> list.getFocusModel().getFocusedIndex();
                    case TableView<?> table -> table.getFocusModel().getFocusedIndex();
                    default -> -1;
                };
        for (Node node : owner.lookupAll(".indexed-cell")) {
            if (node instanceof IndexedCell<?> cell
                    && cell.getIndex() == index
                    && !cell.isEmpty()
                    && cell.isVisible()) {
                return cell;
            }
        }
        return owner;
    }
}
