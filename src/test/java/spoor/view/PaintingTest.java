package spoor.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import spoor.fixture.EventJson;
import spoor.fixture.MemorySource;
import spoor.fixture.TestWindow;
import spoor.fixture.WindowExtension;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Without a GPU, JavaFX paints what nobody can see as slowly as all else: a transparent background
/// of the window's size takes eight milliseconds.
@ExtendWith(WindowExtension.class)
final class PaintingTest {
    @Test
    void paintsNoBackgroundsThatCannotBeSeen(TestWindow window) {
        EventJson[] events =
                IntStream.range(0, 60).mapToObj(EventJson::number).toArray(EventJson[]::new);
        window.show(new MemorySource("trail").put("a.json", events)).click(window.row(1));

        List<String> unseen = window.fx(() -> unseen(window.stage().getScene().getRoot()));

        assertThat(unseen).isEmpty();
    }

    private static List<String> unseen(Node root) {
        List<String> found = new ArrayList<>();
        List<Node> next = new ArrayList<>(List.of(root));
        while (!next.isEmpty()) {
            Node node = next.removeLast();
            if (!node.isVisible()) {
                continue;
            }
            if (node instanceof Region region && isPaintedUnseen(region)) {
                found.add(
                        "%s %s %.0fx%.0f in %s"
                                .formatted(
                                        region.getClass().getSimpleName(),
                                        region.getStyleClass(),
                                        region.getWidth(),
                                        region.getHeight(),
                                        region.getParent().getStyleClass()));
            }
            if (node instanceof Parent parent) {
                next.addAll(parent.getChildrenUnmodifiable());
            }
        }
        return found;
    }

    private static boolean isPaintedUnseen(Region region) {
        if (region.getBackground() == null || region.getWidth() * region.getHeight() < 1) {
            return false;
        }
        for (BackgroundFill fill : region.getBackground().getFills()) {
            if (fill.getFill() instanceof Color color && color.getOpacity() == 0) {
                return true;
            }
        }
        return false;
    }
}
