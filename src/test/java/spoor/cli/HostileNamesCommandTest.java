package spoor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

import spoor.fixture.EventJson;
import spoor.fixture.Trails;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Names of files and arguments that are hostile to a terminal, to the locale, or to the parser.
class HostileNamesCommandTest {
    private static final String CLEAR = "\u001b[2J";

    @TempDir private Path folder;

    private final Terminal terminal = new Terminal();

    @Test
    void anArgumentThatBeginsWithAnAtSignIsAFile() throws IOException {
        Trails.in(folder).plain("@x", EventJson.number(1));
        Path victim = Files.writeString(folder.resolve("victim"), "hello");
        Files.writeString(Path.of("target").resolve("at.txt"), "-o\n" + victim);
        assertThat(terminal.run("export", "@target/at.txt")).isEqualTo(2);
        assertThat(terminal.err()).contains("there is no file or folder @target/at.txt");
        assertThat(victim).hasContent("hello");
    }

    @Test
    void noMessageHasControlCharactersOfWhatItTellsAbout() throws IOException {
        Trails.in(folder).text("bad" + CLEAR + "\u202e.json", "{\"Records\":[{").plain("a.json");
        String[][] commands = {
            {"count", folder.toString()},
            {"count", folder + "/none" + CLEAR},
            {"count", folder.toString(), "--by", CLEAR},
            {"count", folder.toString(), "--" + CLEAR},
            {"count", folder.toString(), "--top", CLEAR},
            {"count", folder.toString(), "--where", CLEAR + ":("},
            {"count", folder.toString(), "--from", CLEAR},
            {"count", folder.toString(), "--hidden-pattern", CLEAR + "=("},
            {"count", "s3://bucket/x", "--endpoint", CLEAR},
            {"export", folder.toString(), "-o", folder + "/" + CLEAR + "/x"},
            {"export", folder.toString(), "--format", CLEAR},
            {CLEAR}
        };
        for (String[] command : commands) {
            assertThat(terminal.run(command)).as(String.join(" ", command)).isPositive();
            assertThat(terminal.err()).contains("\\u001b").doesNotContain("\u001b", "\u202e");
        }
    }

    @Test
    void jsonHasInvisibleCharactersAsEscapes() throws IOException {
        Trails.in(folder).text("bad\u202e\u009b\u200b.json", "{\"Records\":[{");
        terminal.run("count", folder.toString(), "--format", "json");
        assertThat(terminal.out())
                .contains("bad\\u202e\\u009b\\u200b.json")
                .doesNotContain("\u202e", "\u009b", "\u200b");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void namesAndArgumentsAreUtf8InEveryLocale() throws Exception {
        Path trail = Files.createDirectory(folder.resolve("trail"));
        String[] names = {"%C3%BC.json", "%E4%B8%AD.json", "x%FE.json", "x%FF.json"};
        for (int i = 0; i < names.length; i++) {
            Files.write(
                    Path.of(URI.create(trail.toUri() + names[i])),
                    Trails.content(EventJson.number(i).name("Ä" + i)));
        }
        SpoorProcess all =
                SpoorProcess.run(
                        folder,
                        Map.of("LC_ALL", "C"),
                        "count",
                        trail.toString(),
                        trail + "/ü.json",
                        "--where",
                        "event:Ä*",
                        "--format",
                        "json");
        assertThat(new String(all.out(), StandardCharsets.UTF_8))
                .as(all.err())
                .contains("\"loaded\":4", "\"matched\":4");
    }
}
