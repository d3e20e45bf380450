package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.settings.Settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

class JsonFilesTest {
    @TempDir private Path folder;

    @Test
    void readsWhatItWrote() throws IOException {
        Path file = folder.resolve("settings.json");
        Settings settings =
                Settings.DEFAULT
                        .withRecentLocation("/trails/„é🙂\"\\")
                        .withTheme("dark")
                        .withSize(800, 600, true);
        JsonFiles.write(file, settings);
        assertThat(JsonFiles.read(file, Settings.class)).isEqualTo(settings);
    }

    @Test
    void leavesOutMembersItDoesNotKnow() throws IOException {
        Path file = file("{\"theme\":\"dark\",\"later\":{\"a\":[1]},\"width\":7}");
        Settings settings = JsonFiles.read(file, Settings.class);
        assertThat(settings.theme()).isEqualTo("dark");
        assertThat(settings.width()).isEqualTo(7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"width\":null,\"recent\":null}"})
    void takesNullOrZeroForMissingMembers(String text) throws IOException {
        Settings settings = JsonFiles.read(file(text), Settings.class);
        assertThat(settings.recent()).isNull();
        assertThat(settings.recentLocations()).isEmpty();
        assertThat(settings.width()).isZero();
        assertThat(settings.maximized()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "[]", "{", "{\"width\":\"wide\"}", "{}{}", "theme=dark"})
    void refusesAFileThatHoldsSomethingElse(String text) throws IOException {
        Path file = file(text);
        assertThatIOException()
                .isThrownBy(() -> JsonFiles.read(file, Settings.class))
                .withMessageContaining(file.toString());
    }

    @Test
    void saysThatAFileIsMissing() {
        assertThatIOException()
                .isThrownBy(() -> JsonFiles.read(folder.resolve("none.json"), Settings.class))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void makesFoldersAndReplacesTheFileLeavingNothingBeside() throws IOException {
        Path file = folder.resolve("a").resolve("b").resolve("settings.json");
        JsonFiles.write(file, Settings.DEFAULT.withTheme("light"));
        JsonFiles.write(file, Settings.DEFAULT.withTheme("dark"));
        assertThat(JsonFiles.read(file, Settings.class).theme()).isEqualTo("dark");
        try (Stream<Path> files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void leavesNoDraftWhereTheFileCannotBeReplaced() throws IOException {
        Path taken = folder.resolve("taken");
        Files.createDirectories(taken.resolve("full"));
        assertThatIOException().isThrownBy(() -> JsonFiles.write(taken, Settings.DEFAULT));
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
        return Files.writeString(folder.resolve("settings.json"), text);
    }
}
