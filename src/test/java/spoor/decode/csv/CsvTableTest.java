package spoor.decode.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.SkippedFile;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The tables that hold events, each as the program that writes it does.
final class CsvTableTest {
    private static final String NAMES =
            "User name,AWS access key,Event time,Event source,Event name,AWS region,"
                    + "Source IP address,User agent,Error code,Resources,Request ID,Event ID,"
                    + "Read-only,Event type,Recipient Account Id,Event category\n";
    private static final String ID = "0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f";

    private static String row(int number) {
        return "alice,AKIAIOSFODNN7EXAMPLE,2026-03-01T10:00:0%d".formatted(number)
                + "Z,sqs.amazonaws.com,CreateQueue%d,eu-west-1,".formatted(number)
                + "198.51.100.7,aws-cli/2.15,AccessDenied,\"[{\"\"resourceType\"\":\"\"AWS::SQS\"\"}]\","
                + "d58dcdb4-6b44-4806-8b5a-b3ee4265bb31,%s%d,".formatted(ID, number)
                + "false,AwsApiCall,012345678901,Management\n";
    }

    @Test
    void readsTheEventHistoryOfTheConsole() {
        CsvRead read = CsvRead.of(NAMES + row(1) + row(2));
        assertThat(read.problems()).isEmpty();
        assertThat(read.skipped()).isEmpty();
        assertThat(read.values(Field.EVENT)).containsExactly("CreateQueue1", "CreateQueue2");
        CsvRead.Row first = read.rows().getFirst();
        assertThat(first.values())
                .containsEntry(Field.TIME, "2026-03-01T10:00:01Z")
                .containsEntry(Field.SERVICE, "sqs.amazonaws.com")
                .containsEntry(Field.REGION, "eu-west-1")
                .containsEntry(Field.IDENTITY, "alice")
                .containsEntry(Field.KEY, "AKIAIOSFODNN7EXAMPLE")
                .containsEntry(Field.IP, "198.51.100.7")
                .containsEntry(Field.AGENT, "aws-cli/2.15")
                .containsEntry(Field.ERROR, "AccessDenied")
                .containsEntry(Field.ID, ID + "1")
                .containsEntry(Field.READ_ONLY, "false")
                .containsEntry(Field.KIND, "AwsApiCall")
                .containsEntry(Field.ACCOUNT, "012345678901")
                .containsEntry(Field.CATEGORY, "Management");
        assertThat(first.offset()).isEqualTo(NAMES.length());
        assertThat(first.length()).isEqualTo(row(1).length() - 1);
    }

    @Test
    void readsTheTableOfMicrosoftSentinel() {
        CsvRead read =
                CsvRead.of(
                        "TenantId,TimeGenerated [UTC],AwsEventId,EventVersion,EventSource,"
                                + "EventTypeName,EventName,UserIdentityType,UserIdentityArn,"
                                + "UserIdentityUserName,SourceIpAddress,AWSRegion\nt,"
                                + "\"3/31/2026, 10:00:01.000 PM\",e-1,1.08,sqs.amazonaws.com,"
                                + "AwsApiCall,PurgeQueue,IAMUser,arn:aws:iam::1:user/eve,eve,"
                                + "192.0.2.1,eu-west-1\n");
        assertThat(read.problems()).allMatch(problem -> problem.kind() == Problem.Kind.NOTE);
        assertThat(read.rows().getFirst().values())
                .containsEntry(Field.TIME, "2026-03-31T22:00:01Z")
                .containsEntry(Field.ID, "e-1")
                .containsEntry(Field.KIND, "AwsApiCall")
                .containsEntry(Field.TYPE, "IAMUser")
                .containsEntry(Field.IDENTITY, "eve")
                .containsEntry(Field.IP, "192.0.2.1");
    }

    @Test
    void saysThatTheTimeOfALogIsNotThatOfTheEvent() {
        CsvRead read =
                CsvRead.of(
                        """
                        @timestamp,eventName,eventSource
                        2026-03-01 10:00:01.000,CreateQueue,sqs.amazonaws.com
                        """);
        assertThat(read.rows().getFirst().values())
                .containsEntry(Field.TIME, "2026-03-01T10:00:01Z");
        assertThat(read.problems())
                .singleElement()
                .returns(Problem.Kind.NOTE, Problem::kind)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("only the time at which the event was logged");
    }

