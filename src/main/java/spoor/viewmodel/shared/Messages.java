package spoor.viewmodel.shared;

import spoor.message.Message;
import spoor.message.Texts;

import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The texts of the window, in the user's language.
public final class Messages {
    private static final Texts TEXTS = Texts.ofUser();

    private Messages() {}

    /// All of them.
    public static Texts texts() {
        return TEXTS;
    }

    /// The text with that key, its placeholders filled in.
    ///
    /// @throws java.util.MissingResourceException where there is no such text
    public static String text(String key, Object... values) {
        return TEXTS.text(key, values);
    }

    /// A whole number, with separators of thousands.
    public static String number(long number) {
        return TEXTS.text("text.number", number);
    }

    /// Prints dates and times by the pattern with that key. Names of months are those of the
    /// language, not of a country: British English alone has "Sept".
    public static DateTimeFormatter dates(String key) {
        return DateTimeFormatter.ofPattern(
                TEXTS.pattern(key), Locale.of(TEXTS.locale().getLanguage()));
    }

    public static String text(Message message) {
        return TEXTS.text(message);
    }
}
