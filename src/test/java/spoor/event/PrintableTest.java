package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.stream.IntStream;

class PrintableTest {
    @ParameterizedTest
    @CsvSource({
        "0000, \\u0000",
        "0007, \\u0007",
        "0009, \\u0009",
        "000a, \\u000a",
        "000d, \\u000d",
        "001b, \\u001b",
        "007f, \\u007f",
        "0085, \\u0085",
        "00a0, \\u00a0",
        "00ad, \\u00ad",
        "061c, \\u061c",
        "200b, \\u200b",
        "200e, \\u200e",
        "2028, \\u2028",
        "2029, \\u2029",
        "202e, \\u202e",
        "2066, \\u2066",
        "3000, \\u3000",
        "3164, \\u3164",
        "ffa0, \\uffa0",
        "feff, \\ufeff",
        "d800, \\ud800",
        "dfff, \\udfff",
        "e0041, \\udb40\\udc41",
    })
    void writesAnInvisibleCharacterAsAnEscape(String hex, String shown) {
        String text = Character.toString(Integer.parseInt(hex, 16));
        assertThat(Printable.of("a" + text + "b")).isEqualTo("a" + shown + "b");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "arn:aws:sts::111122223333:assumed-role/ops/alice",
                "Zoë, Ελένη, 王, 🙂 and ﷽",
                "back\\slash \"quoted\" \\u202e",
            })
    void leavesOrdinaryTextAsItIs(String text) {
        assertThat(Printable.of(text)).isSameAs(text);
    }

    @Test
    void showsNoControlOrFormatCharacterEver() {
        String all =
                IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .collect(
                                StringBuilder::new,
                                StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
        assertThat(Printable.of(all).codePoints())
                .noneMatch(point ->
                        Character.isISOControl(point)
                                || Character.getType(point) == Character.FORMAT
                                || Character.getType(point) == Character.SURROGATE
                                || (Character.isSpaceChar(point) && point != ' '));
    }
}
