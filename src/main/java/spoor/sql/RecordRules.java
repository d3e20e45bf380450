package spoor.sql;

import spoor.aws.ChangeVerbs;
import spoor.json.JsonPath;
import spoor.record.ErrorRules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What code decides about a record, in SQL: whether it is an event, its outcome, whether it
/// changes something, and which values are hidden.
final class RecordRules {
    /// What a response without a failure never contains; see [spoor.record.OutcomeHints]. Members
    /// with names of failures that are filled, texts that begin like failures, statuses of HTTP,
    /// and lists with a word for a failure.
    private static final String MAY_HAVE_FAILED =
            "\"[^\"]*(error|fail|invalid|notdeleted|rejected|return|succe|unprocessed|unsuccessful)"
                    + "[^\"]*\": ?(\"[^\"]|[1-9-]|0[0-9]|f|\\[[^\\]]|\\{[^}])"
                    + "|: ?\"(fail|error|aborted|accessdenied|denied|\\\\)"
                    + "|\"[^\"]*(status|code)\": ?\"?[45\\\\]"
                    + "|\"errored\": ?t"
                    + "|\\[.*(abor|deni|erro|exce|fail|foun|inva|paus|reje|susp|thro|veri)"
                    + "|\\\\u00";

    private static final List<String> PARTS =
            List.of("responseElements", "serviceEventDetails", "additionalEventData");

    private static final String INSIGHT = "insightDetails";

    private final RecordSql record;

    RecordRules(RecordSql record) {
        this.record = record;
    }

    /// Whether the record is an event.
    String isEvent() {
        String version = record.member("eventVersion");
        String whole = Sql.all(List.of(version + " <> ''", hasName()));
        String trimmed =
                Sql.all(
                        List.of(
                                record.member("eventTime") + " <> ''",
                                record.member("eventSource") + " <> ''",
                                record.member("eventName") + " <> ''"));
        String notification = "coalesce(" + record.member("eventSource") + " LIKE 'aws:%', false)";
        return Sql.all(
                List.of(Sql.any(List.of(whole, trimmed, isMaybePartial())), Sql.not(notification)));
    }

    private String hasName() {
        List<String> names = new ArrayList<>();
        for (String name : List.of("eventName", "eventSource", "eventType")) {
            names.add(record.member(name) + " <> ''");
        }
        names.add(isInsight());
        return Sql.any(names);
    }

    private String isMaybePartial() {
        return "(" + record.foldedText() + " LIKE '%\"partialrecord\"%' AND NULL)";
    }

    /// Whether the record lacks fields because it was exported from a table.
    String isPartial() {
        return isMaybePartial();
    }

    /// Whether it is an event of CloudTrail Insights.
    String isInsight() {
        List<String> signs = new ArrayList<>();
        signs.add(record.member("eventCategory") + " = 'Insight'");
        signs.add(record.member("eventType") + " = 'AwsCloudTrailInsight'");
        record.shape()
                .json(new JsonPath(List.of(INSIGHT)))
                .ifPresent(part -> signs.add(hasObject(part)));
        return record.computed("insight", () -> Sql.any(signs));
    }

    private static String hasObject(RecordShape.JsonPart part) {
        return part.rest().isEmpty()
                ? part.json() + " LIKE '{%'"
                : "(strpos("
                        + part.json()
                        + ", '\"insightDetails\"') > 0 AND json_exists("
                        + part.json()
                        + ", 'strict $.insightDetails.keyvalue()'))";
    }

    private String isAggregated() {
        return record.member("eventCategory") + " = 'Aggregated'";
    }

    /// A member, or that of the details of an Insights event, if it has it.
    String orOfInsight(String path) {
        String own = record.member(path);
        Optional<String> ofInsight = record.known(INSIGHT + "." + path);
        return ofInsight
                .map(value -> "coalesce(" + Sql.filled(value) + ", " + own + ")")
                .orElse("CASE WHEN " + isInsight() + " THEN NULL ELSE " + own + " END");
    }

    /// A member, or that of an aggregated event that has another name there.
    String orOfAggregated(String path, String other) {
        String own = record.member(path);
        String aggregated = record.known(other).orElse(Sql.UNKNOWN_TEXT);
        return "CASE WHEN "
                + own
                + " = '' AND "
                + isAggregated()
                + " THEN "
                + aggregated
                + " ELSE "
                + own
                + " END";
    }

