package spoor.sentence;

import spoor.event.EventTime;
import spoor.event.RowTime;
import spoor.record.RecordNode;
import spoor.record.SourcedText;
import spoor.sentence.SentencePart.Kind;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The time, the address, the Region and the user agent of an event.
final class WhenAndWhere {
    /// User agents that are recognised by their first product; others are left out.
    private static final Pattern PRODUCT =
            Pattern.compile("\\[?(aws-cli|Boto3|Botocore|aws-sdk-[a-z]+(?:-[a-z0-9]+)?)/.*");

    private static final Pattern TERRAFORM = Pattern.compile(".*\\b(Terraform)/.*");
    private static final Pattern BROWSER = Pattern.compile("Mozilla/5\\.0 \\(.*");

    private final RecordNode event;
    private final Actor actor;
    private final Wording wording;

    WhenAndWhere(RecordNode event, Actor actor, Wording wording) {
        this.wording = wording;
        this.event = event;
        this.actor = actor;
    }

    List<SentencePart> parts() {
        return wording.filled("place", SentencePart::words, this::value);
    }

    private List<SentencePart> value(String place) {
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
                                    .map(value -> value.withText(wording.text("session.console"))));
            case "agent" -> part(Kind.WHERE, event.text("userAgent").flatMap(this::family));
            default -> throw new IllegalArgumentException("no such place: " + place);
        };
    }

    /// The text if it is a time; otherwise empty.
    static Optional<SourcedText> time(Optional<SourcedText> text) {
        return text.map(time -> time.withText(RowTime.iso(time.text())))
                .filter(time -> {
                    byte[] bytes = time.text().getBytes(StandardCharsets.ISO_8859_1);
                    return EventTime.parse(bytes, 0, bytes.length) != EventTime.NONE;
                });
    }

    private Optional<SourcedText> family(SourcedText agent) {
        for (Pattern product : List.of(PRODUCT, TERRAFORM)) {
            Matcher matcher = product.matcher(agent.text());
            if (matcher.matches()) {
                return Optional.of(agent.withText(matcher.group(1)));
            }
        }
        return BROWSER.matcher(agent.text()).matches()
                ? Optional.of(agent.withText(wording.text("agent.browser")))
                : Optional.empty();
    }

    private static List<SentencePart> part(Kind kind, Optional<SourcedText> found) {
        return found.map(text -> SentencePart.of(kind, text)).stream().toList();
    }
}
