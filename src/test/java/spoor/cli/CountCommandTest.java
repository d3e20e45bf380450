package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.EventJson;
import spoor.fixture.Trails;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// `spoor count`, from its arguments to its output.
final class CountCommandTest {
    @TempDir private Path folder;

    private final Terminal terminal = new Terminal();

    private String path() {
        return folder.toString();
    }

    /// Events at 9:00:01, 9:00:02 and 9:00:03, of three services.
    private void writeTrail() {
        Trails.in(folder)
                .gzip(
                        "a.json.gz",
                        EventJson.number(1).source("s3.amazonaws.com").region("eu-central-1"),
                        EventJson.number(2).source("sqs.amazonaws.com").region("us-east-1"))
                .plain(
                        "b.json",
                        EventJson.number(2).source("sqs.amazonaws.com").region("us-east-1"),
                        EventJson.number(3)
                                .source("ec2.amazonaws.com")
                                .region("us-east-1")
                                .error("Client.Unauthorized"));
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(terminal.out());
    }

    private long matched(String... options) {
        String[] arguments = new String[options.length + 4];
        arguments[0] = "count";
        arguments[1] = path();
        arguments[2] = "--format";
        arguments[3] = "json";
        System.arraycopy(options, 0, arguments, 4, options.length);
        assertThat(terminal.run(arguments)).as(terminal.err()).isZero();
        return json().get("matched").asLong();
    }

    @Test
    void printsOneObjectWithFilesEventsCountsProblemsAndSkippedFiles() {
        writeTrail();
        Trails.in(folder)
                .text("bad.json", "{\"Records\":[7," + EventJson.number(9) + "]}")
                .text("digest.json", Trails.DIGEST);
        int exitCode =
                terminal.run(
                        "count",
                        path(),
                        "--format",
                        "json",
                        "--by",
                        "eventSource",
                        "--by",
                        "region",
                        "--where",
                        "region:us-*");
        assertThat(exitCode).isEqualTo(ExitCode.PROBLEMS);
        JsonNode expected =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"files": {"found": 4, "read": 3, "skipped": 1, "waiting": 0},
                                 "events": {"read": 5, "duplicates": 1, "loaded": 4, "conflicts": 0},
                                 "forms": {"trail": 3},
                                 "matched": 2,
                                 "by": {"eventSource": [{"value": "ec2.amazonaws.com", "count": 1},
                                                        {"value": "sqs.amazonaws.com", "count": 1}],
                                        "region": [{"value": "us-east-1", "count": 2}]},
                                 "problems": [{"file": "FOLDER/bad.json", "offset": 12,
                                               "kind": "record",
                                               "reason": "this item of Records is not an object, so it is not an event"}],
                                 "skipped": [{"file": "FOLDER/digest.json", "kind": "digest"}]}
                                """
                                        .replace("FOLDER", path().replace('\\', '/')));
        assertThat(json()).isEqualTo(expected);
    }

    @Test
    void printsTheMembersInDocumentedOrderOnOneLine() {
        writeTrail();
        assertThat(terminal.run("count", path(), "--format", "json", "--by", "type")).isZero();
        assertThat(terminal.out())
                .isEqualTo(
                        "{\"files\":{\"found\":2,\"read\":2,\"skipped\":0,\"waiting\":0},\"events\":{\"read\":4,\"duplicates\":1,\"loaded\":3,\"conflicts\":0},\"forms\":{\"trail\":2},\"matched\":3,\"by\":{\"type\":[{\"value\":\"IAMUser\",\"count\":3}]},\"problems\":[],\"skipped\":[]}\n");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void printsATable() {
        writeTrail();
        assertThat(terminal.run("count", path(), "--by", "error", "--by", "service")).isZero();
        assertThat(terminal.out())
                .isEqualTo(
                        """
                        files               2 found             2 read                   0 skipped
                        events              4 read              1 duplicates             3 loaded
                        matched             3

                        error
                                   2  (none)
                                   1  Client.Unauthorized

