package spoor.recognition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.KnownValues;
import spoor.query.QueryParser;
import spoor.recognition.Reading.Kind;

import java.util.List;
import java.util.Map;

final class ReadingsTest {
    private static final KnownValues NONE = (_, _) -> false;

    private static List<Reading> readings(KnownValues known, String text) {
        return Readings.of(RecordSchema.CLOUDTRAIL, known, RecognizedText.of(text));
    }

    private static KnownValues having(Map<Field, String> values) {
        return (field, pattern) ->
                values.containsKey(field) && pattern.matches(values.getOrDefault(field, ""));
    }

    @Test
    void asksForCallsIssuingAndMentionsOfAKeyApart() {
        String key = "AKIAIOSFODNN7EXAMPLE";
        assertThat(readings(NONE, key))
                .containsExactly(
                        new Reading(Kind.KEY_CALLS, "key:" + key),
                        new Reading(Kind.KEY_ISSUED, "responseElements.*:" + key),
                        new Reading(
                                Kind.MENTIONS,
                                key
                                        + " and not (key:"
                                        + key
                                        + " or responseElements.*:"
                                        + key
                                        + ")"),
                        new Reading(Kind.ALL, key));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AROAIDPPEZS35WEXAMPLE | userIdentity.principalId:(AROAIDPPEZS35WEXAMPLE or AROAIDPPEZS35WEXAMPLE:*)
                    AROAIDPPEZS35WEXAMPLE:al | userIdentity.principalId:AROAIDPPEZS35WEXAMPLE:al
                    111122223333 | account:111122223333
                    203.0.113.7 | ip:203.0.113.7
                    2001:db8::/32 | ip:2001:db8::/32
                    8d116ece-1738-47d9-bd9c-172411e20b8f | id:8d116ece-1738-47d9-bd9c-172411e20b8f
                    al@example.com | identity:(al@example.com or */al@example.com)
                    arn:aws:iam::111122223333:user/al | arn:arn:aws:iam::111122223333:user/al
                    arn:aws:iam::111122223333:role/x/ops | userIdentity.sessionContext.sessionIssuer.arn:arn:aws:iam::111122223333:role/x/ops
                    """)
    void asksFirstForWhatTheValueStandsFor(String text, String query) {
        assertThat(readings(NONE, text).getFirst().query()).isEqualTo(query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    i-0123456789abcdef0 | i-0123456789abcdef0
                    arn:aws:sqs:eu-central-1:111122223333:orders-eu | arn:aws:sqs:eu-central-1:111122223333:orders-eu or orders-eu
                    arn:aws:s3:::my-bucket/a/file.txt | arn:aws:s3:::my-bucket/a/file.txt or a/file.txt and my-bucket
                    https://sqs.eu-central-1.amazonaws.com/1/orders-eu | "https://sqs.eu-central-1.amazonaws.com/1/orders-eu" or orders-eu
                    arn:aws:ec2:eu-central-1::x/1 | arn:aws:ec2:eu-central-1::x/1
                    """)
    void asksForTheDeletionOfAResourceFirstAndForAllLast(String text, String all) {
        List<Reading> readings = readings(NONE, text);
        assertThat(readings)
                .extracting(Reading::kind)
                .containsExactly(Kind.DELETED, Kind.CHANGES, Kind.ALL);
        assertThat(readings.getLast().query()).isEqualTo(all);
    }

    @Test
    void asksForFieldsThatHaveTheWordAsAValue() {
        KnownValues known =
                having(Map.of(Field.EVENT, "DeleteQueue", Field.SERVICE, "sqs.amazonaws.com"));
        assertThat(readings(known, "deletequeue"))
                .containsExactly(new Reading(Kind.FIELD, "event:deletequeue", "event"));
        assertThat(readings(known, "sqs"))
                .containsExactly(new Reading(Kind.FIELD, "service:sqs", "service"));
        assertThat(readings(known, "queue")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mallory", "ops/mallory"})
    void knowsAUserByNameAlsoInASession(String identity) {
        assertThat(readings(having(Map.of(Field.IDENTITY, identity)), "mallory"))
                .extracting(Reading::query)
                .containsExactly(
                        "identity:(mallory or */mallory)",
                        "mallory and not identity:(mallory or */mallory)",
                        "mallory");
    }

    @Test
    void namesTheFieldOfAnIdThatOccursThere() {
        assertThat(
                        readings(
                                having(Map.of(Field.KEY, "AROAIDPPEZS35WEXAMPLE")),
                                "AROAIDPPEZS35WEXAMPLE"))
                .last()
                .isEqualTo(new Reading(Kind.FIELD, "key:AROAIDPPEZS35WEXAMPLE", "key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AKIAIOSFODNN7EXAMPLE",
                "AROAIDPPEZS35WEXAMPLE:a (b)",
                "111122223333",
                "2001:db8::7",
                "203.0.113.0/24",
                "8d116ece-1738-47d9-bd9c-172411e20b8f",
                "a@example.com",
                "arn:aws:iam::111122223333:user/a \"b\" and c",
                "arn:aws:s3:::bucket/a key (1) or not*.txt",
                "arn:aws:sqs:eu-central-1:111122223333:or",
                "https://sqs.eu-central-1.amazonaws.com/1/orders?x=(1)",
                "vpc-0a1b2c3d",
                "some words",
                "\"quoted",
            })
    void asksOnlyValidQueries(String text) {
        List<Reading> readings = readings(KnownValues.ANY, text);
        assertThat(readings).isNotEmpty();
        for (Reading reading : readings) {
            assertThatCode(() ->
                            QueryParser.parse(
                                    RecordSchema.CLOUDTRAIL, KnownValues.ANY, reading.query()))
                    .as(reading.query())
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"arn:aws:sqs:eu-central-1:111122223333:orders-eu", "orders-eu"})
    void asksForAResourceThatEventsNameByItsField(String text) {
        String resource = "resource:" + text;

        KnownValues known = having(Map.of(Field.RESOURCE, "orders-eu"));

        assertThat(Readings.of(RecordSchema.CLOUDTRAIL, known, RecognizedText.word(text, true)))
                .extracting(Reading::kind, Reading::query)
                .startsWith(
                        tuple(
                                Kind.DELETED,
                                resource
                                        + " and event:(*Delete* or Terminate* or Remove* or"
                                        + " Deregister* or Purge* or *Deletion)"),
                        tuple(Kind.CHANGES, resource + " and is:change"),
                        tuple(Kind.RESOURCE, resource))
                .extracting(row -> row.toList().getFirst())
                .endsWith(Kind.MENTIONS, Kind.ALL);
    }
}
