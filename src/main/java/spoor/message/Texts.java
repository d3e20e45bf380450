package spoor.message;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.function.UnaryOperator;

/// The texts of one language: renders messages. Any thread may use it.
public final class Texts {
    public static final Texts ENGLISH =
            new Texts(Locale.UK, Language.read(Locale.ENGLISH).orElseThrow());

    private static final Texts OF_USER = in(Locale.getDefault());

    private final Locale locale;
    private final Map<String, String> patterns;
    private final UnaryOperator<String> shown;

    /// The formats by their patterns, each made once a thread: making one takes ten times as long
    /// as using it, and no two threads may use the same.
    private final ThreadLocal<Map<String, MessageFormat>> formats =
            ThreadLocal.withInitial(HashMap::new);

    /// @param locale for numbers and dates
    /// @param patterns by their keys
    Texts(Locale locale, Map<String, String> patterns) {
        this(locale, patterns, UnaryOperator.identity());
    }

    private Texts(Locale locale, Map<String, String> patterns, UnaryOperator<String> shown) {
        this.locale = locale;
        this.patterns = Map.copyOf(patterns);
        this.shown = shown;
    }

    /// The same texts for a place where not every value may be shown as it is, such as a terminal.
    ///
    /// @param value makes a text among the values harmless
    public Texts showing(UnaryOperator<String> value) {
        return new Texts(locale, patterns, value);
    }

    /// The texts in the language of this computer's user; English where there are none.
    public static Texts ofUser() {
        return OF_USER;
    }

    /// The texts in the language of a locale. A text that the language lacks is English, and so are
    /// all where there is no such language.
    public static Texts in(Locale locale) {
        if (locale.getLanguage().equals(Locale.ENGLISH.getLanguage())) {
            return new Texts(locale, ENGLISH.patterns);
        }
        return Language.read(locale)
                .map(own -> {
                    Map<String, String> all = new HashMap<>(ENGLISH.patterns);
                    all.putAll(own);
                    return new Texts(locale, all);
                })
                .orElse(ENGLISH);
    }

    public Locale locale() {
        return locale;
    }

    public Set<String> keys() {
        return patterns.keySet();
    }

    public String text(Message message) {
        return text(message.key(), message.values().toArray());
    }

    /// The text with that key, its placeholders filled in. A text without values is taken as it is:
    /// an apostrophe in it is not doubled.
    ///
    /// @throws MissingResourceException where there is no such text
    public String text(String key, Object... values) {
        String pattern = pattern(key);
        if (values.length == 0) {
            return pattern;
        }
        Object[] rendered = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            rendered[i] = rendered(values[i]);
        }
        return formats.get()
                .computeIfAbsent(pattern, text -> new MessageFormat(text, locale))
                .format(rendered);
    }

    /// The text with that key as it is written, with its placeholders.
    ///
    /// @throws MissingResourceException where there is no such text
    public String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new MissingResourceException("no text " + key, Texts.class.getName(), key);
        }
        return pattern;
    }

    /// The rows of a further file in the folder of this language, by their keys; none where it
    /// lacks the file.
    public Map<String, String> table(String name) {
        return Language.read(locale.getLanguage(), name);
    }

    private Object rendered(Object value) {
        return switch (value) {
            case Message message -> text(message);
            case List<?> list -> list(list.stream().map(this::rendered).toList());
            case String text -> shown.apply(text);
            default -> value;
        };
    }

    /// `a`, `a and b`, `a, b and c`.
    private String list(List<?> values) {
        if (values.isEmpty()) {
            return "";
        }
        Object list = values.getFirst();
        for (int i = 1; i < values.size(); i++) {
            list = text(i == values.size() - 1 ? "list.last" : "list.next", list, values.get(i));
        }
        return list.toString();
    }
}
