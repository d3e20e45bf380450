package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.Original;
import spoor.event.Original.Cell;
import spoor.event.Original.PartialRow;
import spoor.event.RowTime;
import spoor.io.ByteSpan;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/// Records in JSON whose names are in lower case, as queries, Glue and Firehose write them.
class RespelledRecordsTest {
    private static final String LOWER =
            Decoded.quoted(
                    "{'eventversion':'1.08','useridentity':{'type':'AssumedRole','principalid':"
                        + "'A:eve','arn':'arn:aws:sts::1:assumed-role/R/eve','sessioncontext':{"
                        + "'sessionissuer':{'username':'R'}}},'eventtime':"
                        + "'2026-11-22T09:11:57Z','eventsource':'s3.amazonaws.com',"
                        + "'eventname':'GetObject','awsregion':'eu-west-1','sourceipaddress':"
                        + "'192.0.2.1','requestparameters':{'bucketName':'b'},"
                        + "'responseelements':null,'readonly':true,'eventid':'e-1','year':'2026'}");

    private static final String SNAKE =
            Decoded.quoted(
                    "{'event_version':'1.08','user_identity':{'type':'AssumedRole',"
                            + "'principal_id':'A:eve','arn':'arn:aws:sts::1:assumed-role/R/eve',"
                            + "'session_context':{'session_issuer':{'user_name':'R'}}},"
                            + "'event_time':'2026-11-22 09:11:57','event_source':"
                            + "'s3.amazonaws.com','event_name':'GetObject','aws_region':"
                            + "'eu-west-1','source_ip_address':'192.0.2.1','request_parameters':"
                            + "{'bucketName':'b'},'response_elements':null,'read_only':true,"
                            + "'event_id':'e-1','year':'2026'}");