    @Test
    void readsTheRecordsInTheTableOfKibana() {
        CsvRead read =
                CsvRead.of(
                        "@timestamp,event.action,event.original\n"
                            + "\"Mar 1, 2026 @"
                            + " 10:00:01.000\",CreateQueue,\"{\"\"eventVersion\"\":\"\"1.08\"\",\"\"eventName\"\":\"\"CreateQueue\"\",\"\"eventSource\"\":\"\"sqs.amazonaws.com\"\",\"\"eventTime\"\":\"\"2026-03-01T10:00:00Z\"\"}\"\n");
        assertThat(read.problems()).isEmpty();
        assertThat(read.rows().getFirst().values())
                .containsEntry(Field.TIME, "2026-03-01T10:00:00Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void readsItWithAnyLineBreakAndWithAByteOrderMark(String lineBreak) {
        CsvRead read = CsvRead.of("\ufeff" + (NAMES + row(1) + row(2)).replace("\n", lineBreak));
        assertThat(read.problems()).isEmpty();
        assertThat(read.values(Field.ID)).containsExactly(ID + "1", ID + "2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=,\r\n", "SEP=,\n", "\"sep=,\"\n"})
    void readsItAfterALineThatNamesTheSeparator(String line) {
        CsvRead read = CsvRead.of(line + NAMES + row(1) + row(2));
        assertThat(read.problems()).isEmpty();
        assertThat(read.values(Field.ID)).containsExactly(ID + "1", ID + "2");
        assertThat(read.rows().getFirst().offset()).isEqualTo(line.length() + NAMES.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Title\n", "Events,,\nmade 2026,,\n\n", "\"a\nb\"\r\n", "sep=,\nTitle\n"})
    void readsItUnderRowsWithATitle(String titles) {
        CsvRead read = CsvRead.of(titles + NAMES + row(1) + row(2));
        assertThat(read.problems()).isEmpty();
        assertThat(read.values(Field.ID)).containsExactly(ID + "1", ID + "2");
        assertThat(read.rows().getFirst().offset()).isEqualTo(titles.length() + NAMES.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {";", "\t", "|"})
    void readsItWithAnySeparator(String separator) {
        CsvRead read =
                CsvRead.of(
                        "Event time,Event name,Event ID\n2026-03-01T10:00:01Z,CreateQueue,e-1\n"
                                .replace(",", separator));
        assertThat(read.problems()).isEmpty();
        assertThat(read.values(Field.ID)).containsExactly("e-1");
    }

    @Test
    void readsTheOlderEventHistoryAndTakesItsTimesAsUtc() {
        CsvRead read =
                CsvRead.of(
                        "Event ID,Event time,User name,Event name,Resource type,Resources,"
                                + "AWS access key,AWS region,Error code,Source IP address\n"
                                + ID
                                + "1,\"2020-05-13, 04:52:01"
                                + " PM\",bob,CreateBucket,,,,us-east-1,,198.51.100.7\n");
        assertThat(read.rows().getFirst().values())
                .containsEntry(Field.TIME, "2020-05-13T16:52:01Z")
                .containsEntry(Field.IDENTITY, "bob")
                .containsEntry(Field.EVENT, "CreateBucket");
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void readsWhatASpreadsheetProgramLeftOfIt() {
        CsvRead read =
                CsvRead.of(
                        """
                        Event name;Event time;Read-only;Recipient Account Id;Event source\r
                        A;2026-03-01T10:00:01Z;TRUE;5.28758E+11;s3.amazonaws.com\r
                        B;2026-03-01T10:00:01Z;FALSE;12345678901;s3.amazonaws.com\r
                        C;01.03.2026 10:00;FALSE;111122223333;s3.amazonaws.com\r
                        """);
        assertThat(read.values(Field.READ_ONLY)).containsExactly("true", "false", "false");
        assertThat(read.values(Field.ACCOUNT))
                .containsExactly("5.28758E+11", "012345678901", "111122223333");
        assertThat(read.values(Field.TIME).getLast()).isEqualTo("2026-03-01T10:00:00Z");
        assertThat(read.problems())
                .singleElement()
                .returns(Problem.Kind.NOTE, Problem::kind)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("5.28758E+11");
    }

    @ParameterizedTest
    @CsvSource({
        "03.11.2026 10:00, 2026-11-03T10:00:00Z",
        "3.11.2026 9:05:07, 2026-11-03T09:05:07Z",
        "2026-11-03 10:00:00, 2026-11-03T10:00:00Z"
    })
    void readsTheTimesOfSpreadsheetProgramsAsUtc(String cell, String time) {
        CsvRead read = CsvRead.of("eventName,eventTime,eventID\nA," + cell + ",id\n");
        assertThat(read.problems()).isEmpty();
        assertThat(EventTime.print(read.rows().getFirst().time())).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"03/11/2026 10:00", "11/3/26", "31/31/2026 10:00:00"})
    void saysOfATimeWithSlashesThatItIsAmbiguous(String cell) {
        CsvRead read = CsvRead.of("eventName,eventTime,eventID\nA," + cell + ",id\n");
        assertThat(read.rows().getFirst().time()).isEqualTo(EventTime.NONE);
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_TIME);
                    assertThat(problem.reason().inEnglish()).contains("slashes");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ",,,,,,,,,,,,,,,\n",
                "\"\",\"\",,,,,,,,,,,,,, \n",
                ",,,,,,,,,,,,,,,,,,,\n",
                ",,\n",
                ",,,,,,,,,,,,,,,"
            })
    void rowsOfEmptyCellsAreNoEvents(String empty) {
        CsvRead read = CsvRead.of(NAMES + row(1) + empty);
        assertThat(read.values(Field.ID)).containsExactly(ID + "1");
        assertThat(read.problems()).isEmpty();
        assertThat(CsvRead.of(NAMES + empty + "\n" + row(1)).values(Field.ID))
                .containsExactly(ID + "1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "awsRegion,region\nA,T,eu-west-1,us-east-1\n",
                "region,awsRegion\nA,T,us-east-1,eu-west-1\n",
                "region,awsregion\nA,T,us-east-1,eu-west-1\n"
            })
    void aPartitionByRegionIsNotTheRegionOfTheEvent(String columns) {
        String table = "eventName,eventTime," + columns.replace("A,T", "A,2026-11-03T10:00:00Z");
        assertThat(CsvRead.of(table).values(Field.REGION)).containsExactly("eu-west-1");
    }

