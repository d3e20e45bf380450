package spoor.query;

import spoor.text.CaseFolding;

import java.util.Arrays;
import java.util.List;

/// A text to search for: parts that must occur in this order, with anything between them.
///
/// @param parts non-empty texts; a phrase without parts is contained in every text
public record Phrase(List<String> parts) {
    public Phrase {
        parts = List.copyOf(parts);
    }

    /// A phrase that matches exactly this text; `*` is an ordinary character.
    public static Phrase literal(String text) {
        return new Phrase(text.isEmpty() ? List.of() : List.of(text));
    }

    /// A phrase in which `*` matches any characters.
    public static Phrase of(String source) {
        return new Phrase(
                Arrays.stream(source.split("\\*")).filter(part -> !part.isEmpty()).toList());
    }

    /// The phrase for a search in texts of [CaseFolding#fold].
    Phrase folded() {
        return new Phrase(parts.stream().map(CaseFolding::fold).toList());
    }

    /// Whether a text contains this phrase, in the same case.
    boolean isContainedIn(String text) {
        int start = 0;
        for (String part : parts) {
            int found = text.indexOf(part, start);
            if (found < 0) {
                return false;
            }
            start = found + part.length();
        }
        return true;
    }
}
