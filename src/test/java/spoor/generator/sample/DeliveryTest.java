package spoor.generator.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import static java.util.Objects.requireNonNull;

import org.junit.jupiter.api.Test;

import spoor.generator.GeneratedFile;
import spoor.trail.TrailFile;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

class DeliveryTest {
    private static final String LOG_NAME =
            "(\\d{12})_CloudTrail(?:-[A-Za-z]+)?_([a-z0-9-]+)_(\\d{8}T\\d{4}Z)"
                    + "_([A-Za-z0-9]{16})\\.json\\.gz";
    private static final String LOG_FOLDER =
            "AWSLogs/o-exampleorg1/\\d{12}/CloudTrail(?:-[A-Za-z]+)?/[a-z0-9-]+/2026/11/\\d\\d/";

    @Test
    void isTheSameInEveryRun() {
        assertThat(hashes(Delivery.of(SampleEvents.make())))
                .isEqualTo(hashes(Delivery.of(SampleEvents.make())));
    }

    private static Map<String, String> hashes(List<GeneratedFile> files) {
        return files.stream()
                .collect(Collectors.toMap(GeneratedFile::path, f -> sha256(f.content())));
    }

    @Test
    void isWhatTheProgramReads() {
        assertThat(Delivery.of(SampleEvents.make()))
                .extracting(
                        GeneratedFile::path,
                        f -> f.delivered().toEpochMilli(),
                        f -> sha256(f.content()))
                .isEqualTo(
                        SampleRecords.files().stream()
                                .map(f ->
                                        tuple(
                                                f.path(),
                                                f.stamp().modified(),
                                                sha256(SampleRecords.stored(f))))
                                .toList());
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
                    String text = SampleRecords.text(requireNonNull(files.get(path)));
                    assertThat(SampleRecords.text(listed, "hashValue"))
                            .isEqualTo(sha256(text.getBytes(StandardCharsets.UTF_8)));
                });
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

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static String dayOf(JsonNode event) {
        return SampleRecords.text(event, "eventTime").substring(0, 10).replace('-', '/');
    }
}
