package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.PlainEvent;
import spoor.store.EventStore;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/// Values that cannot be values of their field are refused, unless an event has them.
final class ImpossibleValueTest {
    private static final KnownValues NONE = (_, _) -> false;

    private static Filter parse(String query, KnownValues known) throws QuerySyntaxException {
        return QueryParser.parse(RecordSchema.CLOUDTRAIL, known, query);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            delimiter = '|',
            value = {
                "account:11112222333|8|19|no event has this value; expected an account id of 12"
                        + " digits",
                "account:1111222233334|8|21|no event has this value; expected an account id",
                "account:1111222233334*|8|22|no event has this value; expected an account id",
                "account:*a*|8|11|no event has this value; expected an account id",
                "account:1111-2222-3333|8|22|no event has this value; expected an account id",
                "not account:alice|12|17|no event has this value; expected an account id",
                "account:(111122223333 or alice)|25|30|no event has this value; expected an"
                        + " account",
                "endpointAccount:12|16|18|no event has this value; expected an account id of 12",
                "endpoint:foo|9|12|no event has this value; expected the id of a VPC endpoint",
                "requestParameters.size = 5|23|23|expected a colon",
                "region:\"eu central 1\"|7|21|no event has this value; expected a Region such as",
                "region:\"eu*\"|7|12|no event has this value; expected a Region such as",
                "region:eu-central-1a|7|20|no event has this value; expected a Region such as",
                "region:frankfurt|7|16|no event has this value; expected a Region such as",
                "id:abc|3|6|no event has this value; expected an event id such as",
                "id:8d116ece-1738-47d9-bd9c-172411e20b8g|3|39|no event has this value; expected an"
                        + " event",
                "id:8d116ece-1738-47d9-bd9c-172411e20b8|3|38|no event has this value; expected an"
                        + " event",
                "key:AKIAIOSFODNN7EXAMPL|4|23|no event has this value; expected an access key id of"
                        + " 20",
                "key:alice|4|9|no event has this value; expected an access key id",
                "arn:alice|4|9|no event has this value; expected an ARN such as",
                "arn:user/alice*|4|15|no event has this value; expected an ARN such as",
                "service:\"voice id\"|8|18|no event has this value; expected a service such as",
                "type:assumed-role|5|17|no event has this value; expected Root, IAMUser,"
                        + " AssumedRole,",
                "type:X*|5|7|no event has this value; expected Root, IAMUser, AssumedRole,",
                "readOnly:maybe|9|14|no event has this value; expected true or false",
                "managementEvent:maybe|16|21|no event has this value; expected true or false",
                "category:managment|9|18|no event has this value; expected Management, Data,",
                "kind:ApiCall|5|12|no event has this value; expected AwsApiCall, AwsServiceEvent,",
                "ip:10.0.0|3|9|no event has this value; expected an address such as 192.0.2.7,",
                "ip:10.0.0.256|3|13|no event has this value; expected an address such as",
                "ip:alice|3|8|no event has this value; expected an address such as",
                "ip:10.0.0.0/33|3|14|expected a number from 0 to 32 after the / of a network",
                "ip:2001:db8::/129|3|17|expected a number from 0 to 128 after the / of a network",
                "ip:(10.0.0.1 or 10.0.0.0/x)|16|26|expected a number from 0 to 32 after the /",
                "ip >= s3.amazonaws.com|6|22|no event has this value; expected an address such as",
                "time:yesterday|5|14|expected a time such as 2026-11-22",
                "requestParameters.n >= many|23|27|expected a number such as 100, or a time such"
                        + " as",
                "baselineAverage:big|16|19|no event has this value; expected a number such as 100",
                "insightType:Call|12|16|no event has this value; expected ApiCallRateInsight",
                "account >= 111122223333|8|8|only time, ip, insightAverage, baselineAverage, and"
                        + " numbers",
            })
    void saysWhatWasExpectedWhere(String query, int from, int end, String message) {
        QuerySyntaxException wrong =
                catchThrowableOfType(QuerySyntaxException.class, () -> parse(query, NONE));
        assertThat(wrong).hasMessageStartingWith(message);
        assertThat(wrong.position()).isEqualTo(from);
        assertThat(wrong.end()).isEqualTo(end);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "account:111122223333",
                "account:1111*",
                "account:*3",
                "account:\"\"",
                "account:*",
                "region:eu-central-1",
                "region:EU-CENTRAL-1",
                "region:us-gov-east-1",
                "region:eu*",
                "region:us-iso-west-1",
                "region:eusc-de-east-1",
                "region:aws-global",
                "region:*1",
                "id:8D116ECE-1738-47d9-bd9c-172411e20b8f",
                "id:8d11*",
                "id:*0b8f",
                "key:AKIAIOSFODNN7EXAMPLE",
                "key:akiaiosfodnn7example",
                "key:ASIA*",
                "key:*EXAMPLE",
                "arn:arn:aws:iam::111122223333:user/alice",
                "arn:*alice",
                "arn:arn:aws:s*role/x*",
                "service:s3",
                "service:s3.amazonaws.com",
                "service:S3",
                "service:voice*",
                "type:assumedrole",
                "type:Assumed*",
                "type:*user",
                "readOnly:TRUE",
                "readOnly:f*",
                "category:data",
                "kind:awsapicall",
                "kind:Aws*",
                "managementEvent:true",
                "ip:198.51.100.7",
                "ip:10.*",
                "ip:10.0.0.0/8",
                "ip:10.1.2.3/8",
                "ip:2001:DB8::7",
                "ip:support.amazonaws.com",
                "ip:\"AWS Internal\"",
                "ip:*",
                "ip:\"\"",
                "ip < 10.0.0.0/8",
                "time:2026-11-22",
                "time:2026-*",
                "requestParameters.account:alice",
                "requestParameters.n >= -1.5e3",
                "requestParameters.from < 2026-11-22",
                "event:anything",
                "error:\"any text\"",
                "identity:x",
                "agent:x",
                "requestID:x",
                "hiddenAt:x"
            })
    void acceptsValuesThatMayOccur(String query) throws QuerySyntaxException {
        assertThat(parse(query, NONE)).isEqualTo(QueryParser.parse(query));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "account:11112222333, ACCOUNT, 11112222333",
                "region:\"eu central 1\", REGION, EU Central 1",
                "account:alice*, ACCOUNT, alice-account",
                "ip:unknown, IP, unknown",
                "id:abc, ID, abc",
            })
    void acceptsWhatOccursWhateverItsForm(String query, String field, String value)
            throws QuerySyntaxException {
        KnownValues one =
                (asked, pattern) ->
                        asked.toString().equalsIgnoreCase(field) && pattern.matches(value);
        assertThat(parse(query, one)).isEqualTo(QueryParser.parse(query));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64})
    void aStoreKnowsTheValuesOfItsEvents(int size) {
        List<PlainEvent> events = RandomQueryText.events(new Random(size), size);
        EventStore store = PlainEvent.store(events);
        KnownValues known = KnownValues.in(store);
        for (Field field : RecordSchema.CLOUDTRAIL.facets()) {
            for (PlainEvent event : events) {
                for (String value : field.split(event.value(field))) {
                    assertThat(known.occurs(field, Wildcard.literal(value)))
                            .isEqualTo(!value.isEmpty());
                    if (!value.isEmpty()) {
                        String end = "*" + value.substring(1).toUpperCase(Locale.ROOT);
                        assertThat(known.occurs(field, Wildcard.of(end))).isTrue();
                    }
                    assertThat(known.occurs(field, Wildcard.literal(value + "#"))).isFalse();
                }
            }
        }
    }
}
