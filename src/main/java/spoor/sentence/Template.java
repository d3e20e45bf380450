package spoor.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Words with places that are filled with values.
///
/// `{name}` is a place. `[…]` is left out if a place in it stays empty; `[a|b]` is the first
/// alternative that can be filled.
record Template(List<Piece> pieces) {
    sealed interface Piece {
        record Words(String text) implements Piece {}

        record Place(String name) implements Piece {}

        record Choice(List<Template> choices) implements Piece {}
    }

    /// @throws IllegalArgumentException if the brackets do not pair
    static Template of(String pattern) {
        return alternatives(pattern).getFirst();
    }

    /// The templates that are separated by `|`.
    ///
    /// @throws IllegalArgumentException if the brackets do not pair
    static List<Template> alternatives(String pattern) {
        Reader reader = new Reader(pattern);
        List<Template> templates = reader.templates();
        if (reader.at < pattern.length()) {
            throw new IllegalArgumentException("a bracket too many in: " + pattern);
        }
        return templates;
    }

    /// The parts of the filled template; empty if a place that must be filled stays empty.
    ///
    /// @param words makes a part from words
    /// @param values returns the parts for a place, or none
    Optional<List<SentencePart>> fill(
            Function<String, SentencePart> words, Function<String, List<SentencePart>> values) {
        List<SentencePart> parts = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words(String text) -> parts.add(words.apply(text));
                case Piece.Place(String name) -> {
                    List<SentencePart> value = values.apply(name);
                    if (value.isEmpty()) {
                        return Optional.empty();
                    }
                    parts.addAll(value);
                }
                case Piece.Choice(List<Template> choices) ->
                        choices.stream()
                                .flatMap(choice -> choice.fill(words, values).stream())
                                .findFirst()
                                .ifPresent(parts::addAll);
            }
        }
        return Optional.of(parts);
    }

    private static final class Reader {
        private final String pattern;
        private int at;

        Reader(String pattern) {
            this.pattern = pattern;
        }

        List<Template> templates() {
            List<Template> templates = new ArrayList<>();
            templates.add(template());
            while (at < pattern.length() && pattern.charAt(at) == '|') {
                at++;
                templates.add(template());
            }
            return List.copyOf(templates);
        }

        private Template template() {
            List<Piece> pieces = new ArrayList<>();
            while (at < pattern.length()
                    && pattern.charAt(at) != '|'
                    && pattern.charAt(at) != ']') {
                pieces.add(
                        switch (pattern.charAt(at)) {
                            case '{' -> place();
                            case '[' -> choice();
                            default -> words();
                        });
            }
            return new Template(List.copyOf(pieces));
        }

        private Piece place() {
            int end = pattern.indexOf('}', at);
            if (end < 0) {
                throw new IllegalArgumentException("no end of a place in: " + pattern);
            }
            String name = pattern.substring(at + 1, end);
            at = end + 1;
            return new Piece.Place(name);
        }

        private Piece choice() {
            at++;
            List<Template> choices = templates();
            if (at == pattern.length()) {
                throw new IllegalArgumentException("no end of a choice in: " + pattern);
            }
            at++;
            return new Piece.Choice(choices);
        }

        private Piece words() {
            int start = at;
            while (at < pattern.length() && "{[|]".indexOf(pattern.charAt(at)) < 0) {
                at++;
            }
            return new Piece.Words(pattern.substring(start, at));
        }
    }
}
