package spoor.sentence;

import spoor.json.JsonPath;
import spoor.record.SourcedText;

import java.util.List;

/// A piece of a sentence, in printable characters and of limited length.
///
/// @param sources the paths of its values in the record; empty for words that only join
public record SentencePart(Kind kind, String text, List<JsonPath> sources) {
    public SentencePart {
        sources = List.copyOf(sources);
    }

    /// The role of a piece in the sentence.
    public enum Kind {
        /// Joins the other pieces.
        WORDS,
        ACTOR,
        ACTION,
        TARGET,
        /// The time, as the record spells it.
        WHEN,
        WHERE,
        /// That it was denied or failed, and why.
        OUTCOME
    }

    static SentencePart words(String text) {
        return new SentencePart(Kind.WORDS, text, List.of());
    }

    static SentencePart of(Kind kind, SourcedText found) {
        return new SentencePart(kind, found.shown(), List.of(found.path()));
    }

    SentencePart withText(String other) {
        return new SentencePart(kind, other, sources);
    }
}
