package spoor.settings;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.hidden.HiddenKind;
import spoor.hidden.UserRule;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

final class SettingsStoreTest {
    @TempDir private Path folder;

    private final List<Runnable> background = new ArrayList<>();

    private Path file() {
        return folder.resolve("spoor/settings.json");
    }

    private SettingsStore open() {
        return SettingsStore.open(file(), background::add);
    }

    private void runBackgroundTasks() {
        List<Runnable> tasks = List.copyOf(background);
        background.clear();
        tasks.forEach(Runnable::run);
    }

    @Test
    void startsWithTheDefaultsIfThereIsNoFile() {
        assertThat(open().settings()).isEqualTo(Settings.DEFAULT);
        assertThat(file()).doesNotExist();
    }

    @Test
    void readsWhatItWrote() {
        SettingsStore store = open();
        store.change(settings ->
                settings.withDisplay(d -> d.withTheme("dark"))
                        .withRecentLocation("C:\\trail \"1\"")
                        .withRecentLocation("é"));
        runBackgroundTasks();
        assertThat(open().settings()).isEqualTo(store.settings());
    }

    @Test
    void readsTheRulesForHiddenValuesThatItWrote() {
        SettingsStore store = open();
        UserRule rule =
                new UserRule("mail \"x\"", HiddenKind.MASKED_BY_OTHERS, "^[^@]+@\\S+$", "\\.to$");
        store.change(settings -> settings.withUserRules(List.of(rule)));
        runBackgroundTasks();
        assertThat(open().settings().userRules()).containsExactly(rule);
    }

    @Test
    void readsARuleWithMissingMembers() throws IOException {
        Files.createDirectories(folder.resolve("spoor"));
        Files.writeString(file(), "{\"hiddenRules\":[{\"name\":\"n\",\"value\":\"x\"}]}");
        assertThat(open().settings().userRules())
                .containsExactly(new UserRule("n", HiddenKind.HIDDEN_BY_AWS, "x", ""));
    }

    @Test
    void changesAtOnceAndWritesInTheBackground() {
        SettingsStore store = open();
        store.change(settings -> settings.withDisplay(d -> d.withTheme("dark")));
        assertThat(store.settings().display().theme()).isEqualTo("dark");
        assertThat(file()).doesNotExist();
    }

    @Test
    void writesManyChangesTogether() {
        SettingsStore store = open();
        for (int i = 1; i <= 5; i++) {
            String location = "trail " + i;
            store.change(settings -> settings.withRecentLocation(location));
        }
        assertThat(background).hasSize(1);
        runBackgroundTasks();
        assertThat(open().settings().recentLocations()).hasSize(5);
    }

    @Test
    void writesAgainAfterALaterChange() {
        SettingsStore store = open();
        store.change(settings -> settings.withDisplay(d -> d.withTheme("dark")));
        runBackgroundTasks();
        store.change(settings -> settings.withDisplay(d -> d.withTheme("light")));
        runBackgroundTasks();
        assertThat(open().settings().display().theme()).isEqualTo("light");
    }

    @Test
    void doesNotWriteWhatDidNotChange() {
        SettingsStore store = open();
        store.change(settings -> settings);
        assertThat(background).isEmpty();
    }

