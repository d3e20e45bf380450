package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.query.Filter.Matches;

import java.util.List;
import java.util.Locale;

/// What queries stand for, and what is said about wrong ones.
final class QueryParserTest {
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
    void anEmptyQueryWantsEverything(String query) {
        assertThat(parse(query)).isEqualTo(Filter.everything());
    }

    @ParameterizedTest
    @EnumSource(Field.class)
    void knowsEveryFieldByItsShortNameAndByCloudTrails(Field field) {
        Filter expected = parse(field.shortName() + ":x*");
        assertThat(expected).isEqualTo(is(field, "x*"));
        assertThat(parse(field.cloudTrailName() + ":x*")).isEqualTo(expected);
        assertThat(parse(field.cloudTrailName().toUpperCase(Locale.ROOT) + ":x*"))
                .isEqualTo(expected);
    }

    @Test
    void aValueEndsAtABlank() {
        assertThat(parse(" event:DeleteQueue\t")).isEqualTo(is(Field.EVENT, "DeleteQueue"));
    }

    @Test
    void aValueMayStandBehindABlank() {
        assertThat(parse("event: DeleteQueue")).isEqualTo(is(Field.EVENT, "DeleteQueue"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"2001:db8::1", "arn:aws:iam::111122223333:user/alice", "and", "a(b)", "*"})
    void aValueMayHaveAnyCharactersButBlanks(String value) {
        assertThat(parse("ip:" + value)).isEqualTo(is(Field.IP, value));
    }

    @Test
    void aStarAloneMeansThatTheFieldExists() {
        Matches exists = is(Field.ERROR, "*");
        assertThat(parse("error:*")).isEqualTo(exists);
        assertThat(exists.pattern().matches("")).isFalse();
        assertThat(exists.pattern().matches("AccessDenied")).isTrue();
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
    void aQuotedValueIsTakenAsItStands(String query, String text) {
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
    })
    void aMarkIsATermOfItsOwn(String query, Filter.Mark mark) throws QuerySyntaxException {
        assertThat(QueryParser.parse(query)).isEqualTo(new Filter.Marked(mark));
    }

    @Test
    void saysWhichMarksThereAre() {
        assertThatThrownBy(() -> QueryParser.parse("service:s3 and has:hidden"))
                .isInstanceOfSatisfying(
                        QuerySyntaxException.class,
                        e -> {
                            assertThat(e.position()).isEqualTo(19);
                            assertThat(e)
                                    .hasMessage(
                                            "expected error or masked or omitted or redacted"
                                                    + " behind has:");
                        });
    }

    @Test
    void aPathWithAnArrayInItMayBeTyped() throws QuerySyntaxException {
        assertThat(QueryParser.parse("hiddenAt:requestParameters.tags[*].value"))
                .isEqualTo(
                        new Filter.Matches(
                                Field.HIDDEN_AT, Wildcard.of("requestParameters.tags[*].value")));
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
    void anEmptyServiceIsNotCompleted() {
        assertThat(parse("service:\"\"")).isEqualTo(isLiterally(Field.SERVICE, ""));
    }

    private static boolean isService(String eventSource, String query) {
        return switch (parse(query)) {
            case Matches(Field field, Wildcard pattern) ->
                    field == Field.SERVICE && pattern.matches(eventSource);
            case Filter.Or(var either) ->
                    either.stream()
                            .anyMatch(filter ->
                                    filter instanceof Matches(Field field, Wildcard pattern)
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
                "connect|0|expected a term such as service:connect, but \"connect\"",
                "  connect|2|expected a term such as service:connect, but \"connect\"",
                ":x|0|there is no field \"\"",
                "colour:red|0|there is no field \"colour\"; the fields are time, event, service",
                "event:x colour:red|8|expected \"and\" between two terms",
                "event:x or region:y|8|expected \"and\" between two terms",
                "event:x and|11|expected a term such as service:connect",
                "event:x and |12|expected a term such as service:connect",
                "event:x and colour:red|12|there is no field \"colour\"",
                "event:|6|expected a value behind event:",
                "eventName: |11|expected a value behind event:",
                "agent:\"aws|6|this quote is not closed",
                "agent:\"aws\\\"|6|this quote is not closed",
                "agent:\"aws\"cli|11|expected \"and\" between two terms"
            })
    void saysWhereAQueryIsWrongAndWhatWasExpected(String query, int position, String message) {
        QuerySyntaxException wrong =
                catchThrowableOfType(QuerySyntaxException.class, () -> QueryParser.parse(query));
        assertThat(wrong).hasMessageStartingWith(message);
        assertThat(wrong.position()).isEqualTo(position);
    }

    @Test
    void namesAllFieldsWhereThereIsNoneOfThatName() {
        QuerySyntaxException wrong =
                catchThrowableOfType(
                        QuerySyntaxException.class, () -> QueryParser.parse("colour:red"));
        for (Field field : Field.values()) {
            assertThat(wrong).hasMessageContaining(field.shortName());
        }
    }
}
