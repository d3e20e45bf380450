package spoor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.hidden.HiddenKind;
import spoor.hidden.UserRule;

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
        store.change(settings ->
                settings.withTheme("dark")
                        .withRecentLocation("C:\\trail \"1\"")
                        .withRecentLocation("é"));
        work();
        assertThat(open().settings()).isEqualTo(store.settings());
    }

    @Test
    void readsTheRulesForHiddenValuesThatItWrote() {
        SettingsStore store = open();
        UserRule rule =
                new UserRule("mail \"x\"", HiddenKind.MASKED_BY_OTHERS, "^[^@]+@\\S+$", "\\.to$");
        store.change(settings -> settings.withHiddenRules(List.of(rule)));
        work();
        assertThat(open().settings().userRules()).containsExactly(rule);
    }

    @Test
    void takesWhatARuleDoesNotSayForNothing() throws IOException {
        Files.createDirectories(folder.resolve("spoor"));
        Files.writeString(file(), "{\"hiddenRules\":[{\"name\":\"n\",\"value\":\"x\"}]}");
        assertThat(open().settings().userRules())
                .containsExactly(new UserRule("n", HiddenKind.HIDDEN_BY_AWS, "x", ""));
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
            store.change(settings -> settings.withRecentLocation(location));
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

    private Path aside(String end) {
        return file().resolveSibling("settings.json.unreadable" + end);
    }

    @Test
    void putsAFileAsideThatItCannotReadBeforeItWritesAnother() throws IOException {
        String newer = "{\"hiddenRules\":[{\"name\":\"n\",\"kind\":\"OF_THE_FUTURE\"}]}";
        Files.createDirectories(file().getParent());
        Files.writeString(file(), newer);
        SettingsStore store = open();
        assertThat(file()).hasContent(newer);

        store.change(settings -> settings.withTheme("dark"));
        work();

        assertThat(aside("")).hasContent(newer);
        assertThat(open().settings().theme()).isEqualTo("dark");
    }

    @Test
    void keepsFilesThatWerePutAsideBefore() throws IOException {
        Files.createDirectories(file().getParent());
        for (String damaged : List.of("one", "two", "three")) {
            Files.writeString(file(), damaged);
            SettingsStore store = open();
            store.change(settings -> settings.withTheme("dark"));
            work();
        }
        assertThat(aside("")).hasContent("one");
        assertThat(aside("-2")).hasContent("two");
        assertThat(aside("-3")).hasContent("three");
    }

    @Test
    void keepsWhatAnotherWindowChanged() {
        SettingsStore one = open();
        SettingsStore other = open();
        one.change(settings -> settings.withTheme("dark").withRecentLocation("a"));
        work();
        other.change(settings -> settings.withZone("Europe/Berlin"));
        other.change(settings -> settings.withRecentLocation("b"));
        work();

        Settings both = open().settings();
        assertThat(both.theme()).isEqualTo("dark");
        assertThat(both.zone()).isEqualTo("Europe/Berlin");
        assertThat(both.recentLocations()).containsExactly("b", "a");
    }

    @Test
    void writesLaterWhatCouldNotBeWritten() throws IOException {
        Path blocked = Files.writeString(folder.resolve("spoor"), "in place of the folder");
        SettingsStore store = open();
        store.change(settings -> settings.withTheme("dark"));
        work();
        Files.delete(blocked);
        SettingsStore other = open();
        other.change(settings -> settings.withRecentLocation("a"));
        work();

        store.change(settings -> settings.withZone("Europe/Berlin"));
        work();

        assertThat(open().settings())
                .isEqualTo(
                        Settings.DEFAULT
                                .withRecentLocation("a")
                                .withTheme("dark")
                                .withZone("Europe/Berlin"));
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
