package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.Archives;
import spoor.fixture.EventJson;
import spoor.fixture.Trails;
import spoor.fixture.s3.HttpStub;
import spoor.fixture.s3.S3Errors;
import spoor.fixture.s3.S3Server;
import spoor.settings.Settings;
import spoor.trail.s3.auth.AwsEnvironment;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// `spoor count` and `spoor export` of a bucket, compared with the same files on disk.
final class S3CountTest {
    private static final String SKIPPED = "skipped: 1 of 55 files: 1 digest\n";
    private static final DateTimeFormatter DAY = format("uuuu/MM/dd");
    private static final DateTimeFormatter STAMP = format("uuuuMMdd'T'HHmm'Z'");
    private static final int HOURS = 48;

    private final S3Server server = S3Server.shared();
    private final String bucket = server.newBucket();

    @TempDir private Path folder;

    private Terminal terminal = new Terminal();

    private static DateTimeFormatter format(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
    }

    private static String key(String region, Instant delivered, int number) {
        return "AWSLogs/111122223333/CloudTrail/%1$s/%2$s/111122223333_CloudTrail_%1$s_%3$s_%4$d.json.gz"
                .formatted(region, DAY.format(delivered), STAMP.format(delivered), number);
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    @BeforeEach
    void putTheSameInTheBucketAndOnDisk() throws IOException {
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
        // An event each hour in two Regions, delivered up to 50 minutes later; some are duplicates.
        for (int hour = 0; hour < HOURS; hour++) {
            Instant time = EventJson.START.plus(Duration.ofHours(hour));
            Instant delivered = time.plus(Duration.ofMinutes(10L * (hour % 6)));
            String region = hour % 3 == 0 ? "us-east-1" : "eu-west-1";
            EventJson event =
                    EventJson.number(hour)
                            .time(time.toString())
                            .region(region)
                            .name(hour % 2 == 0 ? "CreateQueue" : "DeleteQueue");
            put(key(region, delivered, hour), event);
            if (hour % 8 == 0) {
                put(key(region, delivered, 1000 + hour), event);
            }
        }
        put(
                "AWSLogs/111122223333/CloudTrail-Digest/eu-west-1/2026/11/22/x_20261122T100000Z.json.gz");
    }

    @AfterEach
    void clearFaults() {
        server.faults(bucket).clear();
    }

    private void put(String key, EventJson... events) {
        byte[] content =
                Trails.gzipped(
                        events.length == 0
                                ? Trails.DIGEST.getBytes(UTF_8)
                                : Trails.content(events));
        server.put(bucket, key, content);
        Trails.in(disk()).bytes(key, content);
    }

    private String location() {
        return "s3://" + bucket;
    }

    private int run(String command, String location, String... options) {
        List<String> arguments = new ArrayList<>(List.of(command, location));
        if (location.startsWith("s3:")) {
            arguments.addAll(
                    List.of("--endpoint", server.endpoint().toString(), "--profile", "audit"));
        }
        arguments.addAll(List.of(options));
        return terminal.run(arguments.toArray(String[]::new));
    }

    private JsonNode counted(String location, String... options) {
        List<String> all = new ArrayList<>(List.of("--format", "json", "--by", "event,region"));
        all.addAll(List.of(options));
        assertThat(run("count", location, all.toArray(String[]::new))).as(terminal.err()).isZero();
        return JsonMapper.shared().readTree(terminal.out());
    }

    @Test
    void countsAsOnDisk() {
        JsonNode inBucket = counted(location());
        assertThat(terminal.err()).isEqualTo(SKIPPED);
        assertThat(inBucket.toString().replace(location() + "/", ""))
                .isEqualTo(counted(disk().toString()).toString().replace(disk() + "/", ""));
        assertThat(inBucket.get("events").get("duplicates").asInt()).isEqualTo(6);
        assertThat(inBucket.get("matched").asInt()).isEqualTo(HOURS);
    }

    @Test
    void countsAnArchiveAsOnDisk() {
        byte[] zip =
                Archives.zip(
                        Map.of(
                                "a.json",
                                Trails.content(EventJson.number(500).name("PurgeQueue")),
                                "b.json.gz",
                                Trails.gzipped(Trails.content(EventJson.number(501)))));
        byte[] archive = Trails.gzipped(Archives.tar(Map.of("logs/trail.zip", zip)));
        server.put(bucket, "incident.tar.gz", archive);
        Trails.in(disk()).bytes("incident.tar.gz", archive);

        JsonNode inBucket = counted(location());

        assertThat(inBucket.get("matched").asInt()).isEqualTo(HOURS + 2);
        assertThat(inBucket.toString().replace(location() + "/", ""))
                .isEqualTo(counted(disk().toString()).toString().replace(disk() + "/", ""));
    }

    @Test
    void countsAPeriodAsOnDiskWithFewerRequests() {
        String[] period = {"--from", "2026-11-23T00:00", "--until", "2026-11-23T06:00"};
        server.resetCounters();
        JsonNode inBucket = counted(location(), period);
        assertThat(terminal.err()).contains("delivered", location(), "1h later (--margin)");
        assertThat(server.gets()).isPositive().isLessThan(HOURS / 3);
        JsonNode onDisk = counted(disk().toString(), period);
        assertThat(terminal.err()).isEqualTo(SKIPPED);
        assertThat(inBucket.get("matched")).isEqualTo(onDisk.get("matched"));
        assertThat(inBucket.get("matched").asInt()).isEqualTo(6);
        assertThat(inBucket.get("by")).isEqualTo(onDisk.get("by"));
    }

    @Test
    void countsHalfAPeriodAsOnDisk() {
        for (String[] half :
                List.of(
                        new String[] {"--from", "2026-11-23T12:00"},
                        new String[] {"--until", "2026-11-23T12:00"})) {
            JsonNode inBucket = counted(location(), half);
            JsonNode onDisk = counted(disk().toString(), half);
            assertThat(inBucket.get("matched")).isEqualTo(onDisk.get("matched"));
            assertThat(inBucket.get("by")).isEqualTo(onDisk.get("by"));
        }
    }

    @Test
    void fetchesLessWithAShorterMargin() {
        String[] period = {"--from", "2026-11-23T00:00", "--until", "2026-11-23T06:00"};
        server.resetCounters();
        counted(location(), period[0], period[1], period[2], period[3], "--margin", "0m");
        assertThat(terminal.err()).contains("0s later (--margin)");
        int fewest = server.gets();
        server.resetCounters();
        counted(location(), period[0], period[1], period[2], period[3], "--margin", "24h");
        assertThat(terminal.err()).contains("24h later (--margin)");
        assertThat(server.gets()).isGreaterThan(fewest + 20);
    }

    @Test
    void exportsTheSameBytes() throws IOException {
        Path fromBucket = folder.resolve("bucket.json");
        Path fromDisk = folder.resolve("disk.json");
        String[] where = {"--where", "event:Delete* or not (event:* or nowhere)"};
        assertThat(run("export", location(), where[0], where[1], "-o", fromBucket.toString()))
                .as(terminal.err())
                .isZero();
        assertThat(run("export", disk().toString(), where[0], where[1], "-o", fromDisk.toString()))
                .isZero();
        assertThat(fromBucket).hasSameBinaryContentAs(fromDisk);
        assertThat(Files.size(fromBucket)).isGreaterThan(5000);
    }

    @Test
    void takesOptionsFromTheLocation() {
        String line =
                location()
                        + "/?endpoint="
                        + server.endpoint()
                        + "&profile=audit&regions=us-east-1&folders=CloudTrail";
        assertThat(terminal.run("count", line, "--format", "json")).as(terminal.err()).isZero();
        assertThat(JsonMapper.shared().readTree(terminal.out()).get("matched").asInt())
                .isEqualTo(HOURS / 3);
    }

    @Test
    void keepsNoObjectsIfTheSettingOrTheOptionForbidsIt() {
        counted(location());
        assertThat(terminal.keepsObjects()).isTrue();
        counted(location(), "--no-cache");
        assertThat(terminal.keepsObjects()).isFalse();
        terminal.settings(Settings.DEFAULT.withKeepObjects(false));
        counted(location());
        assertThat(terminal.keepsObjects()).isFalse();
    }

    /// The answers of the credential endpoints of a container and an instance.
    private HttpStub.Answer metadata(HttpStub.Request request) {
        String keys =
                """
                {"Code":"Success","AccessKeyId":"%s","SecretAccessKey":"%s","Token":"T",
                 "Expiration":"%s"}
                """
                        .formatted(
                                server.accessKeyId(),
                                server.secretAccessKey(),
                                Instant.now()
                                        .plus(Duration.ofHours(1))
                                        .truncatedTo(ChronoUnit.SECONDS));
        boolean isName =
                request.path().contains("/security-credentials")
                        && !request.path().endsWith("/reader");
        String text = request.method().equals("PUT") ? "token" : isName ? "reader" : keys;
        return new HttpStub.Answer(
                200, Map.of("Content-Type", "application/json"), text.getBytes(UTF_8));
    }

    private String countedAs(Map<String, String> variables) throws Exception {
        Map<String, String> environment = new HashMap<>(variables);
        environment.put("AWS_CONFIG_FILE", folder.resolve("none").toString());
        environment.put("AWS_SHARED_CREDENTIALS_FILE", folder.resolve("none").toString());
        SpoorProcess process =
                SpoorProcess.run(
                        folder,
                        environment,
                        "count",
                        location(),
                        "--endpoint",
                        server.endpoint().toString(),
                        "--no-cache");
        assertThat(process.exitCode()).as(process.err()).isZero();
        return new String(process.out(), UTF_8);
    }

    @Test
    void usesTheRoleOfAContainerAndOfAnInstance() throws Exception {
        try (HttpStub stub = new HttpStub(this::metadata)) {
            String address = stub.endpoint().toString();
            assertThat(
                            countedAs(
                                    Map.of(
                                            "AWS_EC2_METADATA_DISABLED",
                                            "true",
                                            "AWS_CONTAINER_CREDENTIALS_FULL_URI",
                                            address + "/keys")))
                    .contains("matched            48");
            assertThat(stub.requests())
                    .isNotEmpty()
                    .allMatch(asked -> asked.path().equals("/keys"));
            stub.reset();
            assertThat(countedAs(Map.of("AWS_EC2_METADATA_SERVICE_ENDPOINT", address)))
                    .contains("matched            48");
            assertThat(stub.requests().getLast().path()).endsWith("/reader");
        }
    }

    @Test
    void reportsAMissingBucket() {
        assertThat(run("count", "s3://no-such-bucket-here/AWSLogs/")).isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.err())
                .contains("s3://no-such-bucket-here/AWSLogs/", "There is no bucket of that name");
    }

