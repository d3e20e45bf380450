package spoor.generator.sample;

import static spoor.generator.sample.ContactCentre.QUEUES;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The wallboard: a function that reads the contact centre's figures while customers call.
final class MetricReads {
    private static final List<String> METRICS =
            List.of("CONTACTS_HANDLED", "CONTACTS_ABANDONED", "AVG_HANDLE_TIME", "SERVICE_LEVEL");

    private MetricReads() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        Renewing wallboard =
                new Renewing(
                        Duration.ofMinutes(100),
                        time -> Sessions.lambda(journal, time, Role.WALLBOARD, "198.51.100.66"));
        for (Instant time : Rhythm.CALLS.times(dice, 520)) {
            Caller caller = wallboard.at(time);
            int choice = dice.between(1, 10);
            Draft draft =
                    choice <= 5
                            ? history(dice, time, caller)
                            : choice <= 8 ? current(dice, time, caller) : american(time, caller);
            journal.add(
                    dice.chance(8) ? draft.failed("ThrottlingException", "Rate exceeded") : draft);
        }
    }

    /// Amazon Connect says that this read is a write, and delivers what it answered.
    private static Draft history(Dice dice, Instant time, Caller caller) {
        ContactCentre.Thing queue = dice.oneOf(QUEUES);
        String metric = dice.oneOf(METRICS);
        long midnight = time.truncatedTo(ChronoUnit.DAYS).getEpochSecond();
        Json filter = Json.of("FilterKey", "QUEUE", "FilterValues", List.of(queue.id()));
        Json request =
                Json.of("ResourceArn", ContactCentre.instanceArn(), "Filters", List.of(filter))
                        .with("Metrics", List.of(Json.of("Name", metric)))
                        .with("Groupings", List.of("QUEUE"))
                        .with("StartTime", midnight)
                        .with("EndTime", time.getEpochSecond() / 300 * 300)
                        .with("Interval", Json.of("IntervalPeriod", "TOTAL"));
        Json collection = Json.of("Metric", Json.of("Name", metric));
        Json result =
                Json.of("Dimensions", Json.of("QUEUE", queue.id()))
                        .with(
                                "Collections",
                                List.of(collection.with("Value", value(dice, metric))));
        return new Draft(time, caller, "connect", "GetMetricDataV2")
                .request(request)
                .response(Json.of("MetricResults", List.of(result)))
                .with("readOnly", false);
    }

    private static double value(Dice dice, String metric) {
        return metric.startsWith("CONTACTS") ? dice.between(0, 240) : dice.between(200, 960) / 10.0;
    }

    private static Draft current(Dice dice, Instant time, Caller caller) {
        Json filters =
                Json.of(
                        "Queues",
                        QUEUES.stream().map(ContactCentre.Thing::id).toList(),
                        "Channels",
                        List.of("VOICE"));
        if (dice.chance(25)) {
            return new Draft(time, caller, "connect", "GetCurrentUserData")
                    .request(ContactCentre.onInstance().with("Filters", filters));
        }
        Json agents = Json.of("Name", "AGENTS_AVAILABLE", "Unit", "COUNT");
        Json waiting = Json.of("Name", "CONTACTS_IN_QUEUE", "Unit", "COUNT");
        return new Draft(time, caller, "connect", "GetCurrentMetricData")
                .request(
                        ContactCentre.onInstance()
                                .with("Filters", filters)
                                .with("CurrentMetrics", List.of(agents, waiting)));
    }

    private static Draft american(Instant time, Caller caller) {
        Json filters = Json.of("Queues", List.of(ContactCentre.AMERICAN_QUEUE.id()));
        Json waiting = Json.of("Name", "OLDEST_CONTACT_AGE", "Unit", "SECONDS");
        return new Draft(time, caller, "connect", "GetCurrentMetricData")
                .in(Company.VIRGINIA)
                .request(
                        Json.of("InstanceId", ContactCentre.AMERICAN_INSTANCE)
                                .with("Filters", filters)
                                .with("CurrentMetrics", List.of(waiting)));
    }
}
