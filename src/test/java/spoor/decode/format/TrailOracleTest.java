package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.aws.ChangeVerbs;
import spoor.aws.ServiceName;
import spoor.decode.format.Decoded.Event;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.fixture.Decoding;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenValue;
import spoor.hidden.HiddenValueFinder;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.message.Message;
import spoor.record.Outcome;
import spoor.record.OutcomeRules;
import spoor.record.RecordNode;
import spoor.record.Resources;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The scanner against Jackson's tree, record by record, on files made at random.
class TrailOracleTest {
    private static final JsonMapper JACKSON = new JsonMapper();
    private static final Pattern SESSION_ARN =
            Pattern.compile("(?s)[^/]*:assumed-role/(?:.*/)?([^/]+/[^/]+)");
    private static final Pattern NAME_ARN =
            Pattern.compile("(?s)[^/]*:(?:user|role|federated-user)/(?:.*/)?([^/]+)");

    @Test
    void readsWhatJacksonsTreeHolds() throws JsonSyntaxException {
        int events = 0;
        try (Decoding decoder = Decoding.of(HiddenRules.BUILT_IN)) {
            for (int seed = 0; seed < 500; seed++) {
                RandomTrail trail = new RandomTrail(seed);
                byte[] bytes = trail.bytes();
                Decoded expected = expected(trail);
                Decoded decoded =
                        Decoded.of(
                                decoder,
                                "t.json",
                                seed % 2 == 0 ? bytes.clone() : Decoded.gzip(bytes));
                assertThat(decoded.events()).as("seed %s", seed).isEqualTo(expected.events());
                List<Problem> problems =
                        decoded.problems().stream().filter(problem -> !problem.isNote()).toList();
                assertThat(counts(problems))
                        .as("seed %s", seed)
                        .isEqualTo(counts(expected.problems()));
                assertThat(places(expected.problems()))
                        .as("seed %s", seed)
                        .containsAll(places(problems));
                for (Event event : decoded.events()) {
                    String record =
                            new String(
                                    bytes,
                                    (int) event.offset(),
                                    event.length(),
                                    StandardCharsets.UTF_8);
                    assertThat(record).startsWith("{").endsWith("}");
                    assertThat(JACKSON.readTree(record).isObject()).isTrue();
                }
                events += decoded.events().size();
            }
        }
        assertThat(events).isGreaterThan(1000);
    }

    /// How many places have a problem of each kind.
    private static Map<Problem.Kind, Long> counts(List<Problem> problems) {
        return problems.stream()
                .collect(
                        Collectors.groupingBy(
                                Problem::kind, Collectors.summingLong(Problem::count)));
    }

    /// The places that problems name.
    private static Set<String> places(List<Problem> problems) {
        return problems.stream()
                .flatMap(problem ->
                        Stream.concat(Stream.of(problem.offset()), problem.nextOffsets().stream())
                                .map(offset -> problem.kind() + " at " + offset))
                .collect(Collectors.toSet());
    }

