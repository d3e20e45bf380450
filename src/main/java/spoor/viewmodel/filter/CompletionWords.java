package spoor.viewmodel.filter;

import spoor.aws.ServiceName;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.CompletionPlace.Kind;
import spoor.query.FacetCounts.FacetValue;
import spoor.query.MatchRank;
import spoor.query.WrittenValue;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// The words of the query language, and values, as suggestions.
final class CompletionWords {
    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private CompletionWords() {}

    /// The words that may be at a place and fit what is typed, the best first.
    static List<Suggestion> of(RecordSchema schema, Kind kind, String typed) {
        String lowerCase = typed.toLowerCase(Locale.ROOT);
        return words(schema, kind).stream()
                .filter(word -> describes(word, lowerCase))
                .sorted(Comparator.comparing(word -> rank(word, lowerCase)))
                .toList();
    }

    /// A word of the note counts like one of the label.
    private static MatchRank rank(Suggestion word, String typed) {
        MatchRank rank = MatchRank.of(word.label(), typed);
        return rank == MatchRank.NONE ? MatchRank.WORD_BEGINS : rank;
    }

    /// Whether the label contains what is typed, or a word of the note begins with it.
    private static boolean describes(Suggestion word, String typed) {
        return MatchRank.of(word.label(), typed) != MatchRank.NONE
                || NOT_IN_WORDS
                        .splitAsStream(word.note().toLowerCase(Locale.ROOT))
                        .anyMatch(part -> part.startsWith(typed));
    }

    private static List<Suggestion> words(RecordSchema schema, Kind kind) {
        return switch (kind) {
            case Kind.Sign() ->
                    List.of(
                            word(">=", "sign.from"),
                            word(">", "sign.after"),
                            word("<=", "sign.upTo"),
                            word("<", "sign.before"));
            case Kind.Operator() -> List.of(word("and"), word("or"));
            case Kind.MarkOf(String name, List<String> marks) ->
                    marks.stream().map(mark -> word(mark, name + "." + mark)).toList();
            case Kind.Term() -> {
                List<Suggestion> terms = new ArrayList<>();
                schema.fields().forEach(field -> terms.add(name(field)));
                for (String name : List.of("file", "has", "is")) {
                    terms.add(Suggestion.beginning(name + ":", note(name)));
                }
                terms.add(word("not"));
                yield terms;
            }
            case Kind.ValueOf _ -> List.of();
        };
    }

    private static Suggestion name(Field field) {
        String text = Messages.text(field.row().textKey());
        String name = field.shortName() + ":";
        return Suggestion.beginning(
                name,
                field.cloudTrailName().equals(field.shortName())
                        ? text
                        : Messages.text("completion.field", text, field.cloudTrailName()));
    }

    private static Suggestion word(String word) {
        return word(word, word);
    }

    private static Suggestion word(String word, String key) {
        return Suggestion.word(word, word, note(key));
    }

    private static String note(String key) {
        return Messages.text("completion." + key);
    }

    /// Values with how many events have them.
    static List<Suggestion> values(Field field, List<FacetValue> values) {
        return values.stream()
                .filter(value -> value.value().chars().noneMatch(Character::isISOControl))
                .map(value -> value(field, value))
                .toList();
    }

    private static Suggestion value(Field field, FacetValue value) {
        String text = field == Field.SERVICE ? ServiceName.shortName(value.value()) : value.value();
        return Suggestion.word(
                WrittenValue.of(text),
                FilterWords.value(field, value.value()),
                Messages.text("completion.count", value.count()));
    }
}
