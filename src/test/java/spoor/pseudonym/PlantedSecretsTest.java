package spoor.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.io.ByteSpan;

import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.List;

/// None of the originals is left: random records with secrets planted in every form are masked, and
/// the output is searched in every form.
final class PlantedSecretsTest {
    private static final int RECORDS = 60;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89, 144, 233})
    void noOriginalIsLeftInAnyForm(long seed) {
        PlantedRecords planted = new PlantedRecords(seed);
        List<String> records = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(planted.record());
        }
        Masking masking = Masking.withoutKeyFile();
        for (String record : records) {
            byte[] bytes = record.getBytes(UTF_8);
            masking.collect(ByteSpan.of(bytes));
        }
        for (String record : records) {
            byte[] masked = masking.mask(record.getBytes(UTF_8));
            assertThat(new Secrets(planted.secrets()).leftIn(masked)).as(record).isEmpty();
            assertThat(JsonMapper.shared().readTree(masked)).isNotNull();
        }
    }

    /// The search itself finds what is planted: otherwise it would prove nothing.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void theSearchFindsThemInTheOriginals(long seed) {
        PlantedRecords planted = new PlantedRecords(seed);
        for (int i = 0; i < RECORDS; i++) {
            String record = planted.record();
            assertThat(new Secrets(List.of(planted.lastPlanted())).leftIn(record.getBytes(UTF_8)))
                    .as(planted.lastPlanted() + " in " + record)
                    .isNotEmpty();
        }
    }
}
