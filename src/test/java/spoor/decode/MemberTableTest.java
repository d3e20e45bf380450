package spoor.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.event.RecordSchema;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class MemberTableTest {
    private static final List<String> NAMES = names();
    private final MemberTable table = new MemberTable(NAMES);

    /// The members of a record, and names that begin alike or are short.
    static List<String> names() {
        List<String> names =
                new ArrayList<>(new RecordPaths(RecordSchema.CLOUDTRAIL).root().members().keySet());
        names.addAll(
                List.of("a", "arn", "userIdentityA", "userIdentityB", "aNameOfMoreThan16Bytes"));
        return names;
    }

    private int indexOf(String before, String name, String after) {
        byte[] text = (before + name + after).getBytes(StandardCharsets.ISO_8859_1);
        return table.indexOf(text, before.length(), name.length());
    }

    @ParameterizedTest
    @MethodSource("names")
    void findsEveryNameWhateverIsAroundIt(String name) {
        int index = NAMES.indexOf(name);
        for (String after : new String[] {"", "\"", "\":1", "\":\"0123456789", "xxxxxxxx"}) {
            assertThat(indexOf("", name, after)).isEqualTo(index);
            assertThat(indexOf("{\"a\":1,\"", name, after)).isEqualTo(index);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void comparesNamesInFull(String name) {
        for (int i = 0; i < name.length(); i++) {
            for (char other : new char[] {'\u0000', '_', (char) (name.charAt(i) ^ 0x80)}) {
                String changed = name.substring(0, i) + other + name.substring(i + 1);
                assertThat(indexOf("", changed, "")).isEqualTo(MemberTable.OTHER);
            }
        }
        assertThat(indexOf("", name + "\u0000", "")).isEqualTo(MemberTable.OTHER);
        assertThat(indexOf("", name.substring(1), "")).isEqualTo(MemberTable.OTHER);
        assertThat(indexOf("", name + name, "")).isEqualTo(MemberTable.OTHER);
    }
}
