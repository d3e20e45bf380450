package spoor.view;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.paint.Color;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The colours of both themes, by the rules of WCAG 2.2: 4.5 to 1 for text, 3 to 1 for marks.
final class ContrastTest {
    private static final double TEXT = 4.5;
    private static final double MARK = 3;

    @ParameterizedTest
    @CsvSource({
        "text, bg panel hover accent-soft hidden-soft error-soft",
        "muted, bg panel hover accent-soft hidden-soft",
        "accent, bg panel hover accent-soft",
        "error, bg panel hover accent-soft error-soft",
        "hidden, bg panel hover hidden-soft",
        "warning, bg panel",
        "string, panel accent-soft",
        "on-accent, accent",
    })
    void textCanBeRead(String text, String backgrounds) throws IOException {
        for (String theme : new String[] {"light", "dark"}) {
            for (String background : backgrounds.split(" ", -1)) {
                assertThat(contrast(theme, text, background))
                        .as("%s on %s in the %s theme", text, background, theme)
                        .isGreaterThanOrEqualTo(TEXT);
            }
        }
    }

    /// Outlines of boxes and bars, dots of changes, rings of the focus.
    @ParameterizedTest
    @CsvSource({
        "bar, panel hover accent-soft",
        "change, panel hover accent-soft",
        "accent, bg panel hover accent-soft",
        "error, panel hover accent-soft",
        "on-accent, error",
        "events-1, panel",
        "events-2, panel",
        "events-3, panel",
        "events-4, panel",
    })
    void marksCanBeSeen(String mark, String backgrounds) throws IOException {
        for (String theme : new String[] {"light", "dark"}) {
            for (String background : backgrounds.split(" ", -1)) {
                assertThat(contrast(theme, mark, background))
                        .as("%s on %s in the %s theme", mark, background, theme)
                        .isGreaterThanOrEqualTo(MARK);
            }
        }
    }

    private static double contrast(String theme, String first, String second) throws IOException {
        double a = luminance(color(theme, first));
        double b = luminance(color(theme, second));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static Color color(String theme, String name) throws IOException {
        try (InputStream css =
                ContrastTest.class.getResourceAsStream("/spoor/view/" + theme + ".css")) {
            String text = new String(css.readAllBytes(), StandardCharsets.UTF_8);
            Matcher color = Pattern.compile("-spoor-" + name + ": (#\\w+);").matcher(text);
            assertThat(color.find()).as(name).isTrue();
            return Color.web(color.group(1));
        }
    }

    private static double luminance(Color color) {
        return 0.2126 * linear(color.getRed())
                + 0.7152 * linear(color.getGreen())
                + 0.0722 * linear(color.getBlue());
    }

    private static double linear(double channel) {
        return channel <= 0.04045 ? channel / 12.92 : Math.pow((channel + 0.055) / 1.055, 2.4);
    }
}
