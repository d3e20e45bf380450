package spoor.sentence;

import spoor.json.JsonPath;
import spoor.sentence.SentencePart.Kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What was done, in words for any event whose name begins with a verb.
final class ActionPhrase {
    private final RecordNode event;
    private final String service;
    private final String name;
    private final List<JsonPath> source;

    /// @param service without `.amazonaws.com`
    ActionPhrase(RecordNode event, String service, String eventName) {
        this.event = event;
        this.service = service;
        this.name = EventName.withoutVersion(eventName);
        this.source = List.of(event.path().then("eventName"));
    }

    /// What was done to what, or nothing where the name's first word is no known verb.
    ///
    /// @param form of the verb
    Optional<List<SentencePart>> say(Function<Verb, String> form) {
        return ActionPhrases.say(event, service, name, form)
                .or(() -> EventName.of(name).map(parsed -> say(parsed, form)));
    }

    private List<SentencePart> say(EventName parsed, Function<Verb, String> form) {
        TargetFinder.Choice choice = TargetFinder.in(event, service, parsed);
        List<SentencePart> deed =
                choice.target()
                        .map(target -> withTarget(parsed, form, target))
                        .orElseGet(() -> List.of(action(alone(parsed, form))));
        if (!parsed.prefix().isEmpty()) {
            String prefix = " " + Wording.text("prefix." + parsed.prefix());
            deed = Stream.concat(deed.stream(), Stream.of(action(prefix))).toList();
        }
        if (choice.madeOf().isPresent()) {
            return besides(deed, choice.madeOf().get());
        }
        return choice.madeId().isPresent() ? also(deed, id(choice.madeId().get())) : deed;
    }

    /// "listed flows": the verb and the noun, which may be said in another way.
    private String alone(EventName parsed, Function<Verb, String> form) {
        String noun = parsed.words(0, parsed.noun().size());
        String kind = CamelCase.singular(noun);
        String said = ResourceKinds.said(service, kind);
        return joined(
                form.apply(parsed.verb()),
                said.equals(kind) || said.isEmpty() || noun.equals(kind)
                        ? noun
                        : CamelCase.plural(said));
    }

    private List<SentencePart> withTarget(
            EventName parsed, Function<Verb, String> form, Target target) {
        String verb = form.apply(parsed.verb());
        int words = parsed.noun().size();
        NounSpan span = target.span();
        if (span.fit() == 1) {
            return filled(
                    "deed.theOf",
                    place ->
                            switch (place) {
                                case "done" -> List.of(action(verb));
                                case "attribute" ->
                                        List.of(action(parsed.words(span.end(), words)));
                                default -> target.phrase();
                            });
        }
        List<SentencePart> deed =
                List.of(
                        action(
                                joined(
                                        verb,
                                        parsed.words(0, span.fit() == 0 ? words : span.start()))));
        return span.fit() == 0 && words > 0
                ? besides(deed, target)
                : filled("deed.verb", place -> place.equals("deed") ? deed : target.phrase());
    }

    /// The deed with a target that its name does not name.
    private List<SentencePart> besides(List<SentencePart> deed, Target target) {
        boolean isContext =
                ResourceKinds.context(service)
                        .filter(row -> row[1].equals(target.kind()))
                        .isPresent();
        return isContext
                ? filled("deed.in", place -> place.equals("deed") ? deed : target.phrase())
                : also(deed, target.phrase());
    }

    private List<SentencePart> filled(String key, Function<String, List<SentencePart>> values) {
        return Wording.filled(key, this::action, values);
    }

    private static List<SentencePart> id(SourcedText id) {
        return Wording.filled(
                "target.id", SentencePart::words, _ -> List.of(SentencePart.of(Kind.TARGET, id)));
    }

    /// The same with something behind it in parentheses.
    private static List<SentencePart> also(List<SentencePart> deed, List<SentencePart> more) {
        return Wording.filled(
                "deed.also", SentencePart::words, place -> place.equals("deed") ? deed : more);
    }

    private SentencePart action(String words) {
        return new SentencePart(Kind.ACTION, words, source);
    }

    private static String joined(String verb, String noun) {
        return noun.isEmpty() ? verb : verb + " " + noun;
    }
}
