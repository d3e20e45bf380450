package spoor.trail.s3.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TrailPrefixTest {
    @ParameterizedTest
    @CsvSource({
        "AWSLogs/,LOGS",
        "team/prod/AWSLogs/,LOGS",
        "AWSLogs/o-abc1234567/,ORGANISATION",
        "AWSLogs/111122223333/,ACCOUNT",
        "AWSLogs/o-abc1234567/111122223333/,ACCOUNT",
        "AWSLogs/111122223333/CloudTrail/,FOLDER",
        "AWSLogs/111122223333/Config/,FOLDER",
        "AWSLogs/o-abc1234567/111122223333/CloudTrail-Digest/eu-west-1/,REGION",
        "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/,TIME",
        "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01/,TIME",
    })
    void findsTheDepthOfAPrefix(String prefix, TrailPrefix.Depth depth) {
        assertThat(TrailPrefix.of(prefix)).map(TrailPrefix::depth).contains(depth);
    }

    @Test
    void namesItsParts() {
        assertThat(
                        TrailPrefix.of(
                                "x/AWSLogs/o-abc1234567/111122223333/CloudTrail-Insight/eu-west-1/"))
                .contains(
                        new TrailPrefix(
                                "x/",
                                "o-abc1234567",
                                "111122223333",
                                "CloudTrail-Insight",
                                "eu-west-1",
                                TrailPrefix.Depth.REGION));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "AWSLogs",
                "MyAWSLogs/",
                "logs/",
                "AWSLogs/Config/",
                "AWSLogs/11112222333/",
                "AWSLogs/../",
                "AWSLogs/o-abc1234567/x/",
                "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/03/01/a.json.gz",
            })
    void isNotInATree(String prefix) {
        assertThat(TrailPrefix.of(prefix)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CloudTrail,EVENTS",
        "CloudTrail-Digest,DIGEST",
        "CloudTrail-Insight,INSIGHT",
        "CloudTrail-NetworkActivity,NETWORK_ACTIVITY",
        "CloudTrail-Aggregated,AGGREGATED",
        "CloudTrail-Insights,",
        "CloudTrai,",
        "cloudtrail,",
    })
    void tellsSiblingsApart(String name, TrailFolder folder) {
        assertThat(
                        TrailPrefix.of("AWSLogs/111122223333/" + name + "/eu-west-1/")
                                .flatMap(TrailPrefix::trailFolder)
                                .orElse(null))
                .isEqualTo(folder);
    }
}
