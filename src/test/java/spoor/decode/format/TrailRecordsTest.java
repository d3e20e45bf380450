package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.decode.format.Decoded.Event;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.event.SkippedFile.Kind;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Which records are events, and what becomes of their fields.
class TrailRecordsTest {
    private static final String EVENT =
            "{'eventVersion':'1.08','eventTime':'2026-11-22T09:11:57Z','eventName':'One'}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'eventVersion':'1.08','eventName':'GetObject'}",
                "{'eventVersion':'1.08','eventSource':'s3.amazonaws.com'}",
                "{'eventType':'AwsServiceEvent','eventVersion':'1.08'}",
                "{'insightDetails':{},'eventVersion':'1.08'}",
                "{'eventVersion':1.0,'eventName':'GetObject'}",
                "{'eventVersion':'9.99','eventName':'from the future','new':{'a':[]}}",
            })
    void isAnEventWithAVersionAndAName(String record) {
        Decoded decoded = Decoded.of(Decoded.quoted("{'Records':[" + record + "]}"));
        assertThat(decoded.skipped()).isEmpty();
        assertThat(decoded.events()).hasSize(1);
        assertThat(decoded.problems())
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.INVALID_TIME);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{'a':1}",
                "{'eventName':'GetObject','eventSource':'s3.amazonaws.com'}",
                "{'eventVersion':null,'eventName':'GetObject'}",
                "{'eventVersion':'','eventName':'GetObject'}",
                "{'eventVersion':'1.08'}",
                "{'eventVersion':'1.08','eventName':null,'eventSource':'','eventType':null}",
                "{'eventVersion':'1.08','insightDetails':null}",
                "{'eventVersion':'1.08','userIdentity':{'eventName':'nested'}}",
                "{'eventversion':'1.08','eventname':'lower case'}",
                "{'eventVersion':'2.1','eventName':'ObjectCreated:Put','eventSource':'aws:s3'}",
                "null",
                "1",
                "'a string'",
                "true",
                "[]",
            })
    void isAProblemOtherwiseAndTheOthersAreRead(String record) {
        String text = Decoded.quoted("{'Records':[" + EVENT + ", " + record + " ," + EVENT + "]}");
        Decoded decoded = Decoded.of("a/b.json", text.getBytes(StandardCharsets.UTF_8));
        assertThat(decoded.skipped()).isEmpty();
        assertThat(decoded.names()).containsExactly("One", "One");
        assertThat(decoded.problems())
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.SKIPPED_RECORD);
        Problem problem = decoded.problems().getFirst();
        assertThat(problem.file()).isEqualTo("a/b.json");
        assertThat(problem.offset()).isEqualTo(EVENT.length() + "{'Records':[, ".length());
        assertThat(problem.reason().inEnglish()).isNotBlank();
    }

    @Test
    void skipsAFileThatHoldsOnlyOtherRecordsAsUnreadable() {
        Decoded decoded = Decoded.of("{\"Records\":[{\"a\":1},2]}");
        assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
        assertThat(decoded.events()).isEmpty();
        assertThat(decoded.problems())
                .hasSize(2)
                .allMatch(problem -> problem.kind() == Problem.Kind.SKIPPED_RECORD);
        assertThat(decoded.problems()).extracting(Problem::offset).containsExactly(12L, 20L);
    }

    @Test
    void reportsANotificationAmongOtherObjects() {
        String notification = "{'eventVersion':'2.1','eventSource':'aws:sqs','eventName':'x'}";
        Decoded decoded = Decoded.of(Decoded.quoted("{'Records':[" + notification + ",3]}"));
        assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
        assertThat(decoded.problems()).hasSize(2);
        assertThat(decoded.problems().getFirst().reason().inEnglish()).contains("aws:sqs");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "'eventTime':null,",
                "'eventTime':'',",
                "'eventTime':'yesterday',",
                "'eventTime':1795338717,",
                "'eventTime':{'a':1},",
                "'eventTime':'2026-02-30T09:11:57Z',",
            })
    void loadsAnEventWithoutAValidTimeAndSaysSo(String time) {
        String record = "{" + time + "'eventVersion':'1.08','eventName':'One'}";
        Decoded decoded = Decoded.of(Decoded.quoted("{'Records':[" + record + "]}"));
        assertThat(decoded.skipped()).isEmpty();
        assertThat(decoded.events())
                .singleElement()
                .extracting(Event::time)
                .isEqualTo(EventTime.NONE);
        assertThat(decoded.problems())
                .singleElement()
                .extracting(Problem::kind)
                .isEqualTo(Problem.Kind.INVALID_TIME);
        assertThat(decoded.problems().getFirst().offset()).isEqualTo(12);
    }

    @Test
    void readsEveryFieldFromItsPlace() {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.08','userIdentity':{"
                            + "'type':'IAMUser','userName':'alice',"
                            + "'arn':'arn:aws:iam::111122223333:user/alice',"
                            + "'accessKeyId':'AKIAIOSFODNN7EXAMPLE'},"
                            + "'eventTime':'2026-11-22T09:11:57Z',"
                            + "'eventSource':'connect.amazonaws.com','eventName':'DeleteQueue',"
                            + "'awsRegion':'eu-west-1','sourceIPAddress':'203.0.113.7',"
                            + "'userAgent':'[aws-cli/2]','errorCode':'AccessDenied',"
                            + "'requestParameters':{'eventName':'inner','awsRegion':'inner'},"
                            + "'eventID':'0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9','readOnly':false,"
                            + "'eventType':'AwsApiCall','eventCategory':'Management',"
                            + "'recipientAccountId':'111122223333'}");
        assertThat(event.values())
                .containsEntry(Field.TIME, "2026-11-22T09:11:57Z")
                .containsEntry(Field.EVENT, "DeleteQueue")
                .containsEntry(Field.SERVICE, "connect.amazonaws.com")
                .containsEntry(Field.REGION, "eu-west-1")
                .containsEntry(Field.TYPE, "IAMUser")
                .containsEntry(Field.IDENTITY, "alice")
                .containsEntry(Field.IP, "203.0.113.7")
                .containsEntry(Field.ERROR, "AccessDenied")
                .containsEntry(Field.ACCOUNT, "111122223333")
                .containsEntry(Field.KEY, "AKIAIOSFODNN7EXAMPLE")
                .containsEntry(Field.ARN, "arn:aws:iam::111122223333:user/alice")
                .containsEntry(Field.AGENT, "[aws-cli/2]")
                .containsEntry(Field.ID, "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9")
                .containsEntry(Field.READ_ONLY, "false")
                .containsEntry(Field.CATEGORY, "Management")
                .containsEntry(Field.KIND, "AwsApiCall");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T09:11:57Z").toEpochMilli());
        assertThat(event.failure()).isTrue();
        assertThat(event.change()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",'X':null", ",'X':''", ",'X':{}", ",'X':[1]"})
    void takesMissingNullAndEmptyForTheSame(String member) {
        StringBuilder record = new StringBuilder("{'eventVersion':'1.08','eventType':'AwsApiCall'");
        for (String name :
                new String[] {
                    "eventName", "eventSource", "awsRegion", "sourceIPAddress", "userAgent",
                    "errorCode", "errorMessage", "eventID", "readOnly", "eventCategory",
                    "recipientAccountId", "userIdentity"
                }) {
            record.append(member.replace("X", name));
        }
        Event event = Decoded.record(record.append('}').toString());
        assertThat(event.values())
                .allSatisfy((field, value) ->
                        assertThat(value)
                                .isEqualTo(
                                        field == Field.KIND
                                                ? "AwsApiCall"
                                                : field == Field.OUTCOME ? "ok" : ""));
        assertThat(event.failure()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'errorCode':'AccessDenied'                       | true",
                "'errorMessage':'Failed authentication'           | true",
                "'errorCode':'','errorMessage':'No such user'     | true",
                "'errorCode':null,'errorMessage':null             | false",
                "'errorCode':'','errorMessage':''                 | false",
                "'responseElements':{'ConsoleLogin':'Failure'}    | true",
                "'responseElements':{'ConsoleLogin':'Success'}    | false",
            })
    void isAFailureWithACodeAMessageOrAFailedResult(String members, boolean failure) {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.08','eventName':'ConsoleLogin'," + members + "}");
        assertThat(event.failure()).isEqualTo(failure);
    }

    @Test
    void takesSourceAndNameOfAnInsightFromItsDetails() {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.08','eventTime':'2026-11-22T09:11:57Z',"
                                + "'eventType':'AwsCloudTrailInsight','insightDetails':{"
                                + "'state':'Start','eventSource':'ssm.amazonaws.com',"
                                + "'eventName':'UpdateInstanceInformation','errorCode':'inner',"
                                + "'insightContext':{'eventName':'deeper'}},"
                                + "'eventCategory':'Insight'}");
        assertThat(event.value(Field.SERVICE)).isEqualTo("ssm.amazonaws.com");
        assertThat(event.value(Field.EVENT)).isEqualTo("UpdateInstanceInformation");
        assertThat(event.value(Field.IDENTITY)).isEmpty();
        assertThat(event.failure()).isFalse();
    }

    @Test
    void readsTheMembersThatOnlyInsightsHave() {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.08','eventType':'AwsCloudTrailInsight',"
                                + "'insightDetails':{'state':'End','eventName':'RunInstances',"
                                + "'insightType':'ApiErrorRateInsight','errorCode':'E',"
                                + "'insightContext':{'statistics':{'baseline':{'average':8.0E-4},"
                                + "'insight':{'average':12.5},'insightDuration':9}}}}");
        assertThat(value(event, "insightType")).isEqualTo("ApiErrorRateInsight");
        assertThat(value(event, "insightState")).isEqualTo("End");
        assertThat(value(event, "insightAverage")).isEqualTo("12.5");
        assertThat(value(event, "baselineAverage")).isEqualTo("8.0E-4");
        assertThat(value(event, "error")).isEqualTo("E");
    }

    @Test
    void readsTheMembersThatOnlyNetworkActivityHas() {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.09','eventType':'AwsVpceEvent','eventName':'Decrypt',"
                                + "'eventCategory':'NetworkActivity','vpcEndpointId':'vpce-1',"
                                + "'vpcEndpointAccountId':'111122223333',"
                                + "'errorCode':'VpceAccessDenied'}");
        assertThat(value(event, "endpoint")).isEqualTo("vpce-1");
        assertThat(value(event, "endpointAccount")).isEqualTo("111122223333");
        assertThat(value(event, "outcome")).isEqualTo("denied");
    }

    private static String value(Event event, String field) {
        return event.value(RecordSchema.CLOUDTRAIL.named(field).orElseThrow());
    }

    @Test
    void readsTheOwnSpellingOfAnAggregatedEvent() {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.0','accountId':'111122223333','eventId':'id-1',"
                                + "'eventCategory':'Aggregated','eventType':'AwsAggregatedEvent',"
                                + "'awsRegion':'eu-west-1','eventSource':'s3.amazonaws.com',"
                                + "'timeWindow':{'windowStart':'2026-11-22T09:05:00Z',"
                                + "'windowEnd':'2026-11-22T09:10:00Z','windowSize':'PT5M'},"
                                + "'summary':{'primaryDimension':{'dimension':'x'}}}");
        assertThat(event.value(Field.ID)).isEqualTo("id-1");
        assertThat(event.value(Field.ACCOUNT)).isEqualTo("111122223333");
        assertThat(event.value(Field.TIME)).isEqualTo("2026-11-22T09:05:00Z");
        assertThat(value(event, "windowEnd")).isEqualTo("2026-11-22T09:10:00Z");
        assertThat(event.time()).isEqualTo(Instant.parse("2026-11-22T09:05:00Z").toEpochMilli());
    }

    @Test
    void readsThatSpellingInNoOtherEvent() {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.08','eventName':'GetObject','accountId':'111122223333',"
                                + "'eventId':'id-1',"
                                + "'timeWindow':{'windowStart':'2026-11-22T09:05:00Z'}}");
        assertThat(event.value(Field.ID)).isEmpty();
        assertThat(event.value(Field.ACCOUNT)).isEmpty();
        assertThat(event.time()).isEqualTo(EventTime.NONE);
    }

    @Test
    void keepsAnIdThatIsNoGuidAsText() {
        Event event =
                Decoded.record("{'eventVersion':'1.08','eventName':'x','eventID':'EXAMPLE8-4d00'}");
        assertThat(event.value(Field.ID)).isEqualTo("EXAMPLE8-4d00");
    }

    @Test
    void countsHiddenAndOmittedValues() {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.08','eventName':'x','requestParameters':{"
                                + "'a':'***','b':['HIDDEN_DUE_TO_SECURITY_REASONS','[redacted]'],"
                                + "'Resource':'**'},'responseElements':{'omitted':true,"
                                + "'originalSize':149893,'reason':'responseElements too large'}}");
        assertThat(event.hidden()).isEqualTo(2);
        assertThat(event.omitted()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "caf\\u00e9, café",
        "\\ud83d\\ude42, 🙂",
        "🙂 王, 🙂 王",
        "a\\ud83d, a\ufffd",
        "\\ude42\\ud83d!, \ufffd\ufffd!",
        "\\u0000\\t, '\u0000\t'",
        "\\u202e, \u202e",
    })
    void resolvesEscapesAndKeepsWhatUtf8CannotHoldVisible(String json, String value) {
        Event event = Decoded.record("{'eventVersion':'1.08','eventName':'" + json + "'}");
        assertThat(event.value(Field.EVENT)).isEqualTo(value);
    }

    @Test
    void readsHugeValues() {
        String huge = "é🙂x".repeat(300_000);
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.08','eventName':'One','userAgent':'"
                                + huge
                                + "',"
                                + "'requestParameters':{'a':'"
                                + huge
                                + "'},'awsRegion':'eu-west-1'}");
        assertThat(event.value(Field.AGENT)).isEqualTo(huge);
        assertThat(event.value(Field.REGION)).isEqualTo("eu-west-1");
    }

    @Test
    void takesTheLastOfEqualNames() {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.08','eventName':'One','awsRegion':'a',"
                                + "'eventName':'Two',"
                                + "'userIdentity':{'type':'Root','arn':'a'},'awsRegion':null,"
                                + "'userIdentity':{'type':'AWSService','invokedBy':'b'}}");
        assertThat(event.value(Field.EVENT)).isEqualTo("Two");
        assertThat(event.value(Field.REGION)).isEmpty();
        assertThat(event.value(Field.TYPE)).isEqualTo("AWSService");
        assertThat(event.value(Field.ARN)).isEmpty();
        assertThat(event.value(Field.IDENTITY)).isEqualTo("b");
    }
}