                        service
                                   1  ec2.amazonaws.com
                                   1  s3.amazonaws.com
                                   1  sqs.amazonaws.com
                        """);
    }

    @Test
    void tellsWhyFilesWereSkipped() {
        writeTrail();
        Trails.in(folder)
                .text("digest.json", Trails.DIGEST)
                .text("empty.json", "")
                .text("notes.json", "[1, 2]")
                .text("void.json", " \n");
        assertThat(terminal.run("count", path())).isZero();
        assertThat(terminal.out())
                .isEqualTo(
                        """
                        files               6 found             2 read                   4 skipped
                        events              4 read              1 duplicates             3 loaded
                        matched             3
                        """);
        assertThat(terminal.err())
                .isEqualTo(
                        "skipped: 4 of 6 files: 1 digest, 2 empty, 1 without CloudTrail events\n");
    }

    @Test
    void printsProblemsAfterTheTable() {
        writeTrail();
        Trails.in(folder).text("bad.json", "{\"Records\":[");
        assertThat(terminal.run("count", path())).isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.out()).contains("matched             3");
        assertThat(terminal.err()).startsWith("problem: ").contains("bad.json, byte ");
        assertThat(terminal.err().lines()).hasSize(2);
        assertThat(terminal.err()).endsWith("\nskipped: 1 of 3 files: 1 not readable\n");
    }

    @Test
    void printsTwentyProblemsAndTheNumberOfOthers() {
        for (int i = 0; i < 25; i++) {
            Trails.in(folder).text("bad " + i + ".json", "{\"Records\":[");
        }
        assertThat(terminal.run("count", path())).isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.err().lines()).hasSize(22);
        assertThat(terminal.err()).contains("problem: and 5 more");
        terminal.run("count", path(), "--format", "json");
        assertThat(json().get("problems")).hasSize(25);
    }

    @Test
    void escapesControlCharactersOfALog() {
        Trails.in(folder).plain("a.json", EventJson.number(1).agent("\u001b[31mred\u202e"));
        assertThat(terminal.run("count", path(), "--by", "agent")).isZero();
        assertThat(terminal.out()).contains("\\u001b[31mred\\u202e").doesNotContain("\u001b");
        terminal.run("count", path(), "--by", "agent", "--format", "json");
        assertThat(terminal.out()).doesNotContain("\u001b");
        assertThat(json().at("/by/agent/0/value").asString()).isEqualTo("\u001b[31mred\u202e");
    }

    @Test
    void readsSeveralSources() {
        Trails trails =
                Trails.in(folder)
                        .plain("a.json", EventJson.number(1))
                        .plain("b.json", EventJson.number(2));
        assertThat(
                        terminal.run(
                                "count",
                                trails.file("a.json").toString(),
                                trails.file("b.json").toString(),
                                "--format",
                                "json"))
                .isZero();
        assertThat(json().at("/events/loaded").asInt()).isEqualTo(2);
    }

    @Test
    void noMatchIsNotAnError() {
        writeTrail();
        assertThat(matched("--where", "service:nothing")).isZero();
    }

    @Test
    void anEmptyFolderIsNotAnError() {
        assertThat(matched()).isZero();
    }

    @Test
    void countsByEachGivenField() {
        writeTrail();
        matched("--by", "service", "--by", "region", "--by", "time");
        assertThat(json().get("by").propertyNames()).containsExactly("service", "region", "time");
        assertThat(json().at("/by/time/0/value").asString()).isEqualTo("2026-11-22T09:00:01Z");
    }

    @Test
    void countsPairsOfAFieldAndAPath() {
        Trails.in(folder)
                .plain(
                        "a.json",
                        EventJson.number(1).name("StopQueue").parameter("queueId", "q1"),
                        EventJson.number(2).name("StopQueue").parameter("queueId", "q1"),
                        EventJson.number(3).name("ListQueues").readOnly(true));

        matched("--by", "requestParameters.queueId,event");

        JsonNode pairs = json().at("/by/requestParameters.queueId,event");
        assertThat(pairs.size()).isEqualTo(2);
        assertThat(pairs.get(0).toString())
                .isEqualTo(
                        "{\"values\":[\"q1\",\"StopQueue\"],\"count\":2,\"failures\":0,"
                            + "\"changes\":2,\"actors\":1,"
                            + "\"first\":\"2026-11-22T09:00:01Z\",\"last\":\"2026-11-22T09:00:02Z\"}");
        assertThat(pairs.at("/1/values/0").asString()).isEmpty();
        assertThat(pairs.at("/1/changes").asInt()).isZero();
    }

    @Test
    void printsPairsAsATable() {
        writeTrail();
        assertThat(terminal.run("count", path(), "--by", "region,type", "--top", "1")).isZero();
        assertThat(terminal.out())
                .contains(
                        """
                              events    failures     changes      actors  first                     last                      region, type
                                   2           1           2           1  2026-11-22T09:00:02Z      2026-11-22T09:00:03Z      us-east-1, IAMUser
                        """);
    }

    @Test
    void refusesToGroupByMoreThanTwo() {
        writeTrail();
        assertThat(terminal.run("count", path(), "--by", "event,region,type"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("one or two", "event,region,type");
    }

    @Test
    void printsOnlyTheTopValues() {
        writeTrail();
        matched("--by", "region", "--top", "1");
        assertThat(json().at("/by/region").size()).isEqualTo(1);
        assertThat(json().at("/by/region/0/value").asString()).isEqualTo("us-east-1");
    }

    @ParameterizedTest
    @CsvSource({
        "--from, 2026-11-22, 3",
        "--from, 2026-11-23, 0",
        "--until, 2026-11-22, 0",
        "--until, 2026-11-23, 3",
        "--from, 2026-11-22T09:00:02, 2",
        "--until, 2026-11-22T09:00:02, 1",
        "--until, 2026-11-22T09:00:02.001, 2",
        "--from, 2026-11-22T09:00, 3",
        "--from, 2026-11-22T09:00:02Z, 2",
        "--from, 2026-11-22T10:00:02+01:00, 2",
        "--from, 2026-11-22T10:00:02+0100, 2",
        "--until, 2026-11-22T03:00:02-06:00, 1"
    })
    void limitsThePeriod(String option, String time, long expected) {
        writeTrail();
        assertThat(matched(option, time)).isEqualTo(expected);
    }

    @Test
    void thePeriodIncludesItsBeginningAndExcludesItsEnd() {
        writeTrail();
        assertThat(matched("--from", "2026-11-22T09:00:01", "--until", "2026-11-22T09:00:03"))
                .isEqualTo(2);
        assertThat(matched("--from", "2026-11-22T09:00:01", "--until", "2026-11-22T09:00:01"))
                .isZero();
    }

    @Test
    void anEventWithoutATimeIsInNoPeriod() {
        Trails.in(folder).plain("a.json", EventJson.number(1).time("never"));
        assertThat(terminal.run("count", path(), "--from", "0001-01-01", "--format", "json"))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(json().get("matched").asInt()).isZero();
        assertThat(json().at("/events/loaded").asInt()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yesterday",
                "2026-11",
                "2026-02-30",
                "2026-11-22T25:00",
                "2026-11-22 09:00",
                "2026-11-22T09:00+25:00",
                "T",
                ""
            })
    void refusesAWrongTime(String time) {
        assertThat(terminal.run("count", path(), "--from", time)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).startsWith("spoor: --from: \"" + time + "\" is not a time");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void refusesAPeriodThatEndsBeforeItBegins() {
        assertThat(terminal.run("count", path(), "--from", "2026-11-23", "--until", "2026-11-22"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).isEqualTo("spoor: --until is before --from\n");
    }

    @Test
    void marksAValueThatNoEventCanHave() {
        assertThat(terminal.run("count", path(), "--where", "not account:1111 or region:eu*"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err().lines().toList())
                .containsExactly(
                        "spoor: --where: no event has this value; expected an account id of 12"
                                + " digits, such as 111122223333, or * in place of any characters",
                        "  not account:1111 or region:eu*",
                        "              ^^^^");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void countsAnImpossibleValueThatOccurs() {
        Trails.in(folder).plain("edited.json", EventJson.number(77).account("ACCOUNT-OF-ALICE"));
        assertThat(matched("--where", "account:account-of-alice")).isEqualTo(1);
    }

    @Test
    void marksThePositionOfASyntaxError() {
        assertThat(terminal.run("count", path(), "--where", "event:x and colour:red"))
                .isEqualTo(ExitCode.USAGE);
        List<String> lines = terminal.err().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("spoor: --where: there is no field \"colour\"");
        assertThat(lines.get(1)).isEqualTo("  event:x and colour:red");
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("colour"));
        assertThat(lines.get(2).strip()).isEqualTo("^");
    }

    @Test
    void marksThePositionInAQueryWithLineBreaksAndInvisibleCharacters() {
        assertThat(terminal.run("count", path(), "--where", "a\u202e\nor (event:x\nregion:y)"))
                .isEqualTo(ExitCode.USAGE);
        List<String> lines = terminal.err().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).isEqualTo("  a\\u202e or (event:x region:y)");
        assertThat(lines.get(2).indexOf('^')).isEqualTo(lines.get(1).indexOf("region"));
    }

    @ParameterizedTest
    @CsvSource({
        "service:s3 or service:sqs, 2",
        "service:(s3 or ec2), 2",
        "not service:(s3 or ec2), 1",
        "not error:*, 2",
        "not (service:s3 or error:*), 1",
        "region:us-east-1 and not service:ec2 or service:s3, 2",
        "time >= 2026-11-22T09:00:02, 2",
        "time > 2026-11-22T09:00:02, 1",
        "time <= 2026-11-22T10:00:02+01:00 and region:us-*, 1",
        "time < 2026-11-22, 0",
        "time:2026-11-22, 3",
        "client.UNAUTHORIZED, 1",
        "\"eu-central-1\" or client*unauthorized, 2",
        "not amazonaws, 0",
        "errorMessage:* or eventVersion:nothing, 0",
        "nowhere and nothing, 0"
    })
    void countsTheMatchesOfAQuery(String query, int n) {
        writeTrail();
        assertThat(matched("--where", query)).isEqualTo(n);
    }

    @ParameterizedTest
    @CsvSource({
        "--by, colour, --by: there is no field \"colour\"",
        "--by, 'service,', --by: there is no field \"\"",
        "--format, xml, --format is table or json",
        "--top, 0, --top must be 1 or more"
    })
    void namesTheWrongOption(String option, String value, String message) {
        assertThat(terminal.run("count", path(), option, value)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).startsWith("spoor: " + message);
        assertThat(terminal.out()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--top=many", "--zzz=1", "--by"})
    void refusesWrongUsage(String option) {
        assertThat(terminal.run("count", path(), option)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("Usage: spoor count");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void requiresASource() {
        assertThat(terminal.run("count")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("SOURCE");
    }

    @Test
    void refusesASourceThatDoesNotExistBeforeItReadsAny() {
        writeTrail();
        String nowhere = folder.resolve("nowhere").toString();
        assertThat(terminal.run("count", path(), nowhere)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).isEqualTo("spoor: there is no file or folder " + nowhere + "\n");
        assertThat(terminal.out()).isEmpty();
    }

    @Test
    void countsConflictsAndFindsWhatOnlyOneOfTwoRecordsHas() {
        Trails.in(folder)
                .plain("a.json", EventJson.number(1).parameter("cidrIp", "10.0.0.0/8"))
                .plain("b.json", EventJson.number(1).parameter("cidrIp", "0.0.0.0/0"));
        assertThat(terminal.run("count", path(), "--where", "\"0.0.0.0/0\""))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.out())
                .contains("          0 duplicates             2 loaded\n")
                .contains("conflicts           1 with the id of a different event\n")
                .contains("matched             1\n");
        assertThat(terminal.err()).contains("b.json, byte 12").contains("a.json at byte 12");
        terminal.run("count", path(), "--format", "json");
        assertThat(json().at("/events/conflicts").asInt()).isEqualTo(1);
        assertThat(json().at("/problems/0/kind").asString()).isEqualTo("conflict");
    }

    @Test
    void listsThePlacesOfMatchingEventsThatHaveCopies() {
        writeTrail();
        int second =
                "{\"Records\":[,".length()
                        + EventJson.number(1)
                                .source("s3.amazonaws.com")
                                .region("eu-central-1")
                                .toString()
                                .length();
        assertThat(terminal.run("count", path(), "--copies")).isZero();
        assertThat(terminal.out())
                .endsWith(
                        """

