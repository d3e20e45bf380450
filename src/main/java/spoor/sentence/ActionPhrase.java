package spoor.sentence;

import spoor.json.JsonPath;
import spoor.record.RecordNode;
import spoor.record.ResourceTable;
import spoor.record.SourcedText;
import spoor.sentence.SentencePart.Kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Puts into words what was done, for any event whose name begins with a verb.
final class ActionPhrase {
    private final RecordNode event;
    private final String service;
    private final String name;
    private final SentenceLanguage language;
    private final List<JsonPath> source;

    /// @param service without `.amazonaws.com`
    ActionPhrase(RecordNode event, String service, String eventName, SentenceLanguage language) {
        this.event = event;
        this.service = service;
        this.name = EventName.withoutVersion(eventName);
        this.language = language;
        this.source = List.of(event.path().then("eventName"));
    }

    /// The verb and its object; empty if the name does not begin with a known verb.
    Optional<Action> find() {
        return language.phrases()
                .find(event, service, name, language)
                .or(() -> EventName.of(name, language.verbs()).map(this::ofName));
    }

    private Action ofName(EventName parsed) {
        return new Action(language.verbs().of(parsed.verb()), object(parsed));
    }

    private List<SentencePart> object(EventName parsed) {
        TargetFinder.Choice choice = TargetFinder.in(event, service, parsed);
        List<SentencePart> plain =
                choice.target()
                        .map(target -> withTarget(parsed, target))
                        .orElseGet(() -> nounAlone(parsed));
        List<SentencePart> object = parsed.prefix().isEmpty() ? plain : inManner(plain, parsed);
        if (choice.requestedTarget().isPresent()) {
            return withOther(object, choice.requestedTarget().get());
        }
        return choice.newId().map(id -> also(object, id(id))).orElse(object);
    }

    /// "flows" of "listed flows".
    private List<SentencePart> nounAlone(EventName parsed) {
        String noun = parsed.words(0, parsed.noun().size());
        String kind = CamelCase.singular(noun);
        return action(
                !noun.equals(kind) && language.nouns().has(service, kind)
                        ? language.nouns().several(service, kind)
                        : noun(noun));
    }

    private String noun(String words) {
        return language.nouns().one(service, words);
    }

    private List<SentencePart> withTarget(EventName parsed, Target target) {
        int words = parsed.noun().size();
        NounSpan span = target.span();
        if (span.fit() == NounSpan.START_OF_NOUN) {
            return filled(
                    "object.of",
                    place ->
                            place.equals("attribute")
                                    ? action(noun(parsed.words(span.end(), words)))
                                    : target.phrase(language));
        }
        List<SentencePart> noun =
                action(noun(parsed.words(0, span.fit() == NounSpan.NO_FIT ? words : span.start())));
        return span.fit() == NounSpan.NO_FIT && words > 0
                ? withOther(noun, target)
                : filled(
                        "object.target",
                        place -> place.equals("noun") ? noun : target.phrase(language));
    }

    private List<SentencePart> inManner(List<SentencePart> object, EventName parsed) {
        String manner = language.wording().text("manner." + parsed.prefix());
        return filled("object.manner", place -> place.equals("object") ? object : action(manner));
    }

    /// The object with a target that the event's name does not name.
    private List<SentencePart> withOther(List<SentencePart> object, Target target) {
        boolean isContext =
                ResourceTable.container(service)
                        .filter(row -> row[1].equals(target.kind()))
                        .isPresent();
        return isContext
                ? filled(
                        "object.in",
                        place -> place.equals("object") ? object : target.phrase(language))
                : also(object, target.phrase(language));
    }

    private List<SentencePart> filled(String key, Function<String, List<SentencePart>> values) {
        return language.wording()
                .filled(key, words -> new SentencePart(Kind.ACTION, words, source), values);
    }

    private List<SentencePart> id(SourcedText id) {
        return language.wording()
                .filled(
                        "target.id",
                        SentencePart::words,
                        _ -> List.of(SentencePart.of(Kind.TARGET, id)));
    }

    /// The object with more in parentheses.
    private List<SentencePart> also(List<SentencePart> object, List<SentencePart> more) {
        return language.wording()
                .filled(
                        "object.also",
                        SentencePart::words,
                        place -> place.equals("object") ? object : more);
    }

    private List<SentencePart> action(String words) {
        return words.isEmpty() ? List.of() : List.of(new SentencePart(Kind.ACTION, words, source));
    }
}
