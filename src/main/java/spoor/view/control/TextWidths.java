package spoor.view.control;

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
        Font font = font();
        if (!font.equals(measured.getFont()) || known.size() >= MOST_KEPT) {
            known.clear();
            measured.setFont(font);
        }
        return known.computeIfAbsent(text, this::measure);
    }

    /// Whether such a node is shown, so that its font is known.
    public boolean isShown() {
        return table.lookup(selector) != null;
    }

    /// Another one before such a node is shown.
    private Font font() {
        return table.lookup(selector) instanceof Labeled painted
                ? painted.getFont()
                : Font.getDefault();
    }

    private double measure(String text) {
        measured.setText(text);
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }
}
