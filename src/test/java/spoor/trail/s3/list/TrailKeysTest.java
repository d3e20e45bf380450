package spoor.trail.s3.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.s3.OrganisationTrail;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

final class TrailKeysTest {
    private static final String REGION = "AWSLogs/111122223333/CloudTrail/eu-west-1/";
    private static final Instant NOON = Instant.parse("2026-03-01T12:05:59Z");

    @ParameterizedTest
    @CsvSource({
        "a/111122223333_CloudTrail_eu-west-1_20260301T1205Z_AbCd0123.json.gz",
        "111122223333_CloudTrail_eu-west-1_20260301T1205Z_AbCd0123.json",
        "111122223333_CloudTrail-Digest_eu-west-1_trail_us-east-1_20260301T120517Z.json.gz",
        "111122223333_CloudTrail-Digest_eu-west-1_my_trail_1_us-east-1_20260301T120517Z.json.gz",
    })
    void knowsWhenAFileWasDelivered(String key) {
        assertThat(TrailKeys.delivered(key)).contains(Instant.parse("2026-03-01T12:05:00Z"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "notes.txt",
                "a_20260301T1205Z_b/c.json",
                "x_20261301T1205Z_y.json.gz",
                "x_20260301T2505Z_y.json.gz",
                "x_2026030T1205Z_y.json.gz",
            })
    void findsNoTimeInANameWithoutOne(String key) {
        assertThat(TrailKeys.delivered(key)).isEmpty();
    }

    @Test
    void startsAtTheMinuteInTheFolderOfEvents() {
        assertThat(TrailKeys.firstAt(REGION, NOON))
                .isEqualTo(REGION + "2026/03/01/111122223333_CloudTrail_eu-west-1_20260301T1205");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "EVENTS")
    void startsAtTheDayInTheOtherFolders(TrailFolder folder) {
        String region = "AWSLogs/o-abc1234567/111122223333/" + folder.folder() + "/eu-west-1/";
        assertThat(TrailKeys.firstAt(region, NOON)).isEqualTo(region + "2026/03/01/");
        assertThat(TrailKeys.lastAt(region, NOON)).isEqualTo(region + "2026/03/02/");
    }

    @Test
    void hasKeysForTheEndsOfTime() {
        String first = TrailKeys.firstAt(REGION, Instant.MIN);
        String last = TrailKeys.firstAt(REGION, Instant.MAX);
        String key = TrailKeys.firstAt(REGION, NOON);
        assertThat(List.of(first, key, last)).isSorted();
    }

    @Test
    void isInTheOrderOfDelivery() {
        OrganisationTrail trail = new OrganisationTrail(1, 1, LocalDate.of(2026, 2, 27), 4);
        List<String> keys = trail.keys("").toList();
        for (String key : keys) {
            int end = key.length();
            for (int part = 0; part < 4; part++) {
                end = key.lastIndexOf('/', end - 1);
            }
            String region = key.substring(0, end + 1);
            Instant time = TrailKeys.delivered(key).orElseThrow();
            assertThat(TrailKeys.firstAt(region, time)).isLessThanOrEqualTo(key);
            assertThat(TrailKeys.lastAt(region, time)).isGreaterThan(key);
            if (key.contains("/CloudTrail/")) {
                Duration minute = Duration.ofMinutes(1);
                assertThat(TrailKeys.firstAt(region, time.plus(minute))).isGreaterThan(key);
                assertThat(TrailKeys.lastAt(region, time.minus(minute))).isLessThan(key);
            }
        }
    }

    @Test
    void findsTheDayOfAKey() {
        assertThat(TrailKeys.day(REGION, REGION + "2026/03/01/x"))
                .contains(Instant.parse("2026-03-01T00:00:00Z"));
        assertThat(TrailKeys.day(REGION, REGION + "2026/03/")).isEmpty();
        assertThat(TrailKeys.day(REGION, REGION + "2026/13/01/x")).isEmpty();
    }
}
