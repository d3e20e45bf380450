package spoor.sentence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/// The words of sentences, from their bundle.
final class Wording {
    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("spoor.sentence.wording");
    private static final Map<String, Template> TEMPLATES = new ConcurrentHashMap<>();

    private Wording() {}

    static boolean has(String key) {
        return BUNDLE.containsKey(key);
    }

    /// @throws java.util.MissingResourceException where there are no such words
    static String text(String key) {
        return BUNDLE.getString(key);
    }

    /// The words with that key, their places filled; nothing where one that must be filled is not.
    static Optional<List<SentencePart>> fill(
            String key, Function<String, List<SentencePart>> values) {
        return fill(key, SentencePart::words, values);
    }

    /// The same, with the words as parts of a kind.
    static Optional<List<SentencePart>> fill(
            String key,
            Function<String, SentencePart> words,
            Function<String, List<SentencePart>> values) {
        return TEMPLATES.computeIfAbsent(key, k -> Template.of(text(k))).fill(words, values);
    }

    /// The words with that key where all that must be filled always is.
    static List<SentencePart> filled(
            String key,
            Function<String, SentencePart> words,
            Function<String, List<SentencePart>> values) {
        return fill(key, words, values)
                .orElseThrow(() -> new IllegalStateException("not filled: " + key));
    }
}
