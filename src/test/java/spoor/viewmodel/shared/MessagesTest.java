package spoor.viewmodel.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.FieldRow;
import spoor.event.RecordSchema;
import spoor.message.Texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Compares the texts with the sources that use them.
final class MessagesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "spoor");

    /// A key is a literal of words with dots between them; some are put together from two.
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z][A-Za-z0-9]*(\\.[A-Za-z0-9]*)+)\"");

    /// What is asked for by its whole key.
    private static final Pattern ASKED =
            Pattern.compile("(?:Messages\\.text|Message\\.of)\\(\\s*\"([^\"]+)\"\\s*[,)]");

    /// What a key that is put together begins with.
    private static final Pattern BEGINNING =
            Pattern.compile("(?:Messages\\.text|Message\\.of)\\(\\s*\"([a-zA-Z.]*\\.)\"\\s*\\+");

    /// A noun that does not go with one.
    private static final Pattern MORE_THAN_ONE =
            Pattern.compile(
                    "\\b1 (\\w+"
                        + " )?(events|files|values|parts|problems|failures|duplicates|characters)");

    private final Set<String> keys = new TreeSet<>(Texts.ENGLISH.keys());
    private final String sources = sources();

    private static String sources() {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.toString().contains("sample"))
                    .map(MessagesTest::read)
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Set<String> all(Pattern pattern) {
        return pattern.matcher(sources)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void hasEveryTextThatIsAskedFor() {
        Set<String> asked = all(ASKED);

        assertThat(asked).hasSizeGreaterThan(100);
        assertThat(keys).containsAll(asked);
    }

    @Test
    void hasATextForEveryBeginningOfAKey() {
        assertThat(all(BEGINNING))
                .contains("hidden.rule.", "problems.kind.")
                .allSatisfy(
                        beginning -> assertThat(keys).anyMatch(key -> key.startsWith(beginning)));
    }

    @Test
    void hasTheNameAndTheHeadingOfEveryField() {
        for (FieldRow row : RecordSchema.CLOUDTRAIL.rows()) {
            assertThat(keys).contains(row.textKey(), row.headingKey());
        }
    }

    @Test
    void hasNoTextThatNothingAsksFor() {
        Set<String> used = all(LITERAL);
        RecordSchema.CLOUDTRAIL.rows().forEach(row -> used.add(row.textKey()));
        Set<String> beginnings = all(BEGINNING);
        List<String> unused =
                keys.stream()
                        .filter(key -> !used.contains(key))
                        .filter(key -> beginnings.stream().noneMatch(key::startsWith))
                        .filter(key -> !isNameOf(key, used))
                        .toList();

        assertThat(unused).isEmpty();
    }

    /// Whether a key is another one with something behind it, as in `key + ".name"`.
    private boolean isNameOf(String key, Set<String> used) {
        int dot = key.lastIndexOf('.');
        return used.contains(key.substring(0, dot))
                && sources.contains("+ \"" + key.substring(dot) + "\"");
    }

    @Test
    void fillsInItsPlaceholders() {
        assertThat(Messages.text("status.matched", 1234, 56789))
                .isEqualTo("1,234 of 56,789 events");
        assertThat(Messages.text("status.failures", 0)).isEqualTo("no failures");
        assertThat(Messages.text("status.failures", 1)).isEqualTo("1 failure");
        assertThat(Messages.text("status.failures", 1200)).isEqualTo("1,200 failures");
    }

    @Test
    void countsOneInTheSingular() {
        assertThat(keys)
                .filteredOn(key -> Messages.text(key).contains("{"))
                .allSatisfy(key ->
                        assertThat(Messages.text(key, 1, 1, 1, 1))
                                .doesNotContainPattern(MORE_THAN_ONE));
        assertThat(Messages.text("header.summary", 1, 0)).isEqualTo("1 file \u00b7 0 events");
        assertThat(Messages.text("header.summary", 0, 1200L))
                .isEqualTo("0 files \u00b7 1,200 events");
        assertThat(Messages.text("export.which.ticked", 1)).isEqualTo("1 ticked event");
    }

    @Test
    void fillsInForManyThreadsAtOnce() {
        List<String> texts =
                IntStream.range(0, 10_000)
                        .parallel()
                        .mapToObj(n -> Messages.text("chip.more", "n" + n, n % 1000))
                        .toList();

        assertThat(texts)
                .isEqualTo(
                        IntStream.range(0, 10_000)
                                .mapToObj(n -> "n" + n + " and " + n % 1000 + " more")
                                .toList());
    }

    @Test
    void hasTextsThatCanBeFilledIn() {
        assertThat(keys)
                .allSatisfy(key -> {
                    String text = Messages.text(key);
                    assertThat(text).isNotBlank();
                    if (text.contains("{")) {
                        Object[] values = {1, 2, 3, 4};
                        assertThat(new MessageFormat(text).format(values)).doesNotContain("{", "}");
                    }
                });
    }

    /// In a text with placeholders a single apostrophe quotes what follows it.
    @Test
    void hasNoApostropheThatSwallowsAPlaceholder() {
        assertThat(keys)
                .filteredOn(key -> Messages.text(key).contains("{"))
                .allSatisfy(key ->
                        assertThat(Messages.text(key).replace("''", "")).doesNotContain("'"));
    }
}
