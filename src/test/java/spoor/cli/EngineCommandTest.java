package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.EventJson;
import spoor.fixture.Trails;
import spoor.fixture.s3.HttpStub;
import spoor.fixture.s3.S3Server;
import spoor.trail.s3.auth.AwsEnvironment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// `spoor count`, `spoor export` and `spoor ddl` with the table of an engine, which is a server
/// with answers ready.
final class EngineCommandTest {
    private static final String FOLDER = "AWSLogs/111122223333/CloudTrail/eu-central-1/2026/11/22/";

    private static final String FILE =
            "111122223333_CloudTrail_eu-central-1_20261122T0905Z_a.json.gz";
    private static final EventJson[] EVENTS = {
        EventJson.number(1).name("ListKeys"), EventJson.number(2).name("DeleteKey")
    };

    private final S3Server server = S3Server.shared();
    private final String bucket = server.newBucket();
    private final List<String> statements = new ArrayList<>();

    @TempDir private Path folder;

    private Terminal terminal = new Terminal();

    @BeforeEach
    void putATrailInTheBucket() throws IOException {
        Path credentials =
                Files.writeString(
                        folder.resolve("credentials"),
                        "[audit]\naws_access_key_id=%s\naws_secret_access_key=%s\n"
                                .formatted(server.accessKeyId(), server.secretAccessKey()));
        terminal =
                new Terminal(
                        new AwsEnvironment(
                                Map.of(),
                                new AwsEnvironment.ProfileFileSource.At(
                                        folder.resolve("config"), credentials)));
        server.put(bucket, FOLDER + FILE, Trails.gzipped(Trails.content(EVENTS)));
    }

    private static HttpStub.Answer json(String text) {
        return new HttpStub.Answer(
                200, Map.of("Content-Type", "application/json"), text.getBytes(UTF_8));
    }

    /// @param counts the rows of counts, as JSON
    private HttpStub trino(String counts) {
        return new HttpStub(request -> {
            String sql = new String(request.body(), UTF_8);
            statements.add(sql);
            if (sql.contains("information_schema")) {
                return json(
                        "{\"data\":[[\"records\",\"array(varchar)\",\"\"],"
                                + "[\"typed\",\"array(row(eventname varchar))\",\"\"]]}");
            }
            if (sql.startsWith("SHOW")) {
                return json("{\"error\":{\"errorName\":\"NOT_SUPPORTED\",\"message\":\"a view\"}}");
            }
            if (sql.contains("GROUP BY 1")) {
                return json("{\"data\":[[\"s3://" + bucket + "/" + FOLDER + FILE + "\",1,2]]}");
            }
            boolean leftOut = sql.contains(FILE);
            return counts.startsWith("s3:") && !leftOut
                    ? json(
                            "{\"error\":{\"errorName\":\"HIVE_CURSOR_ERROR\",\"message\":"
                                    + "\"Failed to read file at "
                                    + counts
                                    + "\"}}")
                    : json("{\"data\":" + (leftOut ? "[[-1,\"\",5,5]]" : counts) + "}");
        });
    }

    private int run(HttpStub engine, String command, String... options) {
        List<String> arguments =
                new ArrayList<>(
                        List.of(
                                command,
                                engine.endpoint().toString().replace("http:", "trino:")
                                        + "/hive/ct.trail",
                                "--endpoint",
                                server.endpoint().toString(),
                                "--profile",
                                "audit"));
        arguments.addAll(List.of(options));
        return terminal.run(arguments.toArray(String[]::new));
    }

    @Test
    void printsCountsAsOfFiles() {
        try (HttpStub engine = trino("[[-1,null,3,3],[0,\"ListKeys\",2,2],[0,\"\",1,1]]")) {
            assertThat(run(engine, "count", "--by", "event")).isZero();
        }
        assertThat(terminal.out().lines())
                .containsExactly(
                        "matched             3",
                        "",
                        "event",
                        "           2  ListKeys",
                        "           1  (none)");
        assertThat(terminal.err()).isEmpty();
    }

    @Test
    void saysWhatIsNotExact() {
        try (HttpStub engine = trino("[[-1,null,3,8]]")) {
            assertThat(run(engine, "count")).isZero();
        }
        assertThat(terminal.out()).contains("3 at least, 8 at most");
        assertThat(terminal.err()).contains("spoor export");
    }

    @Test
    void readsAFileThatTheEngineCannotReadFromTheBucket() {
        try (HttpStub engine = trino("s3://" + bucket + "/" + FOLDER + FILE)) {
            assertThat(run(engine, "count", "--where", "event:DeleteKey"))
                    .as(terminal.err())
                    .isZero();
        }
        assertThat(terminal.out()).isEqualTo("matched             6\n");
        assertThat(terminal.err()).contains(FILE);
    }

    @Test
    void exportsTheMatchingRecordsOfTheFilesByteForByte() {
        Path output = folder.resolve("found.jsonl");
        try (HttpStub engine = trino("[]")) {
            assertThat(run(engine, "export", "--where", "event:DeleteKey", "-o", output.toString()))
                    .as(terminal.err())
                    .isZero();
        }
        assertThat(output).content().isEqualTo(EVENTS[1] + "\n");
        assertThat(terminal.err()).contains("trino://", "1 file");
    }

    @Test
    void refusesMalformedTables() {
        assertThat(terminal.run("count", "athena://no-table")).isEqualTo(2);
        assertThat(terminal.run("count", "trino://u:secret@h/a/b.c")).isEqualTo(2);
        assertThat(terminal.run("count", "trino://h/a/b.c", "sample:")).isEqualTo(2);
    }

    @Test
    void printsTheTableOfATrail() {
        assertThat(
                        terminal.run(
                                "ddl",
                                "athena",
                                "s3://" + bucket,
                                "--endpoint",
                                server.endpoint().toString(),
                                "--profile",
                                "audit"))
                .as(terminal.err())
                .isZero();
        assertThat(terminal.out())
                .contains(
                        "LOCATION 's3://" + bucket + "/AWSLogs/'",
                        "'projection.account.values' = '111122223333'",
                        "'projection.folder.values' = 'CloudTrail'",
                        "'projection.region.values' = 'eu-central-1'");
    }
}
