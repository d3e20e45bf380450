package spoor.view.open;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/// Lets files, folders, addresses in S3 and text with events be dropped on a node.
public final class DropTarget {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private DropTarget() {}

    public static void install(Node node, Opener opener) {
        node.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (Opener.mayOpen(event.getDragboard())) {
                        event.acceptTransferModes(TransferMode.COPY);
                        node.pseudoClassStateChanged(DROPPING, true);
                        event.consume();
                    }
                });
        node.addEventHandler(
                DragEvent.DRAG_EXITED, _ -> node.pseudoClassStateChanged(DROPPING, false));
        node.addEventHandler(
                DragEvent.DRAG_DROPPED,
                event -> {
                    if (Opener.mayOpen(event.getDragboard())) {
                        event.setDropCompleted(true);
                        event.consume();
                        opener.open(event.getDragboard());
                    }
                });
    }
}
