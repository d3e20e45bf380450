package spoor.app;

import javafx.scene.text.Font;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.InputStream;
import java.util.List;

/// The fonts that come with the program, so that it looks the same everywhere.
final class Fonts {
    private static final Logger LOG = LoggerFactory.getLogger(Fonts.class);
    private static final String FOLDER = "/spoor/fonts/com/formdev/flatlaf/fonts/";
    private static final List<String> FILES =
            List.of(
                    "roboto/Roboto-Regular.ttf",
                    "roboto/Roboto-Medium.ttf",
                    "roboto/Roboto-Bold.ttf",
                    "jetbrains_mono/JetBrainsMono-Regular.ttf",
                    "jetbrains_mono/JetBrainsMono-Bold.ttf");

    private Fonts() {}

    static void load() {
        for (String file : FILES) {
            InputStream font = Fonts.class.getResourceAsStream(FOLDER + file);
            if (font == null || Font.loadFont(font, 13) == null) {
                LOG.warn("The font {} is missing; another one is used", file);
            }
        }
    }
}
