package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.hidden.HiddenKind;
import spoor.hidden.UserRule;
import spoor.settings.WindowBounds;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class JsonFilesTest {
    private static final WindowBounds BOUNDS = new WindowBounds(30, 20, 800, 600, true);

    @TempDir private Path folder;

    @Test
    void readsTheRecordThatItWrote() throws IOException {
        Path file = folder.resolve("rule.json");
        UserRule rule =
                new UserRule("„é🙂\"\\", HiddenKind.MASKED_BY_OTHERS, "^[^@]+@\\S+$", "\\.to$");
        JsonFiles.write(file, rule);
        assertThat(JsonFiles.read(file, UserRule.class)).isEqualTo(rule);
    }

    @Test
    void ignoresUnknownMembers() throws IOException {
        Path file = file("{\"later\":{\"a\":[1]},\"width\":7}");
        assertThat(JsonFiles.read(file, WindowBounds.class))
                .isEqualTo(new WindowBounds(0, 0, 7, 0, false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"width\":null,\"maximized\":null}"})
    void readsMissingNumbersAsZero(String text) throws IOException {
        assertThat(JsonFiles.read(file(text), WindowBounds.class)).isEqualTo(WindowBounds.NONE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"width\":\"wide\"}", "{}{}", "theme=dark"})
    void refusesAFileOfAnotherForm(String text) throws IOException {
        Path file = file(text);
        assertThatIOException()
                .isThrownBy(() -> JsonFiles.read(file, WindowBounds.class))
                .withMessageContaining(file.toString());
    }

    @Test
    void throwsIfAFileIsMissing() {
        assertThatIOException()
                .isThrownBy(() -> JsonFiles.read(folder.resolve("none.json"), WindowBounds.class))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void createsFoldersAndReplacesTheFileLeavingNoDraft() throws IOException {
        Path file = folder.resolve("a").resolve("b").resolve("bounds.json");
        JsonFiles.write(file, BOUNDS);
        JsonFiles.write(file, WindowBounds.NONE);
        assertThat(JsonFiles.read(file, WindowBounds.class)).isEqualTo(WindowBounds.NONE);
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leavesNoDraftIfTheFileCannotBeReplaced() throws IOException {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("full"));
        assertThatIOException().isThrownBy(() -> JsonFiles.write(taken, BOUNDS));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(taken);
        }
    }

    @Test
    void printsAValueOnOneLine() {
        assertThat(JsonFiles.print(Map.of("a", List.of(1, "x\ny\"", Map.of()))))
                .isEqualTo("{\"a\":[1,\"x\\ny\\\"\",{}]}");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("bounds.json"), text);
    }
}
