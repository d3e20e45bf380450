package spoor.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

@DisabledOnOs(OS.WINDOWS)
class FilePathTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.json",
                "/trails/a b%41.json",
                "../x/./y",
                "/",
                "",
                "über/\u65e5\u672c.json",
                "\ud83d\ude00",
                "\ufffd",
                "new\nline\u001b[0m"
            })
    void takesTextsAsTheyAre(String text) {
        assertThat(FilePathText.of(FilePathText.path(text))).isEqualTo(text);
        assertThat(FilePathText.path(text)).isEqualTo(Path.of(text));
    }

    @Test
    void keepsBytesThatAreNotUtf8Apart() {
        Path first = Path.of(URI.create("file:///trails/x%FF.json"));
        Path second = Path.of(URI.create("file:///trails/x%FE.json"));
        assertThat(first.toString()).isEqualTo(second.toString());
        assertThat(FilePathText.of(first)).isEqualTo("/trails/x\udcff.json");
        assertThat(FilePathText.of(second)).isEqualTo("/trails/x\udcfe.json");
        assertThat(FilePathText.path("/trails/x\udcff.json")).isEqualTo(first).isNotEqualTo(second);
    }

    @Test
    void keepsRelativePathsRelative() {
        Path name = Path.of(URI.create("file:///x/%C3%28/%E4")).subpath(1, 3);
        assertThat(FilePathText.of(name)).isEqualTo("\udcc3(/\udce4");
        assertThat(FilePathText.path("\udcc3(/\udce4")).isEqualTo(name);
    }

    @Test
    void everyByteOfALegacyEncodingIsKept() {
        byte[] bytes = new byte[0x80];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        String text = FilePathText.decode(bytes);
        assertThat(text).hasSize(bytes.length);
        assertThat(FilePathText.of(FilePathText.path("/" + text))).isEqualTo("/" + text);
    }

    @Test
    void decodesUtf8BesideOtherBytes() {
        byte[] euro = "\u20ac".getBytes(StandardCharsets.UTF_8);
        assertThat(FilePathText.decode(new byte[] {'a', (byte) 0xff, euro[0], euro[1], euro[2]}))
                .isEqualTo("a\udcff\u20ac");
        assertThat(FilePathText.decode(new byte[] {euro[0], euro[1]})).isEqualTo("\udce2\udc82");
        assertThat(FilePathText.decode(new byte[] {(byte) 0xc0, (byte) 0xaf}))
                .isEqualTo("\udcc0\udcaf");
    }
}
