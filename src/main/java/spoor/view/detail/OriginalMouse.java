package spoor.view.detail;

import javafx.scene.Node;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

import spoor.detail.OriginalLines;
import spoor.detail.TextSelection;

/// Selecting text of the original with the mouse: drag, Shift+click, two clicks for a name or
/// value, three for a row.
final class OriginalMouse {
    private final OriginalView view;
    private boolean selecting;

    OriginalMouse(OriginalView view) {
        this.view = view;
    }

    void install() {
        view.addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventFilter(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> selecting = false);
    }

    private void pressed(MouseEvent event) {
        if (cellOf(event) == null) {
            return;
        }
        view.requestFocus();
        event.consume();
        int place = placeAt(event);
        if (event.getButton() != MouseButton.PRIMARY) {
            pressedOther(place);
            return;
        }
        selecting = true;
        OriginalLines lines = view.lines();
        switch (event.getClickCount()) {
            case 1 -> view.select(view.selection().to(place, event.isShiftDown()));
            case 2 -> view.select(TextSelection.ofToken(lines.text(), place));
            default -> {
                int row = lines.rowOf(place);
                view.select(new TextSelection(lines.start(row), lines.end(row)));
            }
        }
    }

    /// The menu is for the value under the pointer, unless the pointer is in the selection.
    private void pressedOther(int place) {
        TextSelection selection = view.selection();
        if (place < selection.start() || place >= selection.end()) {
            view.select(TextSelection.ofToken(view.lines().text(), place));
        }
    }

    private void dragged(MouseEvent event) {
        if (selecting && event.getClickCount() < 2) {
            view.select(view.selection().to(placeAt(event), true));
            event.consume();
        }
    }

    private static @org.jspecify.annotations.Nullable OriginalCell cellOf(MouseEvent event) {
        Node node = event.getTarget() instanceof Node target ? target : null;
        while (node != null && !(node instanceof OriginalCell)) {
            node = node.getParent();
        }
        return node instanceof OriginalCell cell ? cell : null;
    }

    /// The place in the text under the pointer; above and below the view the rows that follow.
    private int placeAt(MouseEvent event) {
        OriginalLines lines = view.lines();
        if (!(view.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
                || flow.getFirstVisibleCell() == null) {
            return 0;
        }
        Node first = flow.getFirstVisibleCell();
        double x = first.sceneToLocal(event.getSceneX(), event.getSceneY()).getX();
        double y = first.sceneToLocal(event.getSceneX(), event.getSceneY()).getY();
        int row =
                flow.getFirstVisibleCell().getIndex()
                        + (int) Math.floor(y / OriginalView.LINE_HEIGHT);
        int inside = Math.clamp(row, 0, lines.count() - 1);
        return lines.characterAt(inside, (x - view.gutter()) / view.characterWidth());
    }
}
