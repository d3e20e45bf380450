package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.EventJson;
import spoor.fixture.Trails;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.util.List;

/// `spoor check`, from its arguments to its output.
final class CheckCommandTest {
    @TempDir private Path folder;

    private final Terminal terminal = new Terminal();

    private String path() {
        return folder.toString();
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(terminal.out());
    }

    private JsonNode jsonOf(String file) {
        return json().get("fileList")
                .valueStream()
                .filter(entry -> entry.get("file").asString().endsWith(file))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void succeedsAndListsNothingWhereEveryFileWasRead() {
        Trails.in(folder).gzip("a.json.gz", EventJson.number(1));
        assertThat(terminal.run("check", path())).isZero();
        assertThat(terminal.out())
                .isEqualTo(
                        """
                        files               1 found             1 read                   0 skipped
                        events              1 read              0 duplicates             1 loaded
                        complete: every file that may hold events was read to its end
                        """);
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void listsEveryFileOnRequest() {
        Trails.in(folder)
                .plain("a.json", EventJson.number(1), EventJson.number(2))
                .plain("b.json", EventJson.number(2));
        assertThat(terminal.run("check", path(), "--all")).isZero();
        assertThat(terminal.out())
                .contains(
                        "/a.json\n    read, trail file, 2 events,"
                                + " 2026-11-22T09:00:01Z to 2026-11-22T09:00:02Z, ")
                .contains("/b.json\n    read, trail file, 1 event, 1 duplicate, ");
    }

    @Test
    void failsAndSaysWhereAFileThatHoldsEventsWasNotWhollyRead() {
        Trails.in(folder)
                .text("a.json", "{\"Records\":[" + EventJson.number(1) + ",7,8]}")
                .text("digest.json", Trails.DIGEST);
        assertThat(terminal.run("check", path())).isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.out())
                .contains("skipped: 1 of 2 files: 1 digest\n")
                .containsPattern("    problem, byte [0-9]+: this item .* 1 more")
                .endsWith("not complete: 1 file has problems\n");
    }

    @Test
    void succeedsWhereOnlyOtherFilesAreSkipped() {
        Trails.in(folder)
                .plain("a.json", EventJson.number(1))
                .text("digest.json", Trails.DIGEST)
                .text("notes.txt", "x");
        assertThat(terminal.run("check", path())).isZero();
        assertThat(terminal.out())
                .contains(
                        "/notes.txt\n    skipped, without CloudTrail events, 1 byte\n",
                        "/digest.json\n    skipped, digest");
    }

    @Test
    void printsEveryFileAsJson() {
        Trails.in(folder)
                .plain("a.json", EventJson.number(1), EventJson.number(2))
                .plain("b.json", EventJson.number(2))
                .text("c.json", "{\"Records\":[7,8]}")
                .text("digest.json", Trails.DIGEST);
        assertThat(terminal.run("check", path(), "--format", "json")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(json().propertyNames())
                .containsExactly("complete", "files", "events", "forms", "skipped", "fileList");
        assertThat(json().get("complete").asBoolean()).isFalse();
        assertThat(json().get("files").toString())
                .isEqualTo("{\"found\":4,\"read\":2,\"skipped\":2,\"waiting\":0}");
        assertThat(json().get("events").toString())
                .isEqualTo("{\"read\":3,\"duplicates\":1,\"loaded\":2,\"conflicts\":0}");
        assertThat(json().get("skipped").toString()).isEqualTo("{\"digest\":1,\"unreadable\":1}");
        assertThat(jsonOf("b.json").propertyNames())
                .containsExactly(
                        "file",
                        "status",
                        "form",
                        "bytes",
                        "events",
                        "duplicates",
                        "loaded",
                        "firstEvent",
                        "lastEvent",
                        "problems",
                        "notes");
        assertThat(jsonOf("b.json").get("duplicates").asInt()).isEqualTo(1);
        assertThat(jsonOf("a.json").get("lastEvent").asString()).isEqualTo("2026-11-22T09:00:02Z");
        assertThat(jsonOf("c.json").at("/problems/0/kind").asString()).isEqualTo("record");
        assertThat(jsonOf("c.json").at("/problems/0/count").asInt()).isEqualTo(2);
        assertThat(jsonOf("c.json").at("/problems/0/offset").asInt()).isEqualTo(12);
        assertThat(jsonOf("c.json").at("/problems/0/nextOffsets").toString()).isEqualTo("[14]");
        assertThat(jsonOf("digest.json").get("kind").asString()).isEqualTo("digest");
    }

    @Test
    void printsEveryFileAsCsv() {
        Trails.in(folder)
                .plain("a.json", EventJson.number(1))
                .text("b.json", "{\"Records\":[7,8," + EventJson.number(2) + "]}");
        terminal.run("check", path(), "--format", "csv");
        List<String> lines = terminal.out().lines().toList();
        assertThat(lines).hasSize(3);
        assertThat(lines.getFirst())
                .isEqualTo(
                        "file,status,form,kind,bytes,events,duplicates,loaded,"
                                + "firstEvent,lastEvent,problems,notes,reasons");
        assertThat(lines.get(1)).endsWith(",1,0,1,2026-11-22T09:00:01Z,2026-11-22T09:00:01Z,0,0,");
        assertThat(lines.getLast()).contains(",1,0,1,").contains(",2,0,\"this item of Records");
    }

    @Test
    void neutralisesEscapeCodesInNames() {
        Trails.in(folder).plain("\u001b[2J\u202eevil.json", EventJson.number(1));
        for (String format : List.of("text", "json", "csv")) {
            assertThat(terminal.run("check", path(), "--all", "--format", format)).isZero();
            assertThat(terminal.out()).doesNotContain("\u001b", "\u202e");
        }
        terminal.run("check", path(), "--format", "json");
        assertThat(json().at("/fileList/0/file").asString()).endsWith("/\u001b[2J\u202eevil.json");
    }

    @Test
    void refusesOtherFormats() {
        assertThat(terminal.run("check", path(), "--format", "xml")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--format is text, json or csv, not xml");
    }

    private void deliver(String day, EventJson... events) {
        Trails.in(folder)
                .plain(
                        "111122223333_CloudTrail_eu-central-1_"
                                + day.replace("-", "")
                                + "T0905Z_AAAAAAAAAAAAAAAA.json",
                        events);
    }

    @Test
    void printsTheCoverageByDay() {
        deliver("2026-11-22", EventJson.number(1));
        deliver("2026-11-23");
        deliver("2026-11-26", EventJson.number(2).time("2026-11-26T09:00:00Z"));
        assertThat(terminal.run("check", path(), "--coverage")).isZero();
        assertThat(terminal.out())
                .startsWith(
                        """
                        coverage by day (UTC), 2026-11-22 to 2026-11-26

                        111122223333, eu-central-1: 2 events on 2 of 5 days
                            files without events of this time   2026-11-23
                            no files                            2026-11-24 to 2026-11-25
                            too few files here to tell gaps

                        What this cannot tell:
                        """);
    }

    @Test
    void printsTheCoverageAsJsonAndCsv() {
        deliver("2026-11-22", EventJson.number(1));
        deliver("2026-11-23");
        terminal.run("check", path(), "--coverage", "--format", "json", "--until", "2026-11-26");
        assertThat(json().get("unit").asString()).isEqualTo("day");
        assertThat(json().get("until").asString()).isEqualTo("2026-11-26T00:00:00Z");
        assertThat(json().get("limits")).isNotEmpty();
        assertThat(json().at("/coverage/0/cells").valueStream())
                .extracting(cell -> cell.get("state").asString())
                .containsExactly("events", "empty", "no-files");
        terminal.run("check", path(), "--coverage", "--format", "csv");
        assertThat(terminal.out().lines())
                .containsExactly(
                        "account,region,from,until,state,events,files,emptyFiles,unreadFiles,"
                                + "gapMinutes",
                        "111122223333,eu-central-1,2026-11-22T00:00:00Z,2026-11-23T00:00:00Z,"
                                + "events,1,1,0,0,0",
                        "111122223333,eu-central-1,2026-11-23T00:00:00Z,2026-11-24T00:00:00Z,"
                                + "empty,0,1,1,0,0");
    }

    @Test
    void printsTheCoverageByHour() {
        deliver("2026-11-22", EventJson.number(1));
        assertThat(terminal.run("check", path(), "--coverage", "--hours")).isZero();
        assertThat(terminal.out())
                .startsWith(
                        "coverage by hour (UTC), 2026-11-22T09:00:00Z to 2026-11-22T10:00:00Z\n")
                .contains("111122223333, eu-central-1: 1 event in 1 of 1 hour\n");
    }

    @Test
    void saysOnStandardErrorWhatTheCoverageLacks() {
        Trails.in(folder)
                .plain("a.json", EventJson.number(1))
                .text("b.json", "{\"Records\":[{\"eventVersion\":\"1.08\"");
        assertThat(terminal.run("check", path(), "--coverage")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.err())
                .contains("/b.json")
                .endsWith("not complete: 1 file has problems\n");
    }

    @Test
    void tellsWhereNothingHasATimeOrAName() {
        Trails.in(folder).text("notes.txt", "x");
        assertThat(terminal.run("check", path(), "--coverage")).isZero();
        assertThat(terminal.out())
                .isEqualTo("no event with a time and no file that CloudTrail delivered\n");
    }
}
