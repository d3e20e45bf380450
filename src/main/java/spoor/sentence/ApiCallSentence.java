package spoor.sentence;

import spoor.aws.ServiceName;
import spoor.event.PartialJson;
import spoor.hidden.HiddenValueFinder;
import spoor.record.Ending;
import spoor.record.OutcomeRules;
import spoor.record.RecordNode;
import spoor.record.ResourceTable;
import spoor.record.SourcedText;
import spoor.sentence.SentencePart.Kind;

import java.util.List;
import java.util.Optional;

/// The sentence for an event that is one call, sign-in or change.
final class ApiCallSentence {
    private final RecordNode event;
    private final Actor actor;
    private final Ending ending;
    private final Optional<SourcedText> name;
    private final Optional<SourcedText> service;
    private final SentenceLanguage language;
    private final Optional<Action> action;

    private ApiCallSentence(
            RecordNode event, Optional<String> actorOfOthers, SentenceLanguage language) {
        this.event = event;
        this.language = language;
        this.actor = new Actor(event, actorOfOthers, language.wording());
        this.ending = OutcomeRules.of(event);
        this.name = event.text("eventName");
        this.service = serviceOf(event.text("eventSource"));
        this.action =
                name.flatMap(
                        n -> new ActionPhrase(event, serviceName(), n.text(), language).find());
    }

    interface Teller {
        List<SentencePart> parts();
    }

    static Teller of(RecordNode event, Optional<String> actorOfOthers, SentenceLanguage language) {
        if (event.at("insightDetails").isObject()) {
            return () -> new InsightSentence(event, language.wording()).parts();
        }
        if (event.at("eventCategory").isText("Aggregated")) {
            return () -> new AggregateSentence(event, language.wording()).parts();
        }
        return () -> new ApiCallSentence(event, actorOfOthers, language).parts();
    }

    static Optional<SourcedText> serviceOf(Optional<SourcedText> eventSource) {
        return eventSource.map(source -> source.withText(ServiceName.shortName(source.text())));
    }

    private List<SentencePart> parts() {
        if (name.isEmpty()) {
            return List.of();
        }
        if (isPartial()) {
            return fill("sentence.recorded");
        }
        if (isNetworkActivity()) {
            return fill("sentence.network");
        }
        if (action.isPresent() || isCall()) {
            return fill(actor.parts().isEmpty() ? "sentence.nobody" : "sentence.done");
        }
        return fill(actor.isService() ? "sentence.reported" : "sentence.recorded");
    }

    /// Whether the record is a row that may not tell how the call ended.
    private boolean isPartial() {
        return event.text(PartialJson.MARK).isPresent();
    }

    private List<SentencePart> fill(String key) {
        return language.wording().filled(key, SentencePart::words, this::value);
    }

    private List<SentencePart> value(String place) {
        return switch (place) {
            case "actor" -> actor.parts();
            case "through" -> actor.through();
            case "deed" -> fill(deedKey());
            case "verb" -> List.of(verb());
            case "object" -> isOnlyCalled() ? fill("object.call") : action.orElseThrow().object();
            case "name" -> List.of(SentencePart.of(Kind.ACTION, name.orElseThrow()));
            case "service" -> part(Kind.ACTION, service);
            case "target" -> anyTarget();
            case "context" -> context();
            case "place" -> new WhenAndWhere(event, actor, language.wording()).parts();
            case "endpoint" -> part(Kind.WHERE, event.text("vpcEndpointId"));
            case "outcome" -> outcome();
            default -> throw new IllegalArgumentException("no such place: " + place);
        };
    }

    private String deedKey() {
        if (!ending.isOnlyTried()) {
            return "deed.done";
        }
        return ending.isDryRun() ? "deed.dryRun" : "deed.tried";
    }

    private SentencePart verb() {
        boolean tried = ending.isOnlyTried();
        if (isOnlyCalled()) {
            return SentencePart.words(language.wording().text(tried ? "call.base" : "call.past"));
        }
        Verb verb = action.orElseThrow().verb();
        return new SentencePart(
                Kind.ACTION, tried ? verb.base() : verb.past(), List.of(name.orElseThrow().path()));
    }

    /// Whether the sentence has the event's name instead of words for what was done.
    private boolean isOnlyCalled() {
        return isNetworkActivity() || action.isEmpty();
    }

    /// The target in `resources` or well-known members, for any event name.
    private List<SentencePart> anyTarget() {
        return TargetFinder.in(event, serviceName(), EventName.LITERAL)
                .target()
                .map(target -> target.phrase(language))
                .orElse(List.of());
    }

    /// The Connect instance, bucket and so on that contains the target, unless it has already been
    /// mentioned.
    private List<SentencePart> context() {
        if (isNetworkActivity()) {
            return List.of();
        }
        List<SentencePart> parts = action.isEmpty() ? anyTarget() : action.get().object();
        return ResourceTable.container(serviceName())
                .flatMap(row ->
                        event.at("requestParameters")
                                .text(row[0])
                                .filter(text -> !isHidden(row[0], text))
                                .or(this::parent)
                                .map(text -> Target.of(serviceName(), row[1], text)))
                .filter(target -> !names(parts, target.ids().getFirst()))
                .map(target -> target.phrase(language))
                .orElse(List.of());
    }

    /// The owner of the target according to its ARN.
    private Optional<SourcedText> parent() {
        EventName words =
                name.flatMap(n -> EventName.of(n.text(), language.verbs()))
                        .orElse(EventName.LITERAL);
        return TargetFinder.in(event, serviceName(), words).target().flatMap(Target::parent);
    }

    private static boolean isHidden(String member, SourcedText text) {
        return HiddenValueFinder.isHiddenByAws(member, text.text());
    }

    private static boolean names(List<SentencePart> parts, SourcedText id) {
        return parts.stream()
                .map(SentencePart::text)
                .anyMatch(text -> text.equals(id.shown()) || text.endsWith(" " + id.shown()));
    }

    private List<SentencePart> outcome() {
        List<SentencePart> parts = new OutcomeWords(ending).parts(language.wording());
        if (!parts.isEmpty()) {
            return parts;
        }
        if (isNetworkActivity()) {
            return List.of(SentencePart.words(language.wording().text("outcome.open")));
        }
        Optional<SourcedText> result =
                action.isEmpty() ? OutcomeWords.result(event) : Optional.empty();
        return language.wording()
                .fill("outcome.result", _ -> part(Kind.ACTION, result))
                .orElse(List.of());
    }

    /// Whether the event is a call through a VPC endpoint; the result of calls that the endpoint
    /// allowed is not recorded.
    private boolean isNetworkActivity() {
        return event.at("eventCategory").isText("NetworkActivity")
                || event.text("eventType")
                        .filter(type -> type.text().startsWith("AwsVpceEvent"))
                        .isPresent();
    }

    /// Whether the event is an API call, as in records before version 1.02, which have no type.
    private boolean isCall() {
        return event.text("eventType").map(type -> type.text().equals("AwsApiCall")).orElse(true);
    }

    private String serviceName() {
        return service.map(SourcedText::text).orElse("");
    }

    private static List<SentencePart> part(Kind kind, Optional<SourcedText> found) {
        return found.map(text -> SentencePart.of(kind, text)).stream().toList();
    }
}
