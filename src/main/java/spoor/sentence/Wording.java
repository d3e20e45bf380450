package spoor.sentence;

import org.jspecify.annotations.Nullable;

import spoor.message.Texts;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.function.Function;

/// The words and patterns of the sentences of one language.
final class Wording {
    private final Locale locale;
    private final Map<String, String> texts;
    private final Map<String, Template> templates = new HashMap<>();

    private Wording(Locale locale, Map<String, String> texts) {
        this.locale = locale;
        this.texts = Map.copyOf(texts);
        texts.forEach((key, text) -> templates.put(key, Template.of(text)));
    }

    /// The wording in the language of those texts. What it lacks is English.
    static Wording of(Texts texts) {
        Map<String, String> all = new HashMap<>(RuleTable.of(Texts.ENGLISH, "wording").rows());
        all.putAll(RuleTable.of(texts, "wording").rows());
        return new Wording(texts.locale(), all);
    }

    boolean has(String key) {
        return texts.containsKey(key);
    }

    /// @throws MissingResourceException where there are no such words
    String text(String key) {
        return required(texts.get(key), key);
    }

    private static <T> T required(@Nullable T found, String key) {
        if (found == null) {
            throw new MissingResourceException("no wording " + key, Wording.class.getName(), key);
        }
        return found;
    }

    /// The text with a capital letter at its beginning.
    String capitalised(String text) {
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(locale) + text.substring(first);
    }

    /// The words with that key, with values in their places; empty if a required value is missing.
    Optional<List<SentencePart>> fill(String key, Function<String, List<SentencePart>> values) {
        return fill(key, SentencePart::words, values);
    }

    /// The same, with the words as parts of a kind.
    Optional<List<SentencePart>> fill(
            String key,
            Function<String, SentencePart> words,
            Function<String, List<SentencePart>> values) {
        return required(templates.get(key), key).fill(words, values);
    }

    /// The words with that key if no required value can be missing.
    List<SentencePart> filled(
            String key,
            Function<String, SentencePart> words,
            Function<String, List<SentencePart>> values) {
        return fill(key, words, values)
                .orElseThrow(() -> new IllegalStateException("not filled: " + key));
    }

    /// The items as an enumeration.
    ///
    /// @param more whether there are more than these
    List<SentencePart> list(
            List<List<SentencePart>> items, boolean more, Function<String, SentencePart> words) {
        List<SentencePart> list = List.of();
        for (List<SentencePart> item : items) {
            List<SentencePart> before = list;
            list =
                    before.isEmpty()
                            ? item
                            : filled(
                                    "several.next",
                                    words,
                                    place -> place.equals("list") ? before : item);
        }
        List<SentencePart> all = list;
        return more ? filled("several.more", words, _ -> all) : all;
    }
}
