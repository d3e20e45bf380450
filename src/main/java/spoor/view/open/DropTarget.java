package spoor.view.open;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;

import java.io.File;
import java.util.Objects;

/// Lets files, folders and addresses in S3 be dropped on a node.
public final class DropTarget {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private DropTarget() {}

    public static void install(Node node, Opener opener) {
        node.addEventHandler(
                DragEvent.DRAG_OVER,
                event -> {
                    if (event.getDragboard().hasFiles() || hasBucket(event.getDragboard())) {
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
                    if (event.getDragboard().hasFiles()) {
                        var paths =
                                event.getDragboard().getFiles().stream().map(File::toPath).toList();
                        event.setDropCompleted(true);
                        event.consume();
                        opener.openPaths(paths);
                    } else if (hasBucket(event.getDragboard())) {
                        event.setDropCompleted(true);
                        event.consume();
                        opener.openLocation(text(event.getDragboard()));
                    }
                });
    }

    private static boolean hasBucket(Dragboard dragboard) {
        return Opener.inS3(text(dragboard)).isPresent();
    }

    private static String text(Dragboard dragboard) {
        return dragboard.hasString()
                ? Objects.requireNonNullElse(dragboard.getString(), "").strip()
                : "";
    }
}
