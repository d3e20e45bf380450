package spoor.viewmodel.shared;

import spoor.message.Message;
import spoor.message.Texts;

/// The texts of the window, in the user's language.
public final class Messages {
    private static final Texts TEXTS = Texts.ofUser();

    private Messages() {}

    /// The text with that key, its placeholders filled in.
    ///
    /// @throws java.util.MissingResourceException where there is no such text
    public static String text(String key, Object... values) {
        return TEXTS.text(key, values);
    }

    public static String text(Message message) {
        return TEXTS.text(message);
    }
}