    @Test
    void anotherNameOfAMemberCountsWhereNoColumnHasItsOwn() {
        CsvRead read =
                CsvRead.of(
                        """
                        eventName,eventID,Region,AWS access key,accessKeyId
                        A,i,eu-west-1,K1,K2
                        """);
        assertThat(read.values(Field.REGION)).containsExactly("eu-west-1");
        assertThat(read.values(Field.KEY)).containsExactly("K1");
    }

    @Test
    void theArnOfAResourceBesideUserIdentityIsNotThatOfTheActor() {
        CsvRead read =
                CsvRead.of(
                        """
                        eventName,eventID,useridentity,arn,type
                        A,i,"{type=IAMUser, arn=arn:aws:iam::1:user/eva}",arn:r,AWS::S3
                        """);
        assertThat(read.values(Field.ARN)).containsExactly("arn:aws:iam::1:user/eva");
        assertThat(read.values(Field.TYPE)).containsExactly("IAMUser");
    }

    @Test
    void readsAUserIdentityInJson() {
        String identity =
                """
                {"type":"AssumedRole","arn":"arn:x=y","principalId":"AROAX:eva",\
                "sessionContext":{"sessionIssuer":{"userName":"ops"}}}\
                """;
        String cell = '"' + identity.replace("\"", "\"\"") + '"';
        CsvRead read = CsvRead.of("eventName,eventID,userIdentity\nA,i," + cell + "\n");
        assertThat(read.problems()).noneMatch(Problem::isNote);
        assertThat(read.values(Field.IDENTITY)).containsExactly("ops/eva");
        assertThat(read.values(Field.TYPE)).containsExactly("AssumedRole");
        assertThat(read.values(Field.ARN)).containsExactly("arn:x=y");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'type': 'IAMUser', 'userName': 'a=b'}", "eva", "{\"\"type\"\":"})
    void notesAUserIdentityThatIsNotUnderstood(String identity) {
        CsvRead read = CsvRead.of("eventName,eventID,userIdentity\nA,i,\"" + identity + "\"\n");
        assertThat(read.values(Field.IDENTITY)).containsExactly("");
        assertThat(read.problems())
                .filteredOn(Problem::isNote)
                .singleElement()
                .satisfies(note -> assertThat(note.reason().inEnglish()).contains("userIdentity"));
    }

    @Test
    void readsCellsWithSeparatorsQuotesAndLineBreaks() {
        CsvRead read =
                CsvRead.of(
                        "eventName,eventTime,userAgent\n"
                                + "\"a,\"\"b\"\"\nc\",2026-03-01T10:00:01Z,\"x\"\"\"\n"
                                + "D,2026-03-01T10:00:01Z,say \"x\"\n");
        assertThat(read.values(Field.EVENT)).containsExactly("a,\"b\"\nc", "D");
        assertThat(read.values(Field.AGENT)).containsExactly("x\"", "say \"x\"");
    }

    @Test
    void readsTheResultOfAQueryOfAthenaOrLake() {
        CsvRead read =
                CsvRead.of(
                        "\"eventversion\",\"useridentity\",\"eventtime\",\"eventname\",\"eventsource\"\n"
                            + "\"1.09\",\"{type=AssumedRole, principalid=AROA:eva,"
                            + " arn=arn:aws:sts::111122223333:assumed-role/ops/eva,"
                            + " accountid=111122223333, invokedby=null, accesskeyid=ASIAX,"
                            + " username=null, sessioncontext={attributes={mfaauthenticated=false},"
                            + " sessionissuer={type=Role, username=ops}}}\",\"2023-11-02"
                            + " 20:31:00.000\",\"DeleteQueue\",\"sqs.amazonaws.com\"\n");
        assertThat(read.rows().getFirst().values())
                .containsEntry(Field.TYPE, "AssumedRole")
                .containsEntry(Field.IDENTITY, "ops/eva")
                .containsEntry(Field.KEY, "ASIAX")
                .containsEntry(Field.ARN, "arn:aws:sts::111122223333:assumed-role/ops/eva")
                .containsEntry(Field.TIME, "2023-11-02T20:31:00Z");
    }

    @Test
    void findsItsColumnsInAnyOrderAndCase() {
        CsvRead read =
                CsvRead.of(
                        "EVENTTIME\tother\tEVENT name\tEventID\n2026-03-01T10:00:01Z\tx\tA\tid\n");
        assertThat(read.rows().getFirst().values())
                .containsEntry(Field.EVENT, "A")
                .containsEntry(Field.ID, "id");
    }

    @Test
    void aStrayQuoteCostsItsRowOnly() {
        String broken = row(2).replace("alice", "\"alice");
        CsvRead read = CsvRead.of(NAMES + row(1) + broken + row(3) + row(4));
        assertThat(read.values(Field.ID)).containsExactly(ID + "1", ID + "3", ID + "4");
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.SKIPPED_RECORD);
                    assertThat(problem.offset()).isEqualTo(NAMES.length() + row(1).length());
                });
    }

    @Test
    void aRowWithMoreCellsThanColumnsIsAProblem() {
        CsvRead read = CsvRead.of(NAMES + row(1).replace("\n", ",x\n") + row(2));
        assertThat(read.values(Field.ID)).containsExactly(ID + "2");
        assertThat(read.problems().getFirst().reason().inEnglish())
                .isEqualTo("the row has 17 cells, but the table 16 columns");
    }

    @Test
    void aRowThatIsCutOffIsAProblem() {
        String table = NAMES + row(1) + row(2);
        CsvRead read = CsvRead.of(table.substring(0, table.length() - 30));
        assertThat(read.values(Field.ID)).containsExactly(ID + "1");
        assertThat(read.problems().getFirst().reason().inEnglish())
                .isEqualTo("the file ends in the middle of this row");
    }

    @Test
    void namesOfColumnsBetweenRowsAreNoEvent() {
        CsvRead read = CsvRead.of(NAMES + row(1) + "\n" + NAMES + row(2));
        assertThat(read.values(Field.ID)).containsExactly(ID + "1", ID + "2");
        assertThat(read.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "30/11/2026 10:00, 05/11/2026 9:07, 2026-11-05T09:07:00Z, day/month/year",
        "11/30/2026 10:00, 11/05/2026 9:07, 2026-11-05T09:07:00Z, month/day/year",
        "11/30/26 10:00, 11/5/26 9:07:08 PM, 2026-11-05T21:07:08Z, month/day/year",
        "30/11/2026 10:00, 1/2/26 12:07 am, 2026-02-01T00:07:00Z, day/month/year",
    })
    void readsTimesWithSlashesIfOneTellsTheOrder(
            String decisive, String cell, String time, String order) {
        for (String rows :
                List.of("A," + cell + ",id1\nB," + decisive, "B," + decisive + ",id1\nA," + cell)) {
            CsvRead read = CsvRead.of("eventName,eventTime,eventID\n" + rows + ",id2\n");
            assertThat(read.rows())
                    .filteredOn(row -> row.value(Field.EVENT).equals("A"))
                    .extracting(row -> EventTime.print(row.time()))
                    .containsExactly(time);
            assertThat(read.problems())
                    .singleElement()
                    .satisfies(problem -> {
                        assertThat(problem.isNote()).isTrue();
                        assertThat(problem.reason().inEnglish()).contains(order, decisive);
                    });
        }
    }

    @Test
    void timesWithSlashesThatContradictOneAnotherAreAProblem() {
        CsvRead read =
                CsvRead.of(
                        """
                        eventName,eventTime,eventID
                        A,30/11/2026 10:00,1
                        B,11/30/2026 10:00,2
                        """);
        assertThat(read.rows()).extracting(CsvRead.Row::time).containsOnly(EventTime.NONE);
        assertThat(read.problems())
                .extracting(Problem::kind)
                .containsOnly(Problem.Kind.INVALID_TIME);
    }

    @Test
    void readsLettersOfWindows() {
        String table = NAMES + row(1).replace("alice", "\"J\u00fcrgen \u20ac\u2013\"") + row(2);
        CsvRead read =
                CsvRead.of(table.getBytes(Charset.forName("windows-1252")), CsvRead.inWindows(64));
        assertThat(read.values(Field.IDENTITY))
                .containsExactly("J\u00fcrgen \u20ac\u2013", "alice");
        assertThat(read.problems())
                .singleElement()
                .returns(Problem.Kind.NOTE, Problem::kind)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains("Windows-1252");
    }

    @Test
    void bytesThatAreNoLettersAreReplaced() {
        byte[] table = (NAMES + row(1)).getBytes(StandardCharsets.UTF_8);
        table[NAMES.length()] = (byte) 0x81;
        CsvRead read = CsvRead.of(table, CsvRead.inWindows(64));
        assertThat(read.problems())
                .singleElement()
                .extracting(Problem::offset)
                .isEqualTo((long) NAMES.length());
        assertThat(read.values(Field.IDENTITY)).containsExactly("?lice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "name,time,source\na,b,c\n",
                "eventName\nA\n",
                "version,account-id,interface-id\n2,111122223333,eni-1\n",
                "eventName eventTime eventID",
                "\"eventName,eventTime,eventID\nA,2026-03-01T10:00:01Z,x",
                "a line of text, with a comma"
            })
    void otherTextsAreNoTableOfEvents(String text) {
        CsvRead read = CsvRead.of(text);
        assertThat(read.rows()).isEmpty();
        assertThat(read.skipped())
                .isPresent()
                .get()
                .isIn(List.of(SkippedFile.Kind.OTHER, SkippedFile.Kind.EMPTY));
    }

    @Test
    void aTableWithoutRowsIsRead() {
        assertThat(CsvRead.of(NAMES).skipped()).isEmpty();
    }
}
