package spoor.text;

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
        "034f, \\u034f",
        "115f, \\u115f",
        "1160, \\u1160",
        "17b4, \\u17b4",
        "180b, \\u180b",
        "180e, \\u180e",
        "200c, \\u200c",
        "200d, \\u200d",
        "200f, \\u200f",
        "202a, \\u202a",
        "2060, \\u2060",
        "2065, \\u2065",
        "2069, \\u2069",
        "2800, \\u2800",
        "fe0f, \\ufe0f",
        "fff0, \\ufff0",
        "fff9, \\ufff9",
        "fffb, \\ufffb",
        "e0000, \\udb40\\udc00",
        "e007f, \\udb40\\udc7f",
        "e0100, \\udb40\\udd00",
        "1d173, \\ud834\\udd73",
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
    void keepsLineBreaksAndTabsOfTextsWithLines() {
        assertThat(Printable.ofLines("a\tb\r\n\u202ec\rd\n"))
                .isEqualTo("a\tb\r\n\\u202ec\\u000dd\n");
        assertThat(Printable.ofLines("")).isEmpty();
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
