package spoor.sentence;

import spoor.json.JsonPath;
import spoor.sentence.Part.Kind;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// What was done, in words for any event whose name begins with a verb.
final class Deed {
    private final Node event;
    private final String service;
    private final String name;
    private final List<JsonPath> source;

    /// @param service without `.amazonaws.com`
    Deed(Node event, String service, String eventName) {
        this.event = event;
        this.service = service;
        this.name = EventName.withoutVersion(eventName);
        this.source = List.of(event.path().then("eventName"));
    }

    /// What was done to what, or nothing where the name's first word is no known verb.
    ///
    /// @param form of the verb
    Optional<List<Part>> say(Function<Verb, String> form) {
        return Deeds.say(event, service, name, form)
                .or(() -> EventName.of(name).map(parsed -> say(parsed, form)));
    }

    private List<Part> say(EventName parsed, Function<Verb, String> form) {
        Targets.Choice choice = Targets.in(event, service, parsed);
        List<Part> deed =
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
        String kind = Words.singular(noun);
        String said = Kinds.said(service, kind);
        return joined(
                form.apply(parsed.verb()),
                said.equals(kind) || said.isEmpty() || noun.equals(kind)
                        ? noun
                        : Words.plural(said));
    }

    private List<Part> withTarget(EventName parsed, Function<Verb, String> form, Target target) {
        String verb = form.apply(parsed.verb());
        int words = parsed.noun().size();
        Span span = target.span();
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
        List<Part> deed =
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
    private List<Part> besides(List<Part> deed, Target target) {
        boolean isContext =
                Kinds.context(service).filter(row -> row[1].equals(target.kind())).isPresent();
        return isContext
                ? filled("deed.in", place -> place.equals("deed") ? deed : target.phrase())
                : also(deed, target.phrase());
    }

    private List<Part> filled(String key, Function<String, List<Part>> values) {
        return Wording.filled(key, this::action, values);
    }

    private static List<Part> id(Found id) {
        return Wording.filled("target.id", Part::words, _ -> List.of(Part.of(Kind.TARGET, id)));
    }

    /// The same with something behind it in parentheses.
    private static List<Part> also(List<Part> deed, List<Part> more) {
        return Wording.filled(
                "deed.also", Part::words, place -> place.equals("deed") ? deed : more);
    }

    private Part action(String words) {
        return new Part(Kind.ACTION, words, source);
    }

    private static String joined(String verb, String noun) {
        return noun.isEmpty() ? verb : verb + " " + noun;
    }
}
