package spoor.view.table;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import spoor.text.TextRange;

import java.util.ArrayList;
import java.util.List;

/// The marks under the hits in a cell's text.
final class HitMarks {
    private final List<Region> marks = new ArrayList<>();
    private List<TextRange> hits = List.of();
    private String text = "";

    /// @param newText what the cell shows, before it is cut
    /// @param newHits the ranges to mark
    void show(String newText, List<TextRange> newHits) {
        text = newText;
        hits = newHits;
    }

    /// Places the marks; to be called when the cell's text has its place.
    ///
    /// @param children of the cell
    void layOut(List<Node> children) {
        children.removeAll(marks);
        marks.clear();
        if (hits.isEmpty()) {
            return;
        }
        Text shown = shownText(children);
        if (shown != null) {
            int length = sameLength(shown.getText());
            for (TextRange hit : hits) {
                if (hit.start() < length) {
                    mark(shown, hit.start(), Math.min(hit.end(), length));
                }
            }
            children.addAll(0, marks);
        }
    }

    private static @Nullable Text shownText(List<Node> children) {
        return children.stream()
                .filter(Text.class::isInstance)
                .map(Text.class::cast)
                .findFirst()
                .orElse(null);
    }

    /// How many characters are shown before the text is cut.
    private int sameLength(String shown) {
        int same = 0;
        while (same < Math.min(shown.length(), text.length())
                && shown.charAt(same) == text.charAt(same)) {
            same++;
        }
        return same;
    }

    private void mark(Text shown, int start, int end) {
        Bounds bounds =
                shown.localToParent(new Path(shown.rangeShape(start, end)).getLayoutBounds());
        Region mark = new Region();
        mark.getStyleClass().add("hit-mark");
        mark.setManaged(false);
        mark.setMouseTransparent(true);
        mark.resizeRelocate(
                bounds.getMinX(), bounds.getMinY(), bounds.getWidth(), bounds.getHeight());
        marks.add(mark);
    }
}
