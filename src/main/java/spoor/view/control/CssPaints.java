package spoor.view.control;

import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;

import java.util.function.Function;

/// Colours for painting that are in the style sheet.
public final class CssPaints {
    private CssPaints() {}

    /// A colour of a region, which is laid out anew when it changes.
    ///
    /// @param property its name in the style sheet
    /// @param function returns the property of a region
    public static <R extends Region> StyleableObjectProperty<Paint> of(
            R region,
            StyleablePropertyFactory<R> styles,
            String property,
            Function<R, StyleableProperty<Paint>> function) {
        CssMetaData<R, Paint> data =
                styles.createPaintCssMetaData(property, function, Color.TRANSPARENT, false);
        return new SimpleStyleableObjectProperty<>(data, region, property, Color.TRANSPARENT) {
            @Override
            protected void invalidated() {
                region.requestLayout();
            }
        };
    }
}