    private static PartialRow original(String text) {
        ByteSpan found = ByteSpan.of(text.getBytes(StandardCharsets.UTF_8));
        Original original = JsonRecords.ONE_PASS_FIRST.originals(found).of(found).orElseThrow();
        return (PartialRow) original;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%1$s\n%2$s\n",
                "%1$s%2$s",
                "[%1$s,\r\n%2$s]",
                "{\"records\":[%1$s,%2$s]}",
                "{\"result\":%1$s}{\"result\":%2$s}"
            })
    void readsThemInEveryForm(String form) {
        Decoded decoded = Decoded.of(form.formatted(LOWER, SNAKE));
        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.skipped()).isEmpty();
        assertThat(decoded.events())
                .hasSize(2)
                .allSatisfy(event ->
                        assertThat(event.values())
                                .containsEntry(Field.TIME, "2026-11-22T09:11:57Z")
                                .containsEntry(Field.SERVICE, "s3.amazonaws.com")
                                .containsEntry(Field.EVENT, "GetObject")
                                .containsEntry(Field.REGION, "eu-west-1")
                                .containsEntry(Field.IP, "192.0.2.1")
                                .containsEntry(Field.ID, "e-1")
                                .containsEntry(Field.READ_ONLY, "true")
                                .containsEntry(Field.IDENTITY, "R/eve"));
    }

    @Test
    void readsTheTableOfMicrosoftSentinel() {
        String row =
                Decoded.quoted(
                        "{'TenantId':'t','TimeGenerated':'2026-11-22T09:11:57Z','AwsEventId':'e-1',"
                                + "'EventVersion':'1.08','EventSource':'s3.amazonaws.com',"
                                + "'EventTypeName':'AwsApiCall','EventName':'GetObject',"
                                + "'UserIdentityType':'IAMUser','UserIdentityArn':"
                                + "'arn:aws:iam::1:user/eve','UserIdentityUserName':'eve',"
                                + "'SourceIpAddress':'192.0.2.1','AWSRegion':'eu-west-1',"
                                + "'ErrorCode':'AccessDenied','Type':'AWSCloudTrail'}");
        Decoded decoded = Decoded.of("[" + row + "]");
        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .singleElement()
                .satisfies(event ->
                        assertThat(event.values())
                                .containsEntry(Field.TIME, "2026-11-22T09:11:57Z")
                                .containsEntry(Field.ID, "e-1")
                                .containsEntry(Field.EVENT, "GetObject")
                                .containsEntry(Field.TYPE, "IAMUser")
                                .containsEntry(Field.IDENTITY, "eve")
                                .containsEntry(Field.IP, "192.0.2.1")
                                .containsEntry(Field.REGION, "eu-west-1")
                                .containsEntry(Field.ERROR, "AccessDenied"));
        assertThat(original(row).cells())
                .contains(
                        new Cell("eventTime", "2026-11-22T09:11:57Z"),
                        new Cell("userIdentity.type", "IAMUser"),
                        new Cell("TenantId", "t"));
    }

    @ParameterizedTest
    @CsvSource({
        "'2026-11-22T09:11:57+00:00', 2026-11-22T09:11:57Z",
        "1795338717.0, 2026-11-22T09:11:57Z",
        "1795338717, 2026-11-22T09:11:57Z"
    })
    void readsWhatLookupEventsHasBesideTheRecord(String time, String iso) {
        String quotedTime = time.contains("T") ? '"' + time + '"' : time;
        String event =
                Decoded.quoted(
                        "{'EventId':'e-1','EventName':'GetObject','ReadOnly':'true','AccessKeyId':"
                            + "'AKIA1','EventTime':%s,'EventSource':'s3.amazonaws.com','Username':"
                            + "'eve','Resources':[{'ResourceName':'b'}]}");
        String text = event.formatted(quotedTime);
        Decoded decoded = Decoded.of("{\"Events\":[" + text + "]}");
        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events())
                .singleElement()
                .satisfies(read ->
                        assertThat(read.values())
                                .containsEntry(Field.SERVICE, "s3.amazonaws.com")
                                .containsEntry(Field.EVENT, "GetObject")
                                .containsEntry(Field.ID, "e-1")
                                .containsEntry(Field.KEY, "AKIA1")
                                .containsEntry(Field.READ_ONLY, "true")
                                .containsEntry(Field.IDENTITY, "eve"));
        assertThat(original(text).cells())
                .contains(new Cell("userIdentity.userName", "eve"), new Cell("eventID", "e-1"));
        assertThat(Instant.parse(RowTime.isoOfRow(time))).isEqualTo(Instant.parse(iso));
    }

    @Test
    void theirOriginalsAreRowsWithTheNamesOfCloudTrail() {
        PartialRow row = original(LOWER);
        assertThat(row.text().text()).isEqualTo(LOWER);
        assertThat(row.cells())
                .contains(
                        new Cell("eventTime", "2026-11-22T09:11:57Z"),
                        new Cell("sourceIPAddress", "192.0.2.1"),
                        new Cell("userIdentity.principalId", "A:eve"),
                        new Cell("userIdentity.sessionContext.sessionIssuer.userName", "R"),
                        new Cell("requestParameters", "{\"bucketName\":\"b\"}"),
                        new Cell("year", "2026"))
                .extracting(Cell::name)
                .doesNotContain("responseElements");
        assertThat(row.loss().inEnglish())
                .contains("not those of CloudTrail")
                .doesNotContain("UTC");
    }

    @Test
    void namesWithUnderscoresAreNoDifferenceAndATimeWithoutAZoneIsUtc() {
        PartialRow row = original(SNAKE);
        assertThat(row.cells()).containsExactlyElementsOf(original(LOWER).cells());
        assertThat(row.loss().inEnglish()).contains("not those of CloudTrail").contains("UTC");
    }

    @Test
    void otherProgramsSeparateFewerWords() {
        String text =
                SNAKE.replace("source_ip_address", "source_ipaddress")
                        .replace("user_name", "userName")
                        .replace("session_issuer", "sessionIssuer")
                        .replace("session_context", "sessionContext");
        assertThat(Decoded.of(text).events())
                .singleElement()
                .extracting(Decoded.Event::values)
                .isEqualTo(Decoded.of(SNAKE).events().getFirst().values());
        assertThat(original(text).cells()).isEqualTo(original(SNAKE).cells());
    }

    @Test
    void aWholeRecordBesideSuchMembersIsRead() {
        String record =
                Decoded.quoted(
                        "{'eventVersion':'1.08','eventName':'Whole','eventSource':'s3.amazonaws.com'}");
        String quoted = record.replace("\"", "\\\"");
        Decoded decoded =
                Decoded.of(
                        Decoded.quoted(
                                        "{'event_name':'Part','event_source':'s3','event_time':'t',"
                                                + "'message':'")
                                + quoted
                                + "\"}");
        assertThat(decoded.names()).containsExactly("Whole");
    }

    @Test
    void aPartitionByRegionIsAnExtraMember() {
        PartialRow row = original(LOWER.replaceFirst("}$", ",\"region\":\"us-east-1\"}"));
        assertThat(row.cells())
                .contains(new Cell("awsRegion", "eu-west-1"), new Cell("region", "us-east-1"));
    }

    @Test
    void readsAUserIdentityThatIsText() {
        String text =
                SNAKE.replaceFirst(
                        "\"user_identity\":\\{.*?}}}",
                        "\"user_identity\":\"{\\\\\"type\\\\\":\\\\\"IAMUser\\\\\","
                                + "\\\\\"userName\\\\\":\\\\\"eva\\\\\"}\"");
        assertThat(Decoded.of(text).events())
                .singleElement()
                .satisfies(event -> assertThat(event.value(Field.IDENTITY)).isEqualTo("eva"));
        assertThat(original(text).cells()).contains(new Cell("userIdentity.userName", "eva"));
    }
}
