package spoor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.redact.HiddenKind;
import spoor.redact.OwnRule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The settings' file.
final class SettingsStoreTest {
    @TempDir private Path folder;

    private final List<Runnable> background = new ArrayList<>();

    private Path file() {
        return folder.resolve("spoor/settings.json");
    }

    private SettingsStore open() {
        return SettingsStore.open(file(), background::add);
    }

    private void work() {
        List<Runnable> tasks = List.copyOf(background);
        background.clear();
        tasks.forEach(Runnable::run);
    }

    @Test
    void beginsWithTheDefaultsWhereThereIsNoFile() {
        assertThat(open().settings()).isEqualTo(Settings.DEFAULT);
        assertThat(file()).doesNotExist();
    }

    @Test
    void readsWhatItWrote() {
        SettingsStore store = open();
        store.change(settings -> settings.withTheme("dark").opened("C:\\trail \"1\"").opened("é"));
        work();
        assertThat(open().settings()).isEqualTo(store.settings());
    }

    @Test
    void readsTheRulesForHiddenValuesThatItWrote() {
        SettingsStore store = open();
        OwnRule rule =
                new OwnRule("mail \"x\"", HiddenKind.MASKED_BY_OTHERS, "^[^@]+@\\S+$", "\\.to$");
        store.change(settings -> settings.withHiddenRules(List.of(rule)));
        work();
        assertThat(open().settings().ownRules()).containsExactly(rule);
    }

    @Test
    void takesWhatARuleDoesNotSayForNothing() throws IOException {
        Files.createDirectories(folder.resolve("spoor"));
        Files.writeString(file(), "{\"hiddenRules\":[{\"name\":\"n\",\"value\":\"x\"}]}");
        assertThat(open().settings().ownRules())
                .containsExactly(new OwnRule("n", HiddenKind.HIDDEN_BY_AWS, "x", ""));
    }

    @Test
    void changesAtOnceAndWritesInTheBackground() {
        SettingsStore store = open();
        store.change(settings -> settings.withTheme("dark"));
        assertThat(store.settings().theme()).isEqualTo("dark");
        assertThat(file()).doesNotExist();
    }

    @Test
    void makesOneWriteOfManyChanges() {
        SettingsStore store = open();
        for (int i = 1; i <= 5; i++) {
            String location = "trail " + i;
            store.change(settings -> settings.opened(location));
        }
        assertThat(background).hasSize(1);
        work();
        assertThat(open().settings().recentLocations()).hasSize(5);
    }

    @Test
    void writesAgainAfterALaterChange() {
        SettingsStore store = open();
        store.change(settings -> settings.withTheme("dark"));
        work();
        store.change(settings -> settings.withTheme("light"));
        work();
        assertThat(open().settings().theme()).isEqualTo("light");
    }

    @Test
    void doesNotWriteWhatDidNotChange() {
        SettingsStore store = open();
        store.change(settings -> settings);
        assertThat(background).isEmpty();
    }

    @Test
    void usesTheDefaultsWhereTheFileIsDamaged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"theme\":");
        assertThat(open().settings()).isEqualTo(Settings.DEFAULT);
    }

    @Test
    void readsAFileOfAnotherVersion() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"theme\":\"dark\",\"from the future\":[1],\"width\":null}");
        assertThat(open().settings().theme()).isEqualTo("dark");
        assertThat(open().settings().recentLocations()).isEmpty();
    }

    @Test
    void goesOnWhereTheFileCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("spoor"), "a file where the folder should be");
        SettingsStore store = open();
        store.change(settings -> settings.withTheme("dark"));
        work();
        assertThat(store.settings().theme()).isEqualTo("dark");
    }
}
