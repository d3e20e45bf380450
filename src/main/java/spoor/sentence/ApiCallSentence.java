package spoor.sentence;

import spoor.aws.ServiceName;
import spoor.hidden.HiddenValues;
import spoor.sentence.Outcome.End;
import spoor.sentence.SentencePart.Kind;

import java.util.List;
import java.util.Optional;

/// Tells an event of one call, sign-in or change; summaries of many have their own way.
final class ApiCallSentence {
    private final RecordNode event;
    private final Actor actor;
    private final Outcome outcome;
    private final Optional<SourcedText> name;
    private final Optional<SourcedText> service;
    private final Optional<List<SentencePart>> deed;

    private ApiCallSentence(RecordNode event) {
        this.event = event;
        this.actor = new Actor(event);
        this.outcome = Outcome.of(event);
        this.name = event.text("eventName");
        this.service = serviceOf(event.text("eventSource"));
        this.deed =
                name.flatMap(n ->
                        new ActionPhrase(event, serviceName(), n.text())
                                .say(outcome.isOnlyTried() ? Verb::base : Verb::past));
    }

    interface Teller {
        List<SentencePart> say();
    }

    static Teller of(RecordNode event) {
        if (event.at("insightDetails").isObject()) {
            return () -> new InsightSentence(event).say();
        }
        if (event.at("eventCategory").isText("Aggregated")) {
            return () -> new AggregateSentence(event).say();
        }
        return () -> new ApiCallSentence(event).say();
    }

    static Optional<SourcedText> serviceOf(Optional<SourcedText> eventSource) {
        return eventSource.map(source -> source.withText(ServiceName.shortName(source.text())));
    }

    private List<SentencePart> say() {
        if (name.isEmpty()) {
            return List.of();
        }
        if (isNetworkActivity()) {
            return fill("sentence.network");
        }
        if (deed.isPresent() || isCall()) {
            return fill(actor.say().isEmpty() ? "sentence.nobody" : "sentence.done");
        }
        return fill(actor.isService() ? "sentence.reported" : "sentence.recorded");
    }

    private List<SentencePart> fill(String key) {
        return Wording.filled(key, SentencePart::words, this::value);
    }

    private List<SentencePart> value(String place) {
        return switch (place) {
            case "actor" -> actor.say();
            case "through" -> actor.through();
            case "deed" -> deed();
            case "name" -> List.of(SentencePart.of(Kind.ACTION, name.orElseThrow()));
            case "service" -> part(Kind.ACTION, service);
            case "target" -> anyTarget();
            case "context" -> context();
            case "place" -> new WhenAndWhere(event, actor).say();
            case "endpoint" -> part(Kind.WHERE, event.text("vpcEndpointId"));
            case "outcome" -> outcome();
            default -> throw new IllegalArgumentException("no such place: " + place);
        };
    }

    private List<SentencePart> deed() {
        boolean tried = outcome.isOnlyTried();
        List<SentencePart> said =
                isNetworkActivity() || deed.isEmpty()
                        ? fill(tried ? "deed.call" : "deed.called")
                        : deed.get();
        if (!tried) {
            return said;
        }
        String key = outcome.end() == End.DRY_RUN ? "deed.dryRun" : "deed.tried";
        return Wording.filled(key, SentencePart::words, _ -> said);
    }

    /// What resources or well-known members name, whatever the event's name is.
    private List<SentencePart> anyTarget() {
        return TargetFinder.in(event, serviceName(), EventName.LITERAL)
                .target()
                .map(Target::phrase)
                .orElse(List.of());
    }

    /// The Connect instance, the bucket and the like that the target is in, unless it is said
    /// already.
    private List<SentencePart> context() {
        List<SentencePart> said = deed.isEmpty() ? anyTarget() : deed.get();
        return ResourceKinds.context(serviceName())
                .flatMap(row ->
                        event.at("requestParameters")
                                .text(row[0])
                                .filter(text -> !isHidden(row[0], text))
                                .or(this::parent)
                                .map(text -> Target.of(serviceName(), row[1], text)))
                .filter(target -> !names(said, target.ids().getFirst()))
                .map(Target::phrase)
                .orElse(List.of());
    }

    /// What the target is in by its ARN.
    private Optional<SourcedText> parent() {
        EventName words = name.flatMap(n -> EventName.of(n.text())).orElse(EventName.LITERAL);
        return TargetFinder.in(event, serviceName(), words).target().flatMap(Target::parent);
    }

    private static boolean isHidden(String member, SourcedText text) {
        return HiddenValues.isHiddenByAws(member, text.text());
    }

    private static boolean names(List<SentencePart> parts, SourcedText id) {
        return parts.stream()
                .map(SentencePart::text)
                .anyMatch(text -> text.equals(id.shown()) || text.endsWith(" " + id.shown()));
    }

    private List<SentencePart> outcome() {
        List<SentencePart> said = outcome.say();
        if (!said.isEmpty()) {
            return said;
        }
        if (isNetworkActivity()) {
            return List.of(SentencePart.words(Wording.text("outcome.open")));
        }
        Optional<SourcedText> result = deed.isEmpty() ? Outcome.result(event) : Optional.empty();
        return Wording.fill("outcome.result", _ -> part(Kind.ACTION, result)).orElse(List.of());
    }

    /// Calls that went through a VPC endpoint: what became of those that it let through is not
    /// recorded.
    private boolean isNetworkActivity() {
        return event.at("eventCategory").isText("NetworkActivity")
                || event.text("eventType")
                        .filter(type -> type.text().startsWith("AwsVpceEvent"))
                        .isPresent();
    }

    /// Whether the event is a call of an API; records before version 1.02 do not say.
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
