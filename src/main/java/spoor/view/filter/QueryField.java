package spoor.view.filter;

import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.control.skin.TextFieldSkin;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import spoor.viewmodel.filter.WrongQuery;

import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// A field for a query, with a line under the place that is wrong.
final class QueryField extends StackPane {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    /// How long the line is where the query ends too early.
    private static final double AT_END = 10;

    private final TextField field;
    private final Region line = new Region();
    private Optional<WrongQuery> wrong = Optional.empty();

    QueryField(TextField field) {
        this.field = field;
        line.getStyleClass().add("wrong-place");
        line.setId("wrong-place");
        line.setManaged(false);
        line.setMouseTransparent(true);
        line.setVisible(false);
        getChildren().addAll(field, line);
        InvalidationListener moved = _ -> requestLayout();
        field.textProperty().addListener(moved);
        field.caretPositionProperty().addListener(moved);
        field.widthProperty().addListener(moved);
        field.skinProperty().addListener(moved);
    }

    void show(Optional<WrongQuery> newest) {
        wrong = newest;
        field.pseudoClassStateChanged(WRONG, wrong.isPresent());
        requestLayout();
    }

    /// Where a character begins, in the coordinates of the field.
    ///
    /// @param character at most the length of the text
    double edgeBefore(int character) {
        if (!(field.getSkin() instanceof TextFieldSkin skin) || character > field.getLength()) {
            return 0;
        }
        double text = side(".left-pane", 0, Bounds::getMaxX);
        double edge =
                character == 0
                        ? text
                        : character == field.getLength()
                                ? edge(skin, character - 1, true)
                                : edge(skin, character, false);
        return Math.max(text, edge);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        line.setVisible(false);
        // While more is typed, places are those of the older text.
        wrong.filter(query -> query.text().equals(field.getText()))
                .ifPresent(query -> {
                    if (field.getSkin() instanceof TextFieldSkin skin) {
                        place(query, skin);
                    }
                });
    }

    private void place(WrongQuery query, TextFieldSkin skin) {
        boolean early = query.place() >= query.text().length();
        double left;
        double right;
        if (early) {
            left = query.place() == 0 ? 0 : edge(skin, query.place() - 1, true);
            right = left + AT_END;
        } else {
            left = edge(skin, query.place(), false);
            right = edge(skin, query.end() - 1, true);
        }
        // Only where the text can be seen: it may be scrolled, with nodes at its sides.
        double start = Math.max(side(".left-pane", 0, Bounds::getMaxX), left);
        double end = Math.min(side(".right-pane", field.getWidth(), Bounds::getMinX), right);
        if (end > start) {
            double height = line.prefHeight(-1);
            line.resizeRelocate(
                    field.getLayoutX() + start,
                    field.getLayoutY() + bottom(skin, query) - height / 2,
                    end - start,
                    height);
            line.setVisible(true);
        }
    }

    private double side(String selector, double otherwise, ToDoubleFunction<Bounds> edge) {
        Node pane = field.lookup(selector);
        return pane == null ? otherwise : edge.applyAsDouble(pane.getBoundsInParent());
    }

    private static double bottom(TextFieldSkin skin, WrongQuery query) {
        Rectangle2D any = skin.getCharacterBounds(Math.max(0, query.text().length() - 1));
        return any.getMaxY();
    }

    private static double edge(TextFieldSkin skin, int character, boolean after) {
        Rectangle2D bounds = skin.getCharacterBounds(character);
        return after ? bounds.getMaxX() : bounds.getMinX();
    }
}
