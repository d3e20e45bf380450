package spoor.trail.s3.save;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class KeyPathTest {
    static List<String> hostile() {
        return List.of(
                "",
                "/",
                "/etc/passwd",
                "a/",
                "a//b",
                ".",
                "..",
                "../x",
                "a/../../x",
                "a/./b",
                "a/..",
                "...",
                ".ssh/authorized_keys",
                "home/.bashrc",
                "C:\\x",
                "C:x",
                "a\\..\\b",
                "\\\\host\\share",
                "file.gz:stream",
                "CON",
                "con.txt",
                "a/NUL.json.gz",
                "Aux .txt",
                "COM1",
                "lpt9.tar.gz/x",
                "com\u00b9.txt",
                "name.",
                "name ",
                " name",
                "a /b",
                "a\u0000b",
                "a\nb",
                "a\u001b[2J",
                "\u202ezg.nosj",
                "zero\u200bwidth",
                "\ufeffbom",
                "\ud800",
                "a*b",
                "a?b",
                "a|b",
                "<script>",
                "\"a\"",
                "$HOME",
                "%TEMP%",
                "~root",
                "`id`",
                "x".repeat(201),
                "\u00e9".repeat(101));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("hostile")
    void refusesAHostileKey(String key) {
        assertThat(KeyPath.of(key))
                .isInstanceOfSatisfying(
                        KeyPath.Refused.class,
                        refused -> assertThat(refused.reason().inEnglish()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AWSLogs/o-abc123/111122223333/CloudTrail/eu-west-1/2026/11/01/"
                        + "111122223333_CloudTrail_eu-west-1_20261101T0005Z_a1B2c3D4.json.gz",
                "my logs (old)/a=b,c@d+e_f-g.gz",
                "Pr\u00fcfung/\u76e3\u67fb/\u0663.gz",
                "-rf",
                "console.log",
                "common/CONx/COM10/null",
                "a..b/c...d"
            })
    void allowsAHarmlessKey(String key) {
        assertThat(KeyPath.of(key)).isEqualTo(new KeyPath.Allowed(List.of(key.split("/", -1))));
    }

    @Test
    void allowsNamesAsLongAsFileSystemsTakeThem() {
        assertThat(KeyPath.of("x".repeat(200))).isInstanceOf(KeyPath.Allowed.class);
    }
}
