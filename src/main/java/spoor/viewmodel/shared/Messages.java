package spoor.viewmodel.shared;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/// The texts of the window.
public final class Messages {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("spoor.viewmodel.shared.messages", Locale.getDefault());

    /// The formats by their patterns, each made once a thread: making one takes ten times as long
    /// as using it, and no two threads may use the same.
    private static final ThreadLocal<Map<String, MessageFormat>> FORMATS =
            ThreadLocal.withInitial(HashMap::new);

    private Messages() {}

    /// The text with that key, its placeholders filled in.
    ///
    /// @throws java.util.MissingResourceException where there is no such text
    public static String text(String key, Object... values) {
        String pattern = BUNDLE.getString(key);
        return values.length == 0
                ? pattern
                : FORMATS.get().computeIfAbsent(pattern, Messages::format).format(values);
    }

    private static MessageFormat format(String pattern) {
        return new MessageFormat(pattern, Locale.getDefault());
    }
}
