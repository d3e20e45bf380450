package spoor.view.report;

import javafx.css.CssMetaData;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.css.StyleablePropertyFactory;
import javafx.scene.layout.Region;
import javafx.scene.paint.Paint;

import spoor.view.control.CssPaints;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A region whose colours for painting are in the style sheet.
abstract class HeatMapColors extends Region {
    private static final StyleablePropertyFactory<HeatMapColors> STYLES =
            new StyleablePropertyFactory<>(Region.getClassCssMetaData());

    /// Few, some, many and most events.
    private static final int SHADES = 4;

    private final List<StyleableObjectProperty<Paint>> events = new ArrayList<>();
    private final StyleableObjectProperty<Paint> quiet;
    private final StyleableObjectProperty<Paint> gap;
    private final StyleableObjectProperty<Paint> unread;
    private final StyleableObjectProperty<Paint> text;

    HeatMapColors() {
        for (int shade = 0; shade < SHADES; shade++) {
            int i = shade;
            events.add(
                    paint("-spoor-events-%d-paint".formatted(shade + 1), map -> map.events.get(i)));
        }
        quiet = paint("-spoor-quiet-paint", map -> map.quiet);
        gap = paint("-spoor-gap-paint", map -> map.gap);
        unread = paint("-spoor-unread-paint", map -> map.unread);
        text = paint("-spoor-text-paint", map -> map.text);
    }

    private StyleableObjectProperty<Paint> paint(
            String property, Function<HeatMapColors, StyleableProperty<Paint>> function) {
        return CssPaints.of(this, STYLES, property, function);
    }

    @Override
    public List<CssMetaData<? extends Styleable, ?>> getCssMetaData() {
        return STYLES.getCssMetaData();
    }

    /// The colour of so many events.
    ///
    /// @param most how many the fullest cell has
    Paint events(int count, int most) {
        double part = Math.log1p(count) / Math.log1p(Math.max(1, most));
        return events.get(Math.clamp((int) (part * SHADES), 0, SHADES - 1)).get();
    }

    /// The colour of what is not there or not known.
    Paint quiet() {
        return quiet.get();
    }

    Paint gap() {
        return gap.get();
    }

    Paint unread() {
        return unread.get();
    }

    Paint text() {
        return text.get();
    }
}
