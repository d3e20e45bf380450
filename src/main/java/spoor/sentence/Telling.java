package spoor.sentence;

import spoor.event.Field;
import spoor.redact.HiddenValues;
import spoor.sentence.Outcome.End;
import spoor.sentence.Part.Kind;

import java.util.List;
import java.util.Optional;

/// Tells an event of one call, sign-in or change; summaries of many have their own way.
final class Telling {
    private final Node event;
    private final Actor actor;
    private final Outcome outcome;
    private final Optional<Found> name;
    private final Optional<Found> service;
    private final Optional<List<Part>> deed;

    private Telling(Node event) {
        this.event = event;
        this.actor = new Actor(event);
        this.outcome = Outcome.of(event);
        this.name = event.text("eventName");
        this.service = serviceOf(event.text("eventSource"));
        this.deed =
                name.flatMap(n ->
                        new Deed(event, serviceName(), n.text())
                                .say(outcome.isOnlyTried() ? Verb::base : Verb::past));
    }

    interface Teller {
        List<Part> say();
    }

    static Teller of(Node event) {
        if (event.at("insightDetails").isObject()) {
            return () -> new Insight(event).say();
        }
        if (event.at("eventCategory").isText("Aggregated")) {
            return () -> new Aggregate(event).say();
        }
        return () -> new Telling(event).say();
    }

    static Optional<Found> serviceOf(Optional<Found> eventSource) {
        return eventSource.map(source -> source.withText(Field.shortService(source.text())));
    }

    private List<Part> say() {
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

    private List<Part> fill(String key) {
        return Wording.filled(key, Part::words, this::value);
    }

    private List<Part> value(String place) {
        return switch (place) {
            case "actor" -> actor.say();
            case "through" -> actor.through();
            case "deed" -> deed();
            case "name" -> List.of(Part.of(Kind.ACTION, name.orElseThrow()));
            case "service" -> part(Kind.ACTION, service);
            case "target" -> anyTarget();
            case "context" -> context();
            case "place" -> new Origin(event, actor).say();
            case "endpoint" -> part(Kind.WHERE, event.text("vpcEndpointId"));
            case "outcome" -> outcome();
            default -> throw new IllegalArgumentException("no such place: " + place);
        };
    }

    private List<Part> deed() {
        boolean tried = outcome.isOnlyTried();
        List<Part> said =
                isNetworkActivity() || deed.isEmpty()
                        ? fill(tried ? "deed.call" : "deed.called")
                        : deed.get();
        if (!tried) {
            return said;
        }
        String key = outcome.end() == End.DRY_RUN ? "deed.dryRun" : "deed.tried";
        return Wording.filled(key, Part::words, _ -> said);
    }

    /// What resources or well-known members name, whatever the event's name is.
    private List<Part> anyTarget() {
        return Targets.in(event, serviceName(), EventName.LITERAL)
                .target()
                .map(Target::phrase)
                .orElse(List.of());
    }

    /// The Connect instance, the bucket and the like that the target is in, unless it is said
    /// already.
    private List<Part> context() {
        List<Part> said = deed.isEmpty() ? anyTarget() : deed.get();
        return Kinds.context(serviceName())
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
    private Optional<Found> parent() {
        EventName words = name.flatMap(n -> EventName.of(n.text())).orElse(EventName.LITERAL);
        return Targets.in(event, serviceName(), words).target().flatMap(Target::parent);
    }

    private static boolean isHidden(String member, Found text) {
        return HiddenValues.isHiddenByAws(member, text.text());
    }

    private static boolean names(List<Part> parts, Found id) {
        return parts.stream()
                .map(Part::text)
                .anyMatch(text -> text.equals(id.shown()) || text.endsWith(" " + id.shown()));
    }

    private List<Part> outcome() {
        List<Part> said = outcome.say();
        if (!said.isEmpty()) {
            return said;
        }
        if (isNetworkActivity()) {
            return List.of(Part.words(Wording.text("outcome.open")));
        }
        Optional<Found> result = deed.isEmpty() ? Outcome.result(event) : Optional.empty();
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
        return service.map(Found::text).orElse("");
    }

    private static List<Part> part(Kind kind, Optional<Found> found) {
        return found.map(text -> Part.of(kind, text)).stream().toList();
    }
}
