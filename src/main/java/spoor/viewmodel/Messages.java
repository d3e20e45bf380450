package spoor.viewmodel;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/// The texts of the window.
public final class Messages {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("spoor.viewmodel.messages", Locale.getDefault());

    private Messages() {}

    /// The text with that key, its placeholders filled in.
    ///
    /// @throws java.util.MissingResourceException where there is no such text
    public static String text(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0
                ? pattern
                : new MessageFormat(pattern, Locale.getDefault()).format(values);
    }
}
