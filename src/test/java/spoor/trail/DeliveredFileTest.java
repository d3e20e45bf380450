package spoor.trail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

/// What paths of deliveries tell.
final class DeliveredFileTest {
    private static final String FOLDERS =
            "bucket/AWSLogs/o-exampleorg1/111122223333/CloudTrail/eu-central-1/2026/11/14/";

    private static long millis(String time) {
        return Instant.parse(time).toEpochMilli();
    }

    @Test
    void hasTheMinuteOfTheName() {
        DeliveredFile file =
                DeliveredFile.of(
                                FOLDERS
                                        + "111122223333_CloudTrail_eu-west-1_20261113T2355Z"
                                        + "_LBMJC6AWAWgs9eQ9.json.gz")
                        .orElseThrow();
        assertThat(file)
                .isEqualTo(
                        new DeliveredFile(
                                "111122223333",
                                "eu-west-1",
                                millis("2026-11-13T23:55:00Z"),
                                millis("2026-11-13T23:56:00Z")));
        assertThat(file.hasMinute()).isTrue();
    }

    @Test
    void hasTheDayOfTheFoldersWhereTheNameIsAnother() {
        DeliveredFile file = DeliveredFile.of(FOLDERS + "copy (2).json").orElseThrow();
        assertThat(file)
                .isEqualTo(
                        new DeliveredFile(
                                "111122223333",
                                "eu-central-1",
                                millis("2026-11-14T00:00:00Z"),
                                millis("2026-11-15T00:00:00Z")));
        assertThat(file.hasMinute()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "event_history.csv",
                "AWSLogs/111122223333/CloudTrail-Digest/eu-central-1/2026/11/14/x.json.gz",
                "AWSLogs/111122223333/CloudTrail/eu-central-1/2026/13/14/x.json.gz",
                "AWSLogs/111122223333/CloudTrail/eu-central-1/2026/11/14",
                "AWSLogs/111122223333/vpcflowlogs/eu-central-1/2026/11/14/x.log.gz",
                "AWSLogs/111122223333/Config/eu-central-1/2026/11/14/x.json.gz"
            })
    void isNoneForOtherPaths(String path) {
        assertThat(DeliveredFile.of(path)).isEmpty();
    }
}