    @Test
    void reportsWhatCouldNotBeRead() {
        server.faults(bucket)
                .failGetsOf(key -> key.contains("T0900Z_0."), S3Errors::kmsAccessDenied);
        assertThat(run("count", location())).isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.err())
                .contains("kms:Decrypt", "T0900Z_0.json.gz", "1 digest, 1 not readable");
    }

    @Test
    void reportsAMissingProfile() {
        assertThat(
                        terminal.run(
                                "count",
                                location(),
                                "--endpoint",
                                server.endpoint().toString(),
                                "--profile",
                                "nobody"))
                .isEqualTo(ExitCode.PROBLEMS);
        assertThat(terminal.err())
                .contains("profile nobody")
                .endsWith("\n    aws configure --profile nobody\n");
    }

    @Test
    void refusesWrongOptions() {
        for (String margin : List.of("", "soon", "-1h", "1", "1 h", "1d", "P", "PT")) {
            assertThat(run("count", location(), "--margin", margin))
                    .as(margin)
                    .isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err())
                    .contains("--margin: \"" + margin + "\" is not a duration such as 1h or 30m");
        }
        for (String endpoint : List.of("localhost:9000", "ftp://x", "http://", "a b")) {
            assertThat(terminal.run("count", location(), "--endpoint", endpoint))
                    .as(endpoint)
                    .isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("is not an address");
        }
        for (String location : List.of("s3://", "s3://x", "s3:///a")) {
            assertThat(terminal.run("count", location)).as(location).isEqualTo(ExitCode.USAGE);
            assertThat(terminal.err()).contains("is not a location in S3");
        }
    }
}
