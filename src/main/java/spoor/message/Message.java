package spoor.message;

import java.util.List;
import java.util.function.UnaryOperator;

/// A text for users before it is rendered in a language: the key of the text and the values for its
/// placeholders.
///
/// @param values texts that no language changes, such as paths and words of a log; numbers; further
///   messages; and lists of these
public record Message(String key, List<Object> values) {
    private static final String VERBATIM = "text.verbatim";

    public Message {
        values = List.copyOf(values);
    }

    public static Message of(String key, Object... values) {
        return new Message(key, List.of(values));
    }

    /// A text that comes from elsewhere, such as the operating system, and is shown as it is.
    public static Message verbatim(String text) {
        return of(VERBATIM, text);
    }

    /// An enumeration, such as `a, b, c`.
    public static Message listed(List<?> words) {
        return joined(words, "list.next");
    }

    /// A choice of words, such as `a, b or c`.
    public static Message anyOf(List<?> words) {
        return joined(words, "list.lastChoice");
    }

    private static Message joined(List<?> words, String last) {
        Object joined = words.getFirst();
        for (int i = 1; i < words.size(); i++) {
            joined = of(i == words.size() - 1 ? last : "list.next", joined, words.get(i));
        }
        return joined instanceof Message message ? message : verbatim(joined.toString());
    }

    /// The same message with other texts among its values.
    public Message withTexts(UnaryOperator<String> other) {
        return new Message(key, values.stream().map(value -> withTexts(value, other)).toList());
    }

    private static Object withTexts(Object value, UnaryOperator<String> other) {
        return switch (value) {
            case String text -> other.apply(text);
            case Message message -> message.withTexts(other);
            case List<?> list -> list.stream().map(item -> withTexts(item, other)).toList();
            default -> value;
        };
    }

    /// The text for log files and stack traces. What users see is rendered in their language.
    public String inEnglish() {
        return Texts.ENGLISH.text(this);
    }
}
