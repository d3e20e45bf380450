package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Instant;
import java.util.List;

/// What CloudTrail Insights noticed by itself: IAM said no more often than on other nights.
final class Insights {
    private Insights() {}

    static void write(Dice dice, List<SampleEvent> events) {
        String shared = dice.guid();
        Json baseline = Json.of("average", 0.0004);
        Json insight = Json.of("average", 1);
        Json statistics =
                Json.of("baseline", baseline, "insight", insight).with("baselineDuration", 10_080);
        events.add(event(dice, shared, "2026-11-14T02:14:00Z", "Start", statistics));
        Json ended = statistics.with("insightDuration", 1);
        events.add(event(dice, shared, "2026-11-14T02:15:00Z", "End", ended));
    }

    private static SampleEvent event(
            Dice dice, String shared, String time, String state, Json statistics) {
        String id = dice.guid();
        Json arn =
                attribute(
                        "userIdentityArn",
                        Role.CONTRACTOR_CI.sessionArn(ContractorJob.session(ContractorJob.LEAK)));
        Json agent = attribute("userAgent", Intrusion.AGENT);
        Json details =
                Json.of("state", state, "eventSource", "iam.amazonaws.com")
                        .with("eventName", "CreateUser")
                        .with("insightType", "ApiErrorRateInsight")
                        .with("errorCode", "AccessDenied")
                        .with(
                                "insightContext",
                                Json.of("statistics", statistics)
                                        .with("attributions", List.of(arn, agent)));
        Json record =
                Json.of("eventVersion", "1.09", "eventTime", time)
                        .with("awsRegion", Company.VIRGINIA)
                        .with("eventID", id)
                        .with("eventType", "AwsCloudTrailInsight")
                        .with("recipientAccountId", Company.PRODUCTION)
                        .with("sharedEventID", shared)
                        .with("insightDetails", details)
                        .with("eventCategory", "Insight");
        return new SampleEvent(
                Instant.parse(time),
                Company.PRODUCTION,
                "CloudTrail-Insight",
                Company.VIRGINIA,
                id,
                record.toString());
    }

    private static Json attribute(String name, String value) {
        List<Json> values = List.of(Json.of("value", value, "average", 1));
        return Json.of("attribute", name, "insight", values, "baseline", List.of());
    }
}