                        copies: 1 matching event is in several places
                        %s
                            %s/a.json.gz, byte %d
                            %s/b.json, byte 12
                        """
                                .formatted(EventJson.idOf(2), path(), second, path()));
        terminal.run("count", path(), "--copies", "--where", "service:sqs", "--format", "json");
        assertThat(json().at("/copies/0/id").asString()).isEqualTo(EventJson.idOf(2));
        assertThat(json().at("/copies/0/places/1/file").asString()).endsWith("b.json");
        terminal.run("count", path(), "--copies", "--where", "service:s3", "--format", "json");
        assertThat(json().at("/copies").isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"table", "json"})
    void saysThatItsOutputIsNotComplete(String format) {
        Trails.in(folder).text("a.json", "{\"Records\":[]}");
        terminal.fillDisk();
        assertThat(terminal.run("count", path(), "--format", format)).isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.err())
                .isEqualTo(
                        "spoor: not all of the output could be written: the disk is full, or"
                                + " the program that reads it has ended\n");
    }

    @Test
    void namesNoByteOfWhatCannotBeOpened() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("a.json"), folder.resolve("none"));
        assertThat(terminal.run("count", path())).isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.err()).startsWith("problem: " + link + ": the link leads nowhere");
        terminal.run("count", path(), "--format", "json");
        assertThat(json().at("/problems/0").propertyNames())
                .containsExactly("file", "kind", "reason");
    }

    @Test
    void tellsTheFormsOfOtherFilesAndWhatWasSkipped() {
        writeTrail();
        Trails.in(folder)
                .text("lines.jsonl", EventJson.number(71) + "\n" + EventJson.number(72) + "\n")
                .text("note.txt", "x")
                .text("digest.json", "{\"digestS3Object\":\"x\",\"logFiles\":[]}");
        assertThat(terminal.run("count", path())).isZero();
        assertThat(terminal.out())
                .contains("forms               2 trail             1 json-lines\n");
        assertThat(terminal.err())
                .isEqualTo("skipped: 2 of 5 files: 1 digest, 1 without CloudTrail events\n");
    }

    @Test
    void succeedsWhereThereAreOnlyNotes() {
        Trails.in(folder)
                .text(
                        "trail.json",
                        "{\"Records\":[{\"eventTime\":\"2026-11-22T09:00:00Z\","
                                + "\"eventName\":\"X\",\"eventSource\":\"y\"}]}");
        assertThat(terminal.run("count", path())).isZero();
        assertThat(terminal.err()).startsWith("note: ").contains("no eventVersion");
    }

    @Test
    void tellsWhereNothingMatchesBecauseNoFileIsOfThePlace() {
        writeTrail();
        assertThat(terminal.run("count", path(), "--where", "region:sa-east-1")).isZero();
        assertThat(terminal.err())
                .contains(
                        "note: Nothing that is open is of this account or Region, so it is not"
                                + " known what happened there.\n");
        assertThat(terminal.run("count", path(), "--where", "event:Nothing")).isZero();
        assertThat(terminal.err()).doesNotContain("Nothing that is open");
    }

    @Test
    void explainsWhatEachConditionLeavesOutWhereNothingMatches() {
        writeTrail();
        String query = "service:sqqs and region:us-east-1";
        assertThat(terminal.run("count", path(), "--where", query, "--until", "2026-12-01"))
                .isZero();
        assertThat(terminal.err().lines().map(line -> line.strip().replaceAll(" +", " ")))
                .startsWith(
                        "matches left without condition",
                        "0 0 2 service:sqqs",
                        "2 0 0 region:us-east-1",
                        "3 0 0 until 2026-12-01T00:00:00Z",
                        "instead of \"service:sqqs\", service:sqs.amazonaws.com matches 1 event");
    }

    @Test
    void explainsAlwaysOrNeverIfAsked() {
        writeTrail();
        terminal.run("count", path(), "--where", "service:s3", "--explain", "never");
        assertThat(terminal.err()).isEmpty();
        terminal.run("count", path(), "--where", "service:nothing", "--explain", "never");
        assertThat(terminal.err()).isEmpty();
        terminal.run("count", path(), "--where", "service:s3", "--explain", "always");
        assertThat(terminal.err()).containsPattern(" 1 +1 +3 +service:s3");
        terminal.run("count", path(), "--explain", "always");
        assertThat(terminal.err()).isEmpty();
        assertThat(terminal.run("count", path(), "--explain", "often")).isEqualTo(2);
    }

    @Test
    void countsTheEventsOfAFileAlsoThoseThatAreCopies() {
        writeTrail();
        assertThat(matched("--where", "file:*/b.json")).isEqualTo(2);
        assertThat(matched("--where", "file:*/a.json.gz")).isEqualTo(2);
        assertThat(matched("--where", "not FILE:\"" + path() + "/a.json.gz\"")).isEqualTo(1);
        assertThat(matched("--where", "file:b.json")).isZero();
    }
}
