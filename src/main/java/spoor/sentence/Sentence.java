package spoor.sentence;

import java.util.List;
import java.util.function.UnaryOperator;

/// One event in a sentence: who did what to what, when, from where, and how it ended.
///
/// It is right or silent: what the record does not tell is left out, and a record that tells
/// nothing has a sentence without parts.
///
/// @param parts its pieces in order; their texts joined are the sentence
public record Sentence(List<SentencePart> parts) {
    public static final Sentence NONE = new Sentence(List.of());

    public Sentence {
        parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /// The sentence as plain text.
    public String text() {
        return PartJoiner.text(parts);
    }

    /// The sentence with its times spelt in another way.
    ///
    /// @param spelling of a time as the record spells it
    public Sentence withTimes(UnaryOperator<String> spelling) {
        return new Sentence(
                parts.stream()
                        .map(part ->
                                part.kind() == SentencePart.Kind.WHEN
                                        ? part.withText(spelling.apply(part.text()))
                                        : part)
                        .toList());
    }
}