    @Test
    void usesTheDefaultsIfTheFileIsDamaged() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"theme\":");
        assertThat(open().settings()).isEqualTo(Settings.UNREADABLE);
    }

    private Path renamed(String end) {
        return file().resolveSibling("settings.json.unreadable" + end);
    }

    @Test
    void renamesAFileThatItCannotReadBeforeItWritesAnother() throws IOException {
        String newer = "{\"hiddenRules\":[{\"name\":\"n\",\"kind\":\"OF_THE_FUTURE\"}]}";
        Files.createDirectories(file().getParent());
        Files.writeString(file(), newer);
        SettingsStore store = open();
        assertThat(file()).hasContent(newer);

        store.change(settings -> settings.withDisplay(d -> d.withTheme("dark")));
        runBackgroundTasks();

        assertThat(renamed("")).hasContent(newer);
        assertThat(open().settings().display().theme()).isEqualTo("dark");
    }

    @Test
    void keepsFilesThatWereRenamedBefore() throws IOException {
        Files.createDirectories(file().getParent());
        for (String damaged : List.of("one", "two", "three")) {
            Files.writeString(file(), damaged);
            SettingsStore store = open();
            store.change(settings -> settings.withDisplay(d -> d.withTheme("dark")));
            runBackgroundTasks();
        }
        assertThat(renamed("")).hasContent("one");
        assertThat(renamed("-2")).hasContent("two");
        assertThat(renamed("-3")).hasContent("three");
    }

    @Test
    void keepsTheChangesOfAnotherWindow() {
        SettingsStore one = open();
        SettingsStore other = open();
        one.change(
                settings -> settings.withDisplay(d -> d.withTheme("dark")).withRecentLocation("a"));
        runBackgroundTasks();
        other.change(settings -> settings.withDisplay(d -> d.withZone("Europe/Berlin")));
        other.change(settings -> settings.withRecentLocation("b"));
        runBackgroundTasks();

        Settings both = open().settings();
        assertThat(both.display().theme()).isEqualTo("dark");
        assertThat(both.display().zone()).isEqualTo("Europe/Berlin");
        assertThat(both.recentLocations()).containsExactly("b", "a");
    }

    @Test
    void writesLaterWhatCouldNotBeWritten() throws IOException {
        Path blocked = Files.writeString(folder.resolve("spoor"), "in place of the folder");
        SettingsStore store = open();
        store.change(settings -> settings.withDisplay(d -> d.withTheme("dark")));
        runBackgroundTasks();
        Files.delete(blocked);
        SettingsStore other = open();
        other.change(settings -> settings.withRecentLocation("a"));
        runBackgroundTasks();

        store.change(settings -> settings.withDisplay(d -> d.withZone("Europe/Berlin")));
        runBackgroundTasks();

        assertThat(open().settings())
                .isEqualTo(
                        Settings.DEFAULT
                                .withRecentLocation("a")
                                .withDisplay(d -> d.withTheme("dark"))
                                .withDisplay(d -> d.withZone("Europe/Berlin")));
    }

    @Test
    void readsAFileOfAnotherVersion() throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), "{\"theme\":\"dark\",\"from the future\":[1],\"width\":null}");
        assertThat(open().settings().display().theme()).isEqualTo("dark");
        assertThat(open().settings().recentLocations()).isEmpty();
    }

    @Test
    void keepsTheNamesOfTheMembersOfTheFile() throws IOException {
        String all =
                """
                {
                  "theme" : "dark",
                  "zone" : "UTC",
                  "recent" : [ "a" ],
                  "columns" : [ "time" ],
                  "x" : -20,
                  "y" : 40,
                  "width" : 800,
                  "height" : 600,
                  "maximized" : true,
                  "accountNames" : "names.json",
                  "keepObjects" : false,
                  "exportForSpreadsheets" : true,
                  "hiddenRules" : [ {
                    "name" : "n",
                    "kind" : "HIDDEN_BY_AWS",
                    "value" : "x",
                    "at" : ""
                  } ],
                  "shown" : {
                    "original" : true,
                    "wrap" : false
                  },
                  "queries" : [ "event:a" ],
                  "marks" : [ ],
                  "layout" : {
                    "columnWidths" : {
                      "event" : 200
                    },
                    "filtersWidth" : 210,
                    "eventWidth" : 380,
                    "facets" : [ "service" ],
                    "foldedFacets" : [ "service" ],
                    "facetsByValue" : [ ],
                    "requestFirst" : true
                  },
                  "views" : [ ],
                  "last" : {
                    "locations" : [ ],
                    "question" : {
                      "query" : null,
                      "inOriginal" : false,
                      "include" : null,
                      "exclude" : null,
                      "paths" : null,
                      "from" : null,
                      "until" : null,
                      "failuresOnly" : false,
                      "changesOnly" : false,
                      "sort" : null,
                      "ascending" : false
                    }
                  }
                }\
                """;
        Files.createDirectories(file().getParent());
        Files.writeString(file(), all);
        SettingsStore store = open();

        store.change(settings -> settings.withRecentLocation("b"));
        runBackgroundTasks();

        assertThat(Files.readString(file()).replace("\r", ""))
                .isEqualTo(all.replace("[ \"a\" ]", "[ \"b\", \"a\" ]"));
    }

    @Test
    void readsAFileWithoutMembersOrWithNulls() throws IOException {
        Files.createDirectories(file().getParent());
        for (String text : List.of("{}", "{\"recent\":[null],\"columns\":null,\"shown\":null}")) {
            Files.writeString(file(), text);
            assertThat(open().settings()).isEqualTo(Settings.DEFAULT);
        }
    }

    @Test
    void worksIfTheFileCannotBeWritten() throws IOException {
        Files.writeString(folder.resolve("spoor"), "a file where the folder should be");
        SettingsStore store = open();
        store.change(settings -> settings.withDisplay(d -> d.withTheme("dark")));
        runBackgroundTasks();
        assertThat(store.settings().display().theme()).isEqualTo("dark");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "[]", "null", "{\"keepObjects\":7.5}", "{\"hiddenRules\":\"x\"}"})
    void keepsNothingOnDiskAndSaysSoWhileTheFileCannotBeRead(String text) throws IOException {
        Files.createDirectories(folder.resolve("spoor"));
        Files.writeString(file(), text);
        SettingsStore store = open();
        assertThat(store.settings().keepsObjects()).isFalse();
        assertThat(store.fault().orElseThrow().inEnglish())
                .contains(file().toString(), "nothing is kept on disk", "rules of your own")
                .doesNotContain("java.", "Exception");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    @Timeout(10)
    void aPipeInPlaceOfTheFileIsNotOpened() throws Exception {
        Files.createDirectories(folder.resolve("spoor"));
        assertThat(new ProcessBuilder("mkfifo", file().toString()).start().waitFor()).isZero();
        SettingsStore store = open();
        assertThat(store.fault().orElseThrow().inEnglish()).contains("not an ordinary file");
        store.change(settings -> settings.withRecentLocation("a"));
        runBackgroundTasks();
        assertThat(open().settings().recentLocations()).containsExactly("a");
    }

    @Test
    void saysNothingOfAFileThatCanBeRead() {
        assertThat(open().fault()).isEmpty();
        open().change(settings -> settings.withRecentLocation("a"));
        runBackgroundTasks();
        assertThat(open().fault()).isEmpty();
    }
}
