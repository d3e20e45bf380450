package spoor.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The folders of all languages: each pattern has the places for values that its English pattern
/// has, so that a text is never shown without a value and never asks for one that does not exist.
final class LanguageFoldersTest {
    private static final Path FOLDERS = LiteralsTest.classes().resolve("message");
    private static final String SENTENCES = "sentence/";

    /// `{0}`, `{1,number}`; in sentences `{name}`.
    private static final Pattern PLACE = Pattern.compile("\\{([^,{}]+)[,}]");

    /// An innermost `[…]` of a sentence: it is left out where a value is missing.
    private static final Pattern OPTIONAL = Pattern.compile("\\[[^\\[\\]]*]");

    @Test
    void everyLanguageHasThePlacesOfEnglish() {
        List<String> languages = names(FOLDERS, Files::isDirectory);
        assertThat(languages).contains("en");
        for (String language : languages) {
            for (String file : files(language)) {
                Map<String, String> english = Language.read("en", file);
                assertThat(flaws(file, english, Language.read(language, file)))
                        .as(language + "/" + file)
                        .isEmpty();
            }
        }
    }

    @Test
    void findsWhatATranslationLacks() {
        Map<String, String> english =
                Map.of("a", "{0} of {1,number,integer} {1,choice,0#files|1#file}", "b", "nothing");

        assertThat(flaws("window", english, Map.of("a", "von {1} sind es {0}", "b", "nichts")))
                .isEmpty();
        assertThat(flaws("window", english, Map.of("a", "es sind {0}")))
                .containsExactly("a: has the places [0], not [0, 1]");
        assertThat(flaws("window", english, Map.of("a", "{0} von {1}, {2}")))
                .containsExactly("a: has the places [0, 1, 2], not [0, 1]");
        assertThat(flaws("window", english, Map.of("a", "{0} von {1")))
                .containsExactly("a: cannot be read");
        assertThat(flaws("window", english, Map.of("c", "etwas")))
                .containsExactly("c: English has no such text");
    }

    @Test
    void findsWhatATranslatedSentenceLacks() {
        Map<String, String> english = Map.of("done", "{actor}[, through {service},] {deed}");

        assertThat(
                        flaws(
                                "sentence/wording",
                                english,
                                Map.of("done", "{deed}: {actor}[ ({service})]")))
                .isEmpty();
        assertThat(flaws("sentence/wording", english, Map.of("done", "{actor} {deed}")))
                .containsExactly("done: has the places [actor, deed], not [actor, deed, service]");
        assertThat(flaws("sentence/wording", english, Map.of("done", "{actor} {deed} {service}")))
                .containsExactly(
                        "done: needs the values [actor, deed, service], not [actor, deed]");
    }

    private static List<String> flaws(
            String file, Map<String, String> english, Map<String, String> translated) {
        boolean sentence = file.startsWith(SENTENCES);
        List<String> flaws = new ArrayList<>();
        translated.forEach((key, pattern) -> {
            String expected = english.get(key);
            if (expected == null) {
                flaws.add(key + ": English has no such text");
            } else if (!sentence && !canBeRead(pattern)) {
                flaws.add(key + ": cannot be read");
            } else if (!places(pattern).equals(places(expected))) {
                flaws.add(
                        "%s: has the places %s, not %s"
                                .formatted(key, places(pattern), places(expected)));
            } else if (sentence && !needed(pattern).equals(needed(expected))) {
                flaws.add(
                        "%s: needs the values %s, not %s"
                                .formatted(key, needed(pattern), needed(expected)));
            }
        });
        return flaws;
    }

    private static boolean canBeRead(String pattern) {
        try {
            // What has no numbered place is shown as it is.
            return !pattern.matches("(?s).*\\{\\d.*")
                    || new MessageFormat(pattern).getFormats().length > 0;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static Set<String> places(String pattern) {
        return PLACE.matcher(pattern)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// The places of a sentence that must be filled.
    private static Set<String> needed(String pattern) {
        String rest = pattern;
        while (OPTIONAL.matcher(rest).find()) {
            rest = OPTIONAL.matcher(rest).replaceAll("");
        }
        return places(rest);
    }

    /// The files of a language, without `.properties`.
    private static List<String> files(String language) {
        Path folder = FOLDERS.resolve(language);
        return Stream.concat(
                        names(folder, Files::isRegularFile).stream(),
                        names(folder.resolve(SENTENCES), Files::isRegularFile).stream()
                                .map(name -> SENTENCES + name))
                .map(name -> name.replace(".properties", ""))
                .toList();
    }

    private static List<String> names(Path folder, java.util.function.Predicate<Path> kind) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(kind).map(entry -> entry.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
