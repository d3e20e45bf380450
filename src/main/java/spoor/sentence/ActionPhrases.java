package spoor.sentence;

import spoor.hidden.HiddenValueFinder;
import spoor.json.JsonPath;
import spoor.record.RecordNode;
import spoor.record.SourcedText;
import spoor.sentence.SentencePart.Kind;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The events that have a phrase of their own instead of verb, noun and target.
final class ActionPhrases {
    private final Map<String, List<Phrase>> phrases;

    private ActionPhrases(Map<String, List<Phrase>> phrases) {
        this.phrases = Map.copyOf(phrases);
    }

    /// @throws IllegalArgumentException where a phrase has no known verb or cannot be read
    static ActionPhrases of(RuleTable table, VerbForms verbs) {
        Map<String, List<Phrase>> phrases = new HashMap<>();
        table.rows().forEach((event, row) -> phrases.put(event, Phrase.parse(row, verbs)));
        return new ActionPhrases(phrases);
    }

    /// @param object the pattern after the verb
    private record Phrase(Verb verb, Template object) {
        static List<Phrase> parse(String row, VerbForms verbs) {
            return Template.alternatives(row).stream().map(phrase -> of(phrase, verbs)).toList();
        }

        private static Phrase of(Template phrase, VerbForms verbs) {
            if (!(phrase.pieces().getFirst() instanceof Template.Piece.Words(String words))) {
                throw new IllegalArgumentException("a phrase begins with its verb");
            }
            String[] verbAndRest = words.split(" ", 2);
            List<Template.Piece> rest = new ArrayList<>(phrase.pieces());
            rest.removeFirst();
            if (verbAndRest.length == 2 && !verbAndRest[1].isEmpty()) {
                rest.addFirst(new Template.Piece.Words(verbAndRest[1]));
            }
            return new Phrase(verbs.of(verbAndRest[0]), new Template(List.copyOf(rest)));
        }
    }

    /// The phrase for an event; empty if there is none, or the record lacks its values.
    ///
    /// @param name without version
    Optional<Action> find(
            RecordNode event, String service, String name, SentenceLanguage language) {
        List<JsonPath> source = List.of(event.path().then("eventName"));
        Function<String, SentencePart> words = text -> new SentencePart(Kind.ACTION, text, source);
        return phrases.getOrDefault(service + "." + name, List.of()).stream()
                .flatMap(phrase ->
                        phrase
                                .object()
                                .fill(words, place -> values(event, service, place, language))
                                .map(object -> new Action(phrase.verb(), object))
                                .stream())
                .findFirst();
    }

    /// The parts for a place: the first of its choices that the record has.
    private static List<SentencePart> values(
            RecordNode event, String service, String place, SentenceLanguage language) {
        return Arrays.stream(place.split("\\|", -1))
                .map(choice -> value(event, service, choice, language))
                .filter(parts -> !parts.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static List<SentencePart> value(
            RecordNode event, String service, String place, SentenceLanguage language) {
        int colon = place.indexOf(':');
        String path = place.substring(colon + 1);
        boolean fromRoot = path.startsWith("=") || path.startsWith("?");
        List<String> names = List.of((fromRoot ? path.substring(1) : path).split("\\.", -1));
        List<SourcedText> texts =
                (fromRoot ? event : event.at("requestParameters"))
                        .texts(names).stream()
                                .filter(text ->
                                        !HiddenValueFinder.isHiddenByAws(
                                                names.getLast(), text.text()))
                                .toList();
        if (texts.isEmpty()) {
            return List.of();
        }
        if (path.startsWith("?")) {
            SourcedText value = texts.getFirst();
            String key = "value." + names.getLast() + "." + value.text();
            return language.wording().has(key)
                    ? List.of(
                            SentencePart.of(
                                    Kind.ACTION, value.withText(language.wording().text(key))))
                    : List.of();
        }
        Target target =
                Target.of(
                        service, colon < 0 ? "" : place.substring(0, colon), texts, NounSpan.NONE);
        return colon < 0 ? target.names(language.wording()) : target.phrase(language);
    }
}
