package spoor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.charset.StandardCharsets;

class MemberNamesTest {
    private static MemberName named(String before, String name, String after) {
        byte[] text = (before + name + after).getBytes(StandardCharsets.ISO_8859_1);
        return MemberNames.of(text, before.length(), name.length());
    }

    @ParameterizedTest
    @EnumSource
    void findsEveryNameWhateverStandsAround(MemberName name) {
        for (String after : new String[] {"", "\"", "\":1", "\":\"0123456789", "xxxxxxxx"}) {
            assertThat(named("", name.spelling(), after)).isEqualTo(name);
            assertThat(named("{\"a\":1,\"", name.spelling(), after)).isEqualTo(name);
        }
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "OTHER")
    void comparesNamesInFull(MemberName name) {
        String spelling = name.spelling();
        for (int i = 0; i < spelling.length(); i++) {
            for (char other : new char[] {'\u0000', '_', (char) (spelling.charAt(i) ^ 0x80)}) {
                String changed = spelling.substring(0, i) + other + spelling.substring(i + 1);
                assertThat(named("", changed, "")).isEqualTo(MemberName.OTHER);
            }
        }
        assertThat(named("", spelling + "\u0000", "")).isEqualTo(MemberName.OTHER);
        assertThat(named("", spelling.substring(1), "")).isEqualTo(MemberName.OTHER);
        assertThat(named("", spelling + spelling, "")).isEqualTo(MemberName.OTHER);
    }
}
