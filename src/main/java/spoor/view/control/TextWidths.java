package spoor.view.control;

import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The widths of texts as one kind of node in a table paints them, each measured once.
public final class TextWidths {
    /// Enough for the columns of several trails.
    private static final int MOST_KEPT = 2_000;

    private final TableView<?> table;
    private final String selector;
    private final Text measured = new Text();
    private final Map<String, Double> known = new HashMap<>();

    /// @param selector finds a node of the table that is painted likewise
    public TextWidths(TableView<?> table, String selector) {
        this.table = table;
        this.selector = selector;
    }

    /// The width of the widest text; 0 without texts.
    public double widest(List<String> texts) {
        return texts.stream().mapToDouble(this::width).max().orElse(0);
    }

    public double width(String text) {
        Double width = known.get(text);
        return width == null ? measure(text) : width;
    }

    /// Before such a node is shown, its font is not known.
    private double measure(String text) {
        Node node = table.lookup(selector);
        measured.setFont(node instanceof Labeled painted ? painted.getFont() : Font.getDefault());
        measured.setText(text);
        double width = Math.ceil(measured.getLayoutBounds().getWidth());
        if (node instanceof Labeled) {
            if (known.size() >= MOST_KEPT) {
                known.clear();
            }
            known.put(text, width);
        }
        return width;
    }
}
