package spoor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class UnpairedSurrogatesTest {
    @ParameterizedTest
    @CsvSource({
        "a\\uD800b, a\\ufffdb, 1",
        "\\ud800, \\ufffd, 0",
        "\\udc00\\ud800, \\ufffd\\ufffd, 0",
        "\\ud83d\\ude00, \\ud83d\\ude00, -1",
        "\\uDBFF\\uDFFF, \\uDBFF\\uDFFF, -1",
        "\\ud83d\\ud83d\\ude00, \\ufffd\\ud83d\\ude00, 0",
        "\\\\ud800, \\\\ud800, -1",
        "\\\\\\ud800, \\\\\\ufffd, 2",
        "\\ud83dx\\ude00, \\ufffdx\\ufffd, 0",
        "\\u00e9\\ue000\\ud7ff, \\u00e9\\ue000\\ud7ff, -1",
        "\\ud8, \\ud8, -1",
    })
    void replacesEscapesForHalfACharacterAndNoOthers(String text, String repaired, int first) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);

        assertThat(UnpairedSurrogates.replace(bytes, 0, bytes.length)).isEqualTo(first);
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo(repaired);
    }
}
