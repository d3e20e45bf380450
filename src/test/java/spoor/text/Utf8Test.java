package spoor.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;

class Utf8Test {
    @Test
    void agreesWithTheJdksStrictDecoder() {
        Random random = new Random(1);
        int[] likely = {
            0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1,
            0xed, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff
        };
        for (int i = 0; i < 5_000; i++) {
            byte[] text = new byte[random.nextInt(12)];
            for (int k = 0; k < text.length; k++) {
                text[k] = (byte) likely[random.nextInt(likely.length)];
            }
            byte[] expected = text.clone();
            int first = repairNaively(expected);
            byte[] repaired = text.clone();

            assertThat(Utf8.replaceInvalid(repaired, 0, repaired.length)).isEqualTo(first);
            assertThat(repaired).as(() -> HexFormat.of().formatHex(text)).isEqualTo(expected);
        }
    }

    private static int repairNaively(byte[] text) {
        int first = -1;
        int at = 0;
        while (at < text.length) {
            int length = 1;
            while (length <= 4 && !isOneCharacter(text, at, length)) {
                length++;
            }
            if (length > 4) {
                first = first < 0 ? at : first;
                text[at++] = '?';
            } else {
                at += length;
            }
        }
        return first;
    }

    private static boolean isOneCharacter(byte[] text, int at, int length) {
        if (at + length > text.length) {
            return false;
        }
        try {
            String decoded =
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(text, at, length))
                            .toString();
            return decoded.codePointCount(0, decoded.length()) == 1;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "Zoë", "王 🙂", "\u0000\u007f\u0080\u07ff\u0800\uffff"})
    void leavesUtf8AsItIs(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        assertThat(Utf8.replaceInvalid(bytes, 0, bytes.length)).isEqualTo(-1);
        assertThat(bytes).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        // overlong, half a surrogate pair, beyond Unicode, cut off
        "c080, 3f3f",
        "e08080, 3f3f3f",
        "eda080, 3f3f3f",
        "f4908080, 3f3f3f3f",
        "e28241, 3f3f41",
        "f09f9982, f09f9982",
        "f09f99, 3f3f3f",
    })
    void replacesEachByteOfWhatIsNoCharacter(String hex, String repaired) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        Utf8.replaceInvalid(bytes, 0, bytes.length);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(repaired);
    }

    @Test
    void looksOnlyBetweenStartAndEnd() {
        byte[] bytes = HexFormat.of().parseHex("ff41ff42ffc3a9");
        assertThat(Utf8.replaceInvalid(bytes, 1, 6)).isEqualTo(2);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo("ff413f423f3fa9");
    }
}
