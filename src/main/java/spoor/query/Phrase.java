package spoor.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// A text that is looked for inside others; its parts follow one another with anything between.
///
/// @param parts none of them is empty; without parts it is in every text
public record Phrase(List<String> parts) {
    public Phrase {
        parts = List.copyOf(parts);
    }

    /// This text, stars and all.
    public static Phrase literal(String text) {
        return new Phrase(text.isEmpty() ? List.of() : List.of(text));
    }

    /// A text in which `*` stands for any characters.
    public static Phrase of(String source) {
        return new Phrase(
                Arrays.stream(source.split("\\*")).filter(part -> !part.isEmpty()).toList());
    }

    /// The same in lower case, as [#isIn] wants it.
    Phrase toLowerCase() {
        return new Phrase(parts.stream().map(part -> part.toLowerCase(Locale.ROOT)).toList());
    }

    boolean isContainedIn(String text) {
        int at = 0;
        for (String part : parts) {
            int found = text.indexOf(part, at);
            if (found < 0) {
                return false;
            }
            at = found + part.length();
        }
        return true;
    }
}
