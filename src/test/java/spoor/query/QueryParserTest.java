package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.json.JsonPath;
import spoor.query.Filter.Matches;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The filters that queries mean, and the errors in wrong queries.
final class QueryParserTest {
    static List<Field> fields() {
        return RecordSchema.CLOUDTRAIL.fields();
    }

    private static Filter parse(String query) {
        try {
            return QueryParser.parse(query);
        } catch (QuerySyntaxException e) {
            throw new AssertionError(query + " is refused", e);
        }
    }

    private static Matches is(Field field, String pattern) {
        return new Matches(field, Wildcard.of(pattern));
    }

    private static Matches isLiterally(Field field, String text) {
        return new Matches(field, Wildcard.literal(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n "})
    void anEmptyQueryMatchesEverything(String query) {
        assertThat(parse(query)).isEqualTo(Filter.everything());
    }

    @ParameterizedTest
    @MethodSource("fields")
    void knowsEveryFieldByItsShortNameAndByCloudTrails(Field field) {
        Filter expected = parse(field.shortName() + ":x*");
        assertThat(expected)
                .isEqualTo(
                        field == Field.RESOURCE
                                ? new Matches(
                                        field,
                                        new ValueTest.OfResource(
                                                Wildcard.of("x*"), Optional.empty()))
                                : is(field, "x*"));
        assertThat(parse(field.cloudTrailName() + ":x*")).isEqualTo(expected);
        assertThat(parse(field.cloudTrailName().toUpperCase(Locale.ROOT) + ":x*"))
                .isEqualTo(expected);
    }

    @Test
    void aValueEndsAtABlank() {
        assertThat(parse(" event:DeleteQueue\t")).isEqualTo(is(Field.EVENT, "DeleteQueue"));
    }

    @Test
    void aBlankMayPrecedeAValue() {
        assertThat(parse("event: DeleteQueue")).isEqualTo(is(Field.EVENT, "DeleteQueue"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2001:db8::1",
                "arn:aws:iam::111122223333:user/alice",
                "and",
                "not",
                "a(b)",
                "*",
                "a<b",
                "=",
                "a\"b"
            })
    void aValueMayHaveAnyCharactersExceptBlanks(String value) {
        assertThat(parse("agent:" + value)).isEqualTo(is(Field.AGENT, value));
    }

    @Test
    void aStarAloneMatchesAnyValue() {
        Matches exists = is(Field.ERROR, "*");
        assertThat(parse("error:*")).isEqualTo(exists);
        assertThat(exists.test().matches("")).isFalse();
        assertThat(exists.test().matches("AccessDenied")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "'agent:\"aws-cli/2 x\"', 'aws-cli/2 x'",
                "'agent:\"a*b\"', 'a*b'",
                "'agent:\"say \\\"hi\\\"\"', 'say \"hi\"'",
                "'agent:\"back\\\\slash\"', 'back\\slash'",
                "'agent:\"\"', ''"
            })
    void aQuotedValueIsTakenLiterally(String query, String text) {
        assertThat(parse(query)).isEqualTo(isLiterally(Field.AGENT, text));
    }

    @ParameterizedTest
    @CsvSource({
        "has:redacted,HIDDEN_VALUES",
        "HAS:Redacted,HIDDEN_VALUES",
        "has: omitted,OMITTED_VALUES",
        "has:masked,MASKED_VALUES",
        "has:error,FAILURE",
        "is:change,CHANGE",
        "is:partial,PARTIAL",
    })
    void parsesMarks(String query, Filter.Mark mark) throws QuerySyntaxException {
        assertThat(QueryParser.parse(query)).isEqualTo(new Filter.Marked(mark));
    }

    @Test
    void listsTheKnownMarksInTheError() {
        assertThatThrownBy(() -> QueryParser.parse("service:s3 and has:hidden"))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        e -> {
                            assertThat(e.position()).isEqualTo(19);
                            assertThat(e)
                                    .hasMessage(
                                            "expected error, masked, omitted or redacted"
                                                    + " after has:");
                        });
    }

    @Test
    void aValueMayBeAPathWithAnArray() throws QuerySyntaxException {
        assertThat(QueryParser.parse("hiddenAt:requestParameters.tags[*].value"))
                .isEqualTo(
                        new Filter.Matches(
                                Field.HIDDEN_AT, Wildcard.of("requestParameters.tags[*].value")));
    }

    private static Filter anywhere(String text) {
        return new Filter.RecordContains(Phrase.literal(text));
    }

    private static final Filter A = is(Field.EVENT, "a");
    private static final Filter B = is(Field.REGION, "b");
    private static final Filter C = is(Field.TYPE, "c");

    private static Filter not(Filter filter) {
        return new Filter.Not(filter);
    }

    private static Filter and(Filter... filters) {
        return new Filter.And(List.of(filters));
    }

    private static Filter or(Filter... filters) {
        return new Filter.Or(List.of(filters));
    }

    static List<Arguments> parsesOperators() {
        return List.of(
                arguments("event:a or region:b", or(A, B)),
                arguments("event:a OR region:b or type:c", or(A, B, C)),
                arguments("not event:a", not(A)),
                arguments("NOT event:a", not(A)),
                arguments("not not event:a", not(not(A))),
                arguments("event:a and region:b or type:c", or(and(A, B), C)),
                arguments("event:a or region:b and type:c", or(A, and(B, C))),
                arguments("(event:a or region:b) and type:c", and(or(A, B), C)),
                arguments("not event:a and region:b", and(not(A), B)),
                arguments("not event:a or region:b", or(not(A), B)),
                arguments("not (event:a or region:b)", not(or(A, B))),
                arguments("not(event:a)and(region:b)", and(not(A), B)),
                arguments("event:a and not region:b", and(A, not(B))),
                arguments("((event:a))", A),
                arguments(" ( event:a ) ", A),
                arguments("(event:a)or(region:b)", or(A, B)),
                arguments("event:(a)", A),
                arguments("event:( a )", A),
                arguments("event:(a or x*)", or(A, is(Field.EVENT, "x*"))),
                arguments("event:(a or b and not c)", or(A, and(event("b"), not(event("c"))))),
                arguments("event:(not a)", not(A)),
                arguments("event: (not (a or b))", not(or(A, event("b")))),
                arguments("event:(\"a b\" or \"not\")", or(quoted("a b"), quoted("not"))),
                arguments("event:(f(x) or a)", or(event("f(x)"), A)),
                arguments("not event:(a or b) and region:b", and(not(or(A, event("b"))), B)),
                arguments(
                        "has:(redacted or omitted)",
                        or(
                                new Filter.Marked(Filter.Mark.HIDDEN_VALUES),
                                new Filter.Marked(Filter.Mark.OMITTED_VALUES))),
                arguments("event : a", A),
                arguments("\"eventName\": \"a b\"", quoted("a b")),
                arguments("errorMessage:*denied*", is(Field.ERROR_MESSAGE, "*denied*")),
                arguments("outcome:denied", is(Field.OUTCOME, "denied")),
                arguments(
                        "requestID:*-7",
                        new Filter.AtPath(JsonPath.ROOT.then("requestID"), Wildcard.of("*-7"))));
    }

    private static Filter event(String pattern) {
        return is(Field.EVENT, pattern);
    }

    private static Filter quoted(String text) {
        return isLiterally(Field.EVENT, text);
    }

    @ParameterizedTest
    @MethodSource
    void parsesOperators(String query, Filter filter) {
        assertThat(parse(query)).isEqualTo(filter);
    }

    static List<Arguments> parsesTexts() {
        return List.of(
                arguments("DeleteQueue", anywhere("DeleteQueue")),
                arguments("  DeleteQueue ", anywhere("DeleteQueue")),
                arguments("access denied", anywhere("access denied")),
                arguments("\"access denied\"", anywhere("access denied")),
                arguments("\"and\"", anywhere("and")),
                arguments("\"a*b\"", anywhere("a*b")),
                arguments("\"say \\\"hi\\\"\"", anywhere("say \"hi\"")),
                arguments(
                        "Delete*Queue*",
                        new Filter.RecordContains(new Phrase(List.of("Delete", "Queue")))),
                arguments("*", Filter.everything()),
                arguments("\"\"", Filter.everything()),
                arguments("notes", anywhere("notes")),
                arguments("android or origin", or(anywhere("android"), anywhere("origin"))),
                arguments("not alice", not(anywhere("alice"))),
                arguments(
                        "access denied and not (alice or event:a)",
                        and(anywhere("access denied"), not(or(anywhere("alice"), A)))),
                arguments(
                        "arn:aws:iam::111122223333:role/x",
                        anywhere("arn:aws:iam::111122223333:role/x")),
                arguments("ARN:aws-cn:s3:::b", anywhere("ARN:aws-cn:s3:::b")),
                arguments("arn:*x", is(Field.ARN, "*x")),
                arguments("2001:db8::1", anywhere("2001:db8::1")),
                arguments("::1", anywhere("::1")),
                arguments("2026-11-22T09:11:57Z", anywhere("2026-11-22T09:11:57Z")),
                arguments("https://example.com:8443/x", anywhere("https://example.com:8443/x")),
                arguments("s3://bucket/a b", anywhere("s3://bucket/a b")),
                arguments("198.51.100.7", anywhere("198.51.100.7")),
                arguments("f(x)", anywhere("f(x)")),
                arguments("(f(x) or y)", or(anywhere("f(x)"), anywhere("y"))),
                arguments("a=b", anywhere("a=b")),
                arguments("say \u2014 what", anywhere("say \u2014 what")));
    }

    @ParameterizedTest
    @MethodSource
    void parsesTexts(String query, Filter filter) {
        assertThat(parse(query)).isEqualTo(filter);
    }

    static List<Arguments> parsesTimes() {
        long day = Instant.parse("2026-11-02T00:00:00Z").toEpochMilli();
        long ten = Instant.parse("2026-11-02T10:00:00Z").toEpochMilli();
        return List.of(
                arguments("time >= 2026-11-02", day, TimeRange.END),
                arguments("time>=2026-11-02", day, TimeRange.END),
                arguments("EventTime >= \"2026-11-02\"", day, TimeRange.END),
                arguments("time > 2026-11-02", day + 86_400_000, TimeRange.END),
                arguments("time < 2026-11-02", TimeRange.BEGINNING, day),
                arguments("time <= 2026-11-02", TimeRange.BEGINNING, day + 86_400_000),
                arguments("time < 2026-11-02T10:00Z", TimeRange.BEGINNING, ten),
                arguments("time < 2026-11-02t10:00z", TimeRange.BEGINNING, ten),
                arguments("time < 2026-11-02T10:00", TimeRange.BEGINNING, ten),
                arguments("time <= 2026-11-02T10:00", TimeRange.BEGINNING, ten + 60_000),
                arguments("time <= 2026-11-02T10:00:00Z", TimeRange.BEGINNING, ten + 1000),
                arguments("time <= 2026-11-02T10:00:00.000Z", TimeRange.BEGINNING, ten + 1),
                arguments("time > 2026-11-02T11:00:00+01:00", ten + 1000, TimeRange.END),
                arguments("time >= 2026-11-02T11:00+0100", ten, TimeRange.END),
                arguments("time >= 2026-11-02T05:30:00-04:30", ten, TimeRange.END),
                arguments("time:2026-11-02", day, day + 86_400_000),
                arguments("time:2026-11-02T10:00:00Z", ten, ten + 1000),
                arguments("(time >= 2026-11-02)", day, TimeRange.END));
    }

    @ParameterizedTest
    @MethodSource
    void parsesTimes(String query, long from, long until) {
        assertThat(parse(query)).isEqualTo(new Filter.During(new TimeRange(from, until)));
    }

    @Test
    void aTimeWithAStarIsAPattern() {
        assertThat(parse("time:2026-11-*")).isEqualTo(is(Field.TIME, "2026-11-*"));
        assertThat(parse("time:\"\"")).isEqualTo(isLiterally(Field.TIME, ""));
    }

    @Test
    void limitsNestingButNotTheNumberOfTerms() {
        String terms = String.join(" or ", Collections.nCopies(1000, "event:a"));
        assertThat(parse(terms)).isEqualTo(new Filter.Or(Collections.nCopies(1000, A)));
        assertThat(parse("(".repeat(99) + "event:a" + ")".repeat(99))).isEqualTo(A);
        for (String deep : List.of("(", "not ", "not (", "event:(")) {
            assertThatThrownBy(() -> QueryParser.parse(deep.repeat(100_000)))
                    .isInstanceOf(QuerySyntaxException.class);
        }
    }

    @Test
    void termsAreJoinedByAndInAnyCase() {
        assertThat(parse("event:Delete* AND region:eu-* and  error:*"))
                .isEqualTo(
                        new Filter.And(
                                List.of(
                                        is(Field.EVENT, "Delete*"),
                                        is(Field.REGION, "eu-*"),
                                        is(Field.ERROR, "*"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"connect", "CONNECT", "\"connect\"", "connect.amazonaws.com", "conn*"})
    void aServiceIsKnownByItsShortName(String value) {
        assertThat(isService("connect.amazonaws.com", "service:" + value)).isTrue();
        assertThat(isService("connect-campaigns.amazonaws.com", "service:" + value))
                .isEqualTo(value.endsWith("*"));
    }

    @Test
    void aShortServiceNameMayHaveAStarInTheMiddle() {
        assertThat(isService("participant.connect.amazonaws.com", "service:*connect")).isTrue();
        assertThat(isService("connect.amazonaws.com", "service:c*t")).isTrue();
        assertThat(isService("ec2.amazonaws.com", "service:c*t")).isFalse();
    }

    @Test
    void anEmptyServiceGetsNoSuffix() {
        assertThat(parse("service:\"\"")).isEqualTo(isLiterally(Field.SERVICE, ""));
    }

    private static boolean isService(String eventSource, String query) {
        return switch (parse(query)) {
            case Matches(Field field, ValueTest pattern) ->
                    field == Field.SERVICE && pattern.matches(eventSource);
            case Filter.Or(var either) ->
                    either.stream()
                            .anyMatch(filter ->
                                    filter instanceof Matches(Field field, ValueTest pattern)
                                            && field == Field.SERVICE
                                            && pattern.matches(eventSource));
            default -> throw new AssertionError(query);
        };
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\'',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                ":x|0|expected a term such as service:connect",
                "and|0|expected a term such as service:connect",
                " or event:x|1|expected a term such as service:connect",
                "not|3|expected a term such as service:connect",
                "not and event:x|4|expected a term such as service:connect",
                "()|1|expected a term such as service:connect",
                "(|1|expected a term such as service:connect",
                ")|0|expected a term such as service:connect",
                "event:x and and event:y|12|expected a term such as service:connect",
                "event:x or (event:y|11|this ( is not closed",
                "event:x)|7|there is no ( for this )",
                "(event:x event:y)|9|expected \"and\" or \"or\" between two terms, or quotes",
                "event:(a b)|9|expected \"and\" or \"or\" between two terms, or quotes",
                "event:(a or|11|expected a value after event:",
                "event:()|7|expected a value after event:",
                "event:(a or )|12|expected a value after event:",
                "event:(a|6|this ( is not closed",
                "event: and region:x|7|expected a value after event:",
                "event:x not region:y|8|expected \"and\" or \"or\"",
                "event:x word|8|expected \"and\" or \"or\"",
                "event:x (region:y)|8|expected \"and\" or \"or\"",
                "word region:y|5|expected \"and\" or \"or\"",
                "word \"quoted\"|5|expected \"and\" or \"or\"",
                "\"quoted\" word|9|expected \"and\" or \"or\"",
                "\"not closed|0|this quote is not closed",
                "has:(redacted or nothing)|17|expected error, masked, omitted or redacted",
                "has:|4|expected a value after has:",
                "is:change* |3|expected change or partial after is:",
                "time >= tomorrow|8|expected a time such as 2026-11-22",
                "time >= 2026-13-01|8|expected a time such as 2026-11-22",
                "time >= +999999999-01-01|8|expected a time such as 2026-11-22",
                "time >=|7|expected a value after >=",
                "time >= and event:x|8|expected a value after >=",
                "time:yesterday|5|expected a time such as 2026-11-22",
                "time:(2026-11-01 or soon)|20|expected a time such as 2026-11-22",
                "event >= x|6|only time, ip, insightAverage, baselineAverage, and numbers",
                "requestParameters.size > big|25|expected a number such as 100, or a time such as",
                "insightAverage >= big|18|no event has this value; expected a number such as 100",
                "colour < 5|0|there is no field \"colour\"",
                "<script>|0|expected a term such as service:connect",
                "time = 2026-11-22|5|expected a colon after time",
                "event=x|5|expected a colon after event",
                "event!=x|5|expected a colon after event",
                "event:x and has=error|15|expected a colon after has",
                "word && other|5|expected \"and\" for this",
                "! word|0|expected \"not\" for this",
                "event:x \u00e9\u00e9|8|expected \"and\" or \"or\"",
                "colour:red|0|there is no field \"colour\" (a text with a colon needs quotes); the"
                        + " fields are time, event",
                "event:x colour:red|8|expected \"and\" or \"or\" between two terms",
                "event:x and|11|expected a term such as service:connect",
                "event:x and |12|expected a term such as service:connect",
                "event:x and colour:red|12|there is no field \"colour\"",
                "event:|6|expected a value after event:",
                "eventName: |11|expected a value after eventName:",
                "agent:\"aws|6|this quote is not closed",
                "agent:\"aws\\\"|6|this quote is not closed",
                "agent:\"aws\"cli|11|expected \"and\" or \"or\" between two terms"
            })
    void reportsThePositionOfAnErrorAndWhatWasExpected(String query, int position, String message) {
        QuerySyntaxException wrong =
                catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));
        assertThat(wrong).hasMessageStartingWith(message);
        assertThat(wrong.position()).isEqualTo(position);
    }

    @Test
    void suggestsTheWordForAnOperatorOfAnotherLanguage() {
        assertThatThrownBy(() -> QueryParser.parse("word || other"))
                .isInstanceOf(QuerySyntaxException.class)
                .hasMessage("expected \"or\" for this");
    }

    @Test
    void listsAllFieldsIfANameIsUnknown() {
        QuerySyntaxException wrong =
                catchThrowableOfType(
                        QuerySyntaxException.class, () -> QueryParser.parse("colour:red"));
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            assertThat(wrong).hasMessageContaining(field.shortName());
        }
    }
}
