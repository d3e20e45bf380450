package spoor.viewmodel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HumanUnitsTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0 bytes",
        "1, 1 byte",
        "999, 999 bytes",
        "1000, 1.0 KB",
        "9949, 9.9 KB",
        "9950, 10 KB",
        "48000, 48 KB",
        "999499, 999 KB",
        "999500, 1.0 MB",
        "71000000, 71 MB",
        "1234000000, 1.2 GB",
        "5000000000000000, 5000 TB",
    })
    void saysSizesWithUpToThreeDigits(long bytes, String words) {
        assertThat(HumanUnits.bytes(bytes)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0 s",
        "59, 59 s",
        "60, 1 min",
        "89, 1 min",
        "90, 2 min",
        "3569, 59 min",
        "3570, 1 h",
        "7800, 2 h 10 min"
    })
    void saysTimesInTheUnitThatMatters(long seconds, String words) {
        assertThat(HumanUnits.duration(seconds)).isEqualTo(words);
    }
}
