package spoor.view;

import javafx.application.ConditionalFeature;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.Scene;

import java.util.List;
import java.util.Objects;

/// The style sheets of the window, in the theme that the user chose.
final class Stylesheets {
    private static final String LIGHT = "light.css";
    private static final String DARK = "dark.css";

    private Stylesheets() {}

    static void install(Scene scene, ReadOnlyBooleanProperty dark) {
        List<String> sheets = scene.getStylesheets();
        sheets.add(address("spoor.css"));
        if (!Platform.isSupported(ConditionalFeature.TRANSPARENT_WINDOW)) {
            sheets.add(address("opaque.css"));
        }
        sheets.add(address(dark.get() ? DARK : LIGHT));
        dark.addListener((_, _, now) -> {
            sheets.remove(address(now ? LIGHT : DARK));
            sheets.add(address(now ? DARK : LIGHT));
        });
    }

    private static String address(String name) {
        return Objects.requireNonNull(Stylesheets.class.getResource("/spoor/view/" + name), name)
                .toExternalForm();
    }
}
