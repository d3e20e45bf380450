package spoor.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.EventJson;
import spoor.generator.sample.SampleRecords;

import java.util.ArrayList;
import java.util.List;

/// Nothing that looks like an id is left, except for the ids of events and requests.
final class LeftoverIdsTest {
    @Test
    void noIdOfTheSampleTrailIsLeft() {
        List<String> records = new ArrayList<>();
        SampleRecords.all().forEach(record -> records.add(record.toString()));
        List<String> some = new ArrayList<>();
        for (int i = 0; i < records.size(); i += 151) {
            some.add(records.get(i));
        }

        assertThat(LeftoverIds.of(some)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void noIdOfInventedRecordsIsLeft(long seed) {
        PlantedRecords planted = new PlantedRecords(seed);
        List<String> records = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            records.add(planted.record());
        }

        assertThat(LeftoverIds.of(records)).isEmpty();
    }

    /// The search itself finds ids: otherwise it would prove nothing.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "i-0abc0def012345678",
                "vpc-0abc0def",
                "7d4e1f6a-9c3b-4b1e-8f2d-1a2b3c4d5e6f",
                "mrk-1234abcd12ab34cd56ef1234567890ab",
                "Z0123456789ABCDEFGHIJ",
                "E1A2B3C4D5E6F7",
                "j-3H6EATEWWRWS1",
                "eu-central-1_Ab1Cd2Ef3",
                "kZ8rQ2vXw4mN6pL1tB9sGd",
                "AMZN09A2C7",
                "4444-5555-6666",
            })
    void findsIdsInEveryForm(String id) {
        String json = EventJson.number(1).parameter("text", "x %" + hex(id) + " y").json();

        assertThat(IdTokens.of(json.getBytes(UTF_8)))
                .contains(id.toLowerCase(java.util.Locale.ROOT));
    }

    private static String hex(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(UTF_8)) {
            encoded.append(encoded.isEmpty() ? "" : "%").append("%02x".formatted(b));
        }
        return encoded.toString();
    }
}
