package spoor.trail.sample;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import spoor.event.Problem;
import spoor.fixture.PlainVisitor;
import spoor.io.Bytes;
import spoor.trail.TrailFile;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class SampleTrailTest {
    private static final String LOG_NAME =
            "(\\d{12})_CloudTrail(?:-[A-Za-z]+)?_([a-z0-9-]+)_(\\d{8}T\\d{4}Z)"
                    + "_([A-Za-z0-9]{16})\\.json\\.gz";
    private static final String LOG_FOLDER =
            "AWSLogs/o-exampleorg1/\\d{12}/CloudTrail(?:-[A-Za-z]+)?/[a-z0-9-]+/2026/11/\\d\\d/";

    @Test
    void saysWhatItIsAndHowToOpenItAgain() {
        assertThat(new SampleTrail().name()).isEqualTo("Sample trail");
        assertThat(new SampleTrail().location()).isEqualTo("sample:");
    }

    @Test
    void isTheSameEveryTimeItIsMade() {
        assertThat(content(Delivery.of(SampleEvents.make())))
                .isEqualTo(content(Delivery.of(SampleEvents.make())));
    }

    private static Map<String, String> content(List<SampleFile> files) {
        return files.stream().collect(Collectors.toMap(SampleFile::path, SampleRecords::text));
    }

    @Test
    void isMadeOnlyOnce() {
        assertThat(SampleRecords.files()).isEqualTo(SampleRecords.files());
    }

    @Test
    void namesFilesAsCloudTrailDoes() {
        assertThat(SampleRecords.files())
                .extracting(TrailFile::path)
                .doesNotHaveDuplicates()
                .filteredOn(path -> !path.contains("CloudTrail-Digest"))
                .allMatch(path -> path.matches(LOG_FOLDER + LOG_NAME));
    }

    @Test
    void hasOneInsightFileAndOneDigest() {
        assertThat(SampleRecords.files())
                .extracting(TrailFile::path)
                .satisfiesOnlyOnce(path -> assertThat(path).contains("/CloudTrail-Insight/"))
                .satisfiesOnlyOnce(path -> assertThat(path).contains("/CloudTrail-Digest/"));
    }

    @Test
    void digestGivesTheHashesOfItsHoursFiles() {
        Map<String, TrailFile> files =
                SampleRecords.files().stream().collect(Collectors.toMap(TrailFile::path, f -> f));
        JsonNode digest =
                SampleRecords.json(
                        files.values().stream()
                                .filter(file -> file.path().contains("/CloudTrail-Digest/"))
                                .findFirst()
                                .orElseThrow());

        assertThat(digest.path("logFiles").valueStream())
                .isNotEmpty()
                .allSatisfy(listed -> {
                    String path = SampleRecords.text(listed, "s3Object");
                    assertThat(files).containsKey(path);
                    assertThat(SampleRecords.text(listed, "hashValue"))
                            .isEqualTo(sha256(SampleRecords.text(requireNonNull(files.get(path)))));
                });
    }

    private static String sha256(String text) throws NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isDeliveredMinutesAfterTheEventsAndFiledUnderThatDay() {
        assertThat(SampleRecords.files())
                .filteredOn(file -> !file.path().contains("CloudTrail-Digest"))
                .allSatisfy(file -> {
                    long delivered = file.stamp().modified();
                    String day = Instant.ofEpochMilli(delivered).toString();
                    assertThat(file.path())
                            .contains("/" + day.substring(0, 10).replace('-', '/') + "/");
                    for (JsonNode event : SampleRecords.json(file).path("Records")) {
                        String time = SampleRecords.text(event, "eventTime");
                        assertThat(delivered - Instant.parse(time).toEpochMilli())
                                .isBetween(120_000L, 4_200_000L);
                    }
                });
    }

    @Test
    void filesSomeEventsUnderTheNextDay() {
        assertThat(SampleRecords.files())
                .anySatisfy(file ->
                        assertThat(SampleRecords.json(file).path("Records").valueStream())
                                .anySatisfy(event ->
                                        assertThat(file.path()).doesNotContain(dayOf(event))));
    }

    private static String dayOf(JsonNode event) {
        return SampleRecords.text(event, "eventTime").substring(0, 10).replace('-', '/');
    }

    @Test
    void answersTheStampItHadWhenItWasFound() throws IOException {
        TrailFile file = SampleRecords.files().getFirst();
        Bytes bytes = new Bytes(1);

        assertThat(file.read(bytes)).isEqualTo(file.stamp());
        assertThat(bytes.length()).isEqualTo((int) file.stamp().size());
    }

    @Test
    void endsItsWalkEarlyWhenInterrupted() {
        List<String> found = new ArrayList<>();
        Thread.currentThread().interrupt();
        new SampleTrail().walk(new Paths(found));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(found).isEmpty();
    }

    private record Paths(List<String> found) implements PlainVisitor {
        @Override
        public void file(TrailFile file) {
            found.add(file.path());
        }

        @Override
        public void problem(Problem problem) {
            found.add(problem.reason());
        }
    }
}