    private static Decoded expected(RandomTrail trail) throws JsonSyntaxException {
        List<Event> events = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < trail.size(); i++) {
            JsonNode record = JACKSON.readTree(trail.record(i));
            long offset = trail.offset(i);
            if (!isEvent(record)) {
                problems.add(
                        new Problem(
                                Problem.Kind.SKIPPED_RECORD,
                                "t.json",
                                offset,
                                Message.verbatim("")));
                continue;
            }
            Event event =
                    event(opened(record), offset, trail.record(i).getBytes(StandardCharsets.UTF_8));
            if (event.time() == EventTime.NONE) {
                problems.add(
                        new Problem(
                                Problem.Kind.INVALID_TIME, "t.json", offset, Message.verbatim("")));
            }
            events.add(event);
        }
        return new Decoded(Optional.empty(), events, problems);
    }

    /// The record with the object that it has as a text.
    private static JsonNode opened(JsonNode record) {
        JsonNode identity = record.path("userIdentity");
        if (identity.isString() && identity.stringValue().startsWith("{")) {
            try {
                JsonNode object = JACKSON.readTree(identity.stringValue());
                return ((ObjectNode) record).set("userIdentity", object);
            } catch (JacksonException e) {
                return record; // a text that is not JSON
            }
        }
        return record;
    }

    private static boolean isEvent(JsonNode record) {
        JsonNode insight = record.path("insightDetails");
        boolean trimmed =
                !text(record, "eventTime").isEmpty()
                        && !text(record, "eventSource").isEmpty()
                        && !text(record, "eventName").isEmpty();
        return (trimmed && text(record, "eventVersion").isEmpty())
                || (!text(record, "eventVersion").isEmpty()
                        && (!text(record, "eventName").isEmpty()
                                || !text(record, "eventSource").isEmpty()
                                || !text(record, "eventType").isEmpty()
                                || insight.isObject()
                                || !text(record, "insightDetails").isEmpty()));
    }

    private static Event event(JsonNode record, long offset, byte[] source)
            throws JsonSyntaxException {
        Map<Field, String> values = new TreeMap<>();
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            values.put(field, text(record, field.cloudTrailName().split("\\.")));
        }
        values.put(Field.IDENTITY, displayName(record));
        preferIfThere(values, Field.SERVICE, text(record, "insightDetails", "eventSource"));
        preferIfThere(values, Field.EVENT, text(record, "insightDetails", "eventName"));
        preferIfThere(values, Field.ERROR, text(record, "insightDetails", "errorCode"));
        if (text(record, "eventCategory").equals("Aggregated")) {
            preferIfThere(values, Field.ID, text(record, "eventId"), text(record, "eventID"));
            preferIfThere(
                    values,
                    Field.ACCOUNT,
                    text(record, "accountId"),
                    text(record, "recipientAccountId"));
            preferIfThere(
                    values,
                    Field.TIME,
                    text(record, "timeWindow", "windowStart"),
                    text(record, "eventTime"));
        }
        JsonTree tree = JsonTree.parse(source);
        Outcome outcome = OutcomeRules.of(RecordNode.root(tree.root())).outcome();
        values.put(Field.OUTCOME, outcome.text());
        values.put(
                Field.RESOURCE,
                inUtf8(
                        Field.RESOURCE.joined(
                                Resources.of(
                                        RecordNode.root(tree.root()),
                                        ServiceName.shortName(text(values, Field.SERVICE)),
                                        text(values, Field.EVENT)))));
        boolean isInsight =
                record.path("insightDetails").isObject()
                        || text(record, "eventCategory").equals("Insight");
        List<HiddenValue> hidden = HiddenValueFinder.in(tree, HiddenRules.BUILT_IN);
        values.put(
                Field.HIDDEN_AT,
                hidden.stream()
                        .filter(value -> value.kind() != HiddenKind.MASKED_BY_OTHERS)
                        .map(value -> value.place().text())
                        .distinct()
                        .collect(Collectors.joining("\n")));
        return new Event(
                values,
                time(text(values, Field.TIME)),
                offset,
                source.length,
                outcome.isFailure(),
                !isInsight
                        && ChangeVerbs.isChange(
                                text(values, Field.EVENT), text(values, Field.READ_ONLY)),
                HiddenValueFinder.count(hidden, HiddenKind.HIDDEN_BY_AWS),
                HiddenValueFinder.count(hidden, HiddenKind.OMITTED),
                HiddenValueFinder.count(hidden, HiddenKind.MASKED_BY_OTHERS) > 0);
    }

    /// The text as a column holds it, in which half of a surrogate pair is replaced.
    private static String inUtf8(String text) {
        return text.replaceAll("\\p{Cs}", "\uFFFD");
    }

    /// The last of the candidates that is not empty, if there is one.
    private static void preferIfThere(
            Map<Field, String> values, Field field, String... candidates) {
        for (String candidate : candidates) {
            if (!candidate.isEmpty()) {
                values.put(field, candidate);
            }
        }
    }

    private static String displayName(JsonNode record) {
        JsonNode identity = record.path("userIdentity");
        String principal = text(identity, "principalId");
        String session = textAfter(principal, ":", false);
        JsonNode sessionIssuer = identity.path("sessionContext").path("sessionIssuer");
        String issuerArn = text(sessionIssuer, "arn");
        String issuerName = text(sessionIssuer, "userName");
        String issuer = firstOf(issuerName, issuerArn.contains(":role/") ? byArn(issuerArn) : "");
        String arn = text(identity, "arn");
        String type = text(identity, "type");
        String user = text(identity, "userName");
        String signedIn =
                firstOf(
                        user,
                        text(identity, "onBehalfOf", "userId"),
                        text(record, "additionalEventData", "UserName"));
        String provider = text(identity, "identityProvider");
        String byPrincipal =
                session.isEmpty()
                        ? ""
                        : principal.startsWith("AROA")
                                ? firstOf(issuer, principal.replaceFirst(":.*", "")) + "/" + session
                                : session;
        String invokedBy = text(identity, "invokedBy");
        String name =
                switch (type) {
                    case "IAMUser" -> user;
                    case "AssumedRole" -> session(issuer, byArn(arn), session, byPrincipal);
                    case "Role" -> firstOf(byArn(arn), issuerName);
                    case "Root" -> "root";
                    case "AWSService" -> invokedBy;
                    case "WebIdentityUser", "SAMLUser" -> {
                        String of = firstOf(user, ofProvider(principal, type));
                        yield of.isEmpty()
                                        || provider.isEmpty()
                                        || HiddenValueFinder.isHiddenByAws("userName", of)
                                ? of
                                : of + "@" + provider;
                    }
                    case "IdentityCenterUser" -> signedIn;
                    case "AWSAccount" ->
                            arn.contains(":assumed-role/")
                                    ? firstOf(byArn(arn), text(identity, "accountId"))
                                    : text(identity, "accountId");
                    default -> "";
                };
        return firstOf(
                name,
                byArn(arn),
                signedIn,
                byPrincipal,
                type.isEmpty() ? invokedBy : "",
                arn,
                principal,
                text(identity, "accountId"),
                invokedBy);
    }

    /// `eva` of the principals `qualifier:eva` and, if there is an audience, `provider:app:eva`.
    private static String ofProvider(String principal, String type) {
        String user = textAfter(principal.replaceFirst("^arn:[^/]*/", ""), ":", false);
        return type.equals("SAMLUser") ? user : firstOf(textAfter(user, ":", false), user);
    }

    private static String session(String issuer, String byArn, String session, String byPrincipal) {
        String role = firstOf(issuer, byArn.replaceFirst("/.*", ""));
        String name = firstOf(session, textAfter(byArn, "/", true));
        return role.isEmpty() ? byPrincipal : name.isEmpty() ? role : role + "/" + name;
    }

    /// The role and session, user, role or root that an ARN names.
    private static String byArn(String arn) {
        if (arn.matches("(?s)[^/]*:root")) {
            return "root";
        }
        Matcher session = SESSION_ARN.matcher(arn);
        if (session.matches()) {
            return session.group(1);
        }
        Matcher name = NAME_ARN.matcher(arn);
        return name.matches() ? name.group(1) : "";
    }

    private static String firstOf(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    private static String textAfter(String text, String separator, boolean last) {
        // A separator at the end has nothing after it.
        String searched = text.isEmpty() ? "" : text.substring(0, text.length() - 1);
        int at = last ? searched.lastIndexOf(separator) : searched.indexOf(separator);
        return at < 0 ? "" : text.substring(at + 1);
    }

    private static String text(Map<Field, String> values, Field field) {
        return values.getOrDefault(field, "");
    }

    /// The text of a scalar; empty for null, objects, arrays and where there is nothing.
    private static String text(JsonNode record, String... path) {
        JsonNode node = record.isObject() ? record : JACKSON.missingNode();
        for (String name : path) {
            node = node.path(name);
        }
        String text =
                switch (node.getNodeType()) {
                    case STRING -> node.stringValue();
                    case BOOLEAN, NUMBER -> node.toString();
                    default -> "";
                };
        return withoutHalfPairs(text);
    }

    private static String withoutHalfPairs(String text) {
        return text.codePoints()
                .map(point -> point >= 0xd800 && point <= 0xdfff ? 0xfffd : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static long time(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            return EventTime.NONE;
        }
    }
}
