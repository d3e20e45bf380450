package spoor.view.facets;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import spoor.event.Field;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.FacetSelection;
import spoor.view.control.Controls;
import spoor.viewmodel.filter.FilterViewModel;
import spoor.viewmodel.filter.FilterWords;
import spoor.viewmodel.shared.Messages;

/// A value of a facet, how many events have it, and a bar that shows how many that is.
///
/// It is laid out by hand: there may be some hundred of them, and panes would cost ten times as
/// much.
final class FacetValueRow extends Region {
    private static final PseudoClass INCLUDED = PseudoClass.getPseudoClass("included");
    private static final PseudoClass EXCLUDED = PseudoClass.getPseudoClass("excluded");
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");
    private static final double BOX = 14;
    private static final double GAP = 8;

    private final Field field;
    private final StackPane box = new StackPane();
    private final Label value = Controls.label("", "value");
    private final Label count = Controls.label("", "count");
    private final Region bar = new Region();
    private @Nullable Tooltip tooltip;
    private FacetValue shown = new FacetValue("", 0);
    private double share;

    FacetValueRow(FilterViewModel filter, Field field) {
        this.field = field;
        getStyleClass().add("facet-value");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.CHECK_BOX);
        box.getStyleClass().add("box");
        bar.getStyleClass().add("bar");
        getChildren().addAll(bar, box, value, count);
        setOnMouseEntered(_ -> describe());
        new FacetValueGestures(filter, field, () -> shown.value()).install(this);
    }

    /// Shows a value.
    ///
    /// @param largest the largest count of the facet, which has the longest bar
    void show(FacetValue facetValue, int largest, FacetSelection picks) {
        shown = facetValue;
        share = largest == 0 ? 0 : (double) facetValue.count() / largest;
        String text = FilterWords.value(field, facetValue.value());
        boolean included = picks.included().contains(facetValue.value());
        boolean excluded = picks.excluded().contains(facetValue.value());
        value.setText(text);
        count.setText(Messages.number(facetValue.count()));
        pseudoClassStateChanged(INCLUDED, included);
        pseudoClassStateChanged(EXCLUDED, excluded);
        pseudoClassStateChanged(EMPTY, facetValue.value().isEmpty());
        mark(included ? Feather.CHECK : excluded ? Feather.MINUS : null);
        String key =
                included
                        ? "facet.value.included"
                        : excluded ? "facet.value.excluded" : "facet.value";
        setAccessibleText(Messages.text(key, text, facetValue.count()));
        if (tooltip != null) {
            describe();
        }
        requestLayout();
    }

    private void mark(@Nullable Ikon icon) {
        if (icon == null) {
            box.getChildren().clear();
        } else if (box.getChildren().isEmpty()) {
            FontIcon mark = Controls.icon(icon);
            mark.getStyleClass().add("mark");
            box.getChildren().add(mark);
        } else if (box.getChildren().getFirst() instanceof FontIcon mark) {
            mark.setIconCode(icon);
        }
    }

    /// The tooltip is made once the pointer comes: it costs more than all else in the row.
    private void describe() {
        Tooltip described = tooltip;
        if (described == null) {
            described = new Tooltip();
            described.setWrapText(true);
            described.setMaxWidth(480);
            Tooltip.install(this, described);
            tooltip = described;
        }
        String text = FilterWords.value(field, shown.value());
        described.setText(text + "\n" + Messages.text("facet.tip"));
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double countWidth = count.prefWidth(-1);
        box.resizeRelocate(0, Math.floor((h - BOX) / 2) - 1, BOX, BOX);
        double x = BOX + GAP;
        value.resizeRelocate(x, 0, Math.max(0, w - x - countWidth - GAP), h - 2);
        count.resizeRelocate(w - countWidth, 0, countWidth, h - 2);
        double barWidth = share == 0 ? 0 : Math.max(2, (w - x) * share);
        bar.resizeRelocate(x, h - 3, barWidth, 2);
    }
}
