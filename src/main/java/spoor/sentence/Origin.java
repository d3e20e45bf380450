package spoor.sentence;

import spoor.event.EventTime;
import spoor.sentence.Part.Kind;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When and from where an event was asked for.
final class Origin {
    /// The user agents that are known by their first product; others are not plain enough to be
    /// said.
    private static final Pattern PRODUCT =
            Pattern.compile("\\[?(aws-cli|Boto3|Botocore|aws-sdk-[a-z]+(?:-[a-z0-9]+)?)/.*");

    private static final Pattern TERRAFORM = Pattern.compile(".*\\b(Terraform)/.*");
    private static final Pattern BROWSER = Pattern.compile("Mozilla/5\\.0 \\(.*");

    private final Node event;
    private final Actor actor;

    Origin(Node event, Actor actor) {
        this.event = event;
        this.actor = actor;
    }

    List<Part> say() {
        return Wording.filled("place", Part::words, this::value);
    }

    private List<Part> value(String place) {
        return switch (place) {
            case "when" -> part(Kind.WHEN, time(event.text("eventTime")));
            case "where" ->
                    part(
                            Kind.WHERE,
                            event.text("sourceIPAddress")
                                    .filter(address -> !actor.isNamed(address.text())));
            case "region" -> part(Kind.WHERE, event.text("awsRegion"));
            case "session" ->
                    part(
                            Kind.WHERE,
                            event.text("sessionCredentialFromConsole")
                                    .filter(value -> value.text().equals("true"))
                                    .map(value -> value.withText(Wording.text("session.console"))));
            case "agent" -> part(Kind.WHERE, event.text("userAgent").flatMap(Origin::family));
            default -> throw new IllegalArgumentException("no such place: " + place);
        };
    }

    /// A time, if it is one.
    static Optional<Found> time(Optional<Found> text) {
        return text.filter(time -> {
            byte[] bytes = time.text().getBytes(StandardCharsets.ISO_8859_1);
            return EventTime.parse(bytes, 0, bytes.length) != EventTime.NONE;
        });
    }

    private static Optional<Found> family(Found agent) {
        for (Pattern product : List.of(PRODUCT, TERRAFORM)) {
            Matcher matcher = product.matcher(agent.text());
            if (matcher.matches()) {
                return Optional.of(agent.withText(matcher.group(1)));
            }
        }
        return BROWSER.matcher(agent.text()).matches()
                ? Optional.of(agent.withText(Wording.text("agent.browser")))
                : Optional.empty();
    }

    private static List<Part> part(Kind kind, Optional<Found> found) {
        return found.map(text -> Part.of(kind, text)).stream().toList();
    }
}
