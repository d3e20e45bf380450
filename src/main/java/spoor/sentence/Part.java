package spoor.sentence;

import spoor.json.JsonPath;

import java.util.List;

/// A piece of a sentence: harmless to look at, of limited length.
///
/// @param sources where in the record it comes from; none for words that only join
public record Part(Kind kind, String text, List<JsonPath> sources) {
    public Part {
        sources = List.copyOf(sources);
    }

    /// What a piece tells.
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

    static Part words(String text) {
        return new Part(Kind.WORDS, text, List.of());
    }

    static Part of(Kind kind, Found found) {
        return new Part(kind, found.shown(), List.of(found.path()));
    }

    Part withText(String other) {
        return new Part(kind, other, sources);
    }
}
