package spoor.sentence;

import spoor.record.RecordNode;
import spoor.record.SourcedText;
import spoor.sentence.SentencePart.Kind;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// The sentence for an Insights event: an unusual rate of calls or errors began or ended.
///
/// The averages are per minute (CloudTrail User Guide, "insightDetails").
record InsightSentence(RecordNode event, Wording wording) {
    private static final int LONGEST_NUMBER = 20;

    List<SentencePart> parts() {
        String key =
                "sentence.Insight." + details().text("state").map(SourcedText::text).orElse("");
        return wording.filled(
                wording.has(key) ? key : "sentence.Insight", SentencePart::words, this::value);
    }

    private List<SentencePart> value(String place) {
        return switch (place) {
            case "what" -> what();
            case "place" ->
                    new WhenAndWhere(event, new Actor(event, Optional.empty(), wording), wording)
                            .parts();
            case "duration" -> part(Kind.WHEN, statistics().text("insightDuration"));
            case "share" ->
                    part(
                            Kind.TARGET,
                            caller().flatMap(one -> one.text("average")).map(this::plain));
            case "caller" ->
                    part(
                            Kind.ACTOR,
                            caller().flatMap(one -> one.text("value")).map(this::resource));
            default -> part(Kind.TARGET, statistics().text(place, "average").map(this::plain));
        };
    }

    private RecordNode statistics() {
        return details().at("insightContext", "statistics");
    }

    /// The identity with most of the unusual calls, which AWS lists first.
    private Optional<RecordNode> caller() {
        return details().at("insightContext", "attributions").items().stream()
                .filter(attribution -> attribution.at("attribute").isText("userIdentityArn"))
                .flatMap(attribution -> attribution.at("insight").items().stream())
                .findFirst();
    }

    /// What an ARN names: `assumed-role/ops/bob`.
    private SourcedText resource(SourcedText arn) {
        return arn.withText(arn.text().substring(arn.text().lastIndexOf(':') + 1));
    }

    private List<SentencePart> what() {
        boolean errors =
                details().at("insightType").isText("ApiErrorRateInsight")
                        || details().text("errorCode").isPresent();
        Optional<SourcedText> service = ApiCallSentence.serviceOf(details().text("eventSource"));
        return wording.fill(
                        errors ? "insight.errors" : "insight.calls",
                        place ->
                                switch (place) {
                                    case "name" -> part(Kind.ACTION, details().text("eventName"));
                                    case "error" -> part(Kind.TARGET, details().text("errorCode"));
                                    default -> part(Kind.ACTION, service);
                                })
                .orElse(List.of(SentencePart.words(wording.text("insight.something"))));
    }

    /// The number without an exponent, unless it would be long: `0.0004` for `4.0E-4`.
    private SourcedText plain(SourcedText number) {
        if (number.text().length() > LONGEST_NUMBER) {
            return number;
        }
        try {
            BigDecimal value = new BigDecimal(number.text()).stripTrailingZeros();
            return Math.abs(value.scale()) > LONGEST_NUMBER
                    ? number
                    : number.withText(value.toPlainString());
        } catch (NumberFormatException _) {
            return number; // other texts are shown unchanged
        }
    }

    private RecordNode details() {
        return event.at("insightDetails");
    }

    private static List<SentencePart> part(Kind kind, Optional<SourcedText> found) {
        return found.map(text -> SentencePart.of(kind, text)).stream().toList();
    }
}
