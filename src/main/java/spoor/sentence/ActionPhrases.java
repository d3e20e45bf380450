package spoor.sentence;

import spoor.hidden.HiddenValues;
import spoor.json.JsonPath;
import spoor.sentence.SentencePart.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// The events that are said otherwise than by verb, noun and target, from their table.
final class ActionPhrases {
    private static final RuleTable TABLE = RuleTable.named("deeds");
    private static final Map<String, List<Rule>> RULES = new ConcurrentHashMap<>();

    private ActionPhrases() {}

    /// @param template what stands behind the verb
    private record Rule(Verb verb, Template template) {
        static List<Rule> parse(String row) {
            return Template.alternatives(row).stream().map(Rule::of).toList();
        }

        private static Rule of(Template template) {
            if (!(template.pieces().getFirst() instanceof Template.Piece.Words(String words))) {
                throw new IllegalArgumentException("a rule begins with its verb");
            }
            String[] verbAndRest = words.split("(?= )", 2);
            List<Template.Piece> rest = new ArrayList<>(template.pieces());
            rest.set(0, new Template.Piece.Words(verbAndRest.length == 1 ? "" : verbAndRest[1]));
            return new Rule(Verb.of(verbAndRest[0]), new Template(List.copyOf(rest)));
        }
    }

    /// What was done, or nothing where the table has no rule, or the record not what the rule
    /// needs.
    ///
    /// @param name without version
    /// @param form of the verb
    static Optional<List<SentencePart>> say(
            RecordNode event, String service, String name, Function<Verb, String> form) {
        String key = service + "." + name;
        return TABLE.get(key).stream()
                .flatMap(row -> RULES.computeIfAbsent(key, _ -> Rule.parse(row)).stream())
                .flatMap(rule -> say(event, service, rule, form).stream())
                .findFirst();
    }

    private static Optional<List<SentencePart>> say(
            RecordNode event, String service, Rule rule, Function<Verb, String> form) {
        List<JsonPath> name = List.of(event.path().then("eventName"));
        Function<String, SentencePart> action = words -> new SentencePart(Kind.ACTION, words, name);
        return rule.template()
                .fill(action, place -> values(event, service, place))
                .map(rest ->
                        Stream.concat(
                                        Stream.of(action.apply(form.apply(rule.verb()))),
                                        rest.stream())
                                .toList());
    }

    /// The parts for a place: of the choices in it the first that the record has.
    private static List<SentencePart> values(RecordNode event, String service, String place) {
        return Arrays.stream(place.split("\\|", -1))
                .map(choice -> value(event, service, choice))
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<SentencePart> value(RecordNode event, String service, String place) {
        int colon = place.indexOf(':');
        String path = place.substring(colon + 1);
        boolean fromRoot = path.startsWith("=") || path.startsWith("?");
        List<String> names = List.of((fromRoot ? path.substring(1) : path).split("\\.", -1));
        List<SourcedText> texts =
                (fromRoot ? event : event.at("requestParameters"))
                        .texts(names).stream()
                                .filter(text ->
                                        !HiddenValues.isHiddenByAws(names.getLast(), text.text()))
                                .toList();
        if (texts.isEmpty()) {
            return List.of();
        }
        if (path.startsWith("?")) {
            SourcedText value = texts.getFirst();
            String key = "value." + names.getLast() + "." + value.text();
            return Wording.has(key)
                    ? List.of(SentencePart.of(Kind.ACTION, value.withText(Wording.text(key))))
                    : List.of();
        }
        Target target =
                Target.of(
                        service, colon < 0 ? "" : place.substring(0, colon), texts, NounSpan.NONE);
        return colon < 0 ? target.names() : target.phrase();
    }
}