    /// One of the texts of [spoor.record.Outcome].
    String outcome() {
        String code = record.member("errorCode");
        String message = record.member("errorMessage");
        String simple = "lower(" + Sql.extract(code, "[^.#]*$", 0) + ")";
        String foldedMessage = "lower(" + message + ")";
        String denied =
                "CASE WHEN "
                        + patterns(simple, "denied-code")
                        + " THEN NOT "
                        + patterns(foldedMessage, "failed-message")
                        + " ELSE "
                        + patterns(foldedMessage, "denied-message")
                        + " END";
        return "CASE WHEN "
                + isInsight()
                + " OR "
                + isAggregated()
                + " THEN '' WHEN trim("
                + code
                + " || "
                + message
                + ") <> '' THEN CASE WHEN "
                + patterns(simple, "dry-run-code")
                + " THEN 'ok' WHEN "
                + denied
                + " THEN 'denied' ELSE 'failed' END WHEN "
                + code
                + " || "
                + message
                + " IS NULL OR "
                + isMaybePartial()
                + " IS NULL THEN NULL "
                + responses()
                + " ELSE 'ok' END";
    }

    private String responses() {
        StringBuilder cases = new StringBuilder();
        for (String part : PARTS) {
            Optional<RecordShape.JsonPart> json = record.shape().json(new JsonPath(List.of(part)));
            if (json.isEmpty()) {
                record.missing(part);
                continue;
            }
            String text = text(part, json.get());
            if (part.equals("responseElements")) {
                cases.append(" WHEN ")
                        .append(record.member("eventName"))
                        .append(" = 'ConsoleLogin' AND ")
                        .append(text)
                        .append(" LIKE '%\"consolelogin\":\"failure\"%' THEN 'failed'")
                        .append(" WHEN ")
                        .append(record.member("eventName"))
                        .append(" = 'ConsoleLogin' AND ")
                        .append(text)
                        .append(" = '{\"consolelogin\":\"success\"}' THEN 'ok'");
            }
            cases.append(" WHEN ")
                    .append(text)
                    .append(" <> '' AND (")
                    .append(text)
                    .append(" NOT LIKE '{%' OR ")
                    .append(Sql.matchesRegex(text, "(?s)" + MAY_HAVE_FAILED))
                    .append(") THEN NULL");
        }
        return cases.toString();
    }

    /// The JSON text of a part of the record, in lower case.
    private String text(String name, RecordShape.JsonPart part) {
        String json =
                part.rest().isEmpty()
                        ? part.json()
                        : "json_query(" + part.json() + ", 'strict $.\"" + name + "\"')";
        return record.computed(
                "json_" + name.toLowerCase(Locale.ROOT),
                () -> "coalesce(nullif(lower(" + json + "), 'null'), '')");
    }

    private static String patterns(String text, String kind) {
        List<String> conditions = new ArrayList<>();
        for (String pattern : ErrorRules.patternsOf(kind)) {
            String folded = pattern.toLowerCase(Locale.ROOT);
            conditions.add(
                    folded.contains("*")
                            ? Sql.like(text, List.of(folded.split("\\*", -1)), false)
                            : text + " = " + Sql.literal(folded));
        }
        return Sql.any(conditions);
    }

    /// Whether its name says that it changes something, as [ChangeVerbs] decides.
    String isChange(String event) {
        String first = "coalesce(" + Sql.extract(event, "(?s)^.[a-z]*", 0) + ", '')";
        String rest = "substr(" + event + ", length(" + first + ") + 1)";
        String verb =
                "CASE WHEN "
                        + first
                        + " IN ('Admin', 'Batch', 'Bulk') THEN coalesce("
                        + Sql.extract(rest, "(?s)^.[a-z]*", 0)
                        + ", '') ELSE "
                        + first
                        + " END";
        String named = record.derived("verb", () -> verb);
        return "CASE WHEN "
                + isInsight()
                + " THEN false WHEN "
                + event
                + " IS NULL THEN NULL WHEN "
                + named
                + " IN ("
                + Sql.literals(ChangeVerbs.changes())
                + ") THEN true WHEN "
                + named
                + " IN ("
                + Sql.literals(ChangeVerbs.others())
                + ") THEN false ELSE "
                + record.member("readOnly")
                + " = 'false' END";
    }
}
