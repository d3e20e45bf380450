package spoor.message;

import static org.assertj.core.api.Assertions.assertThat;

import static java.util.Map.entry;

import org.junit.jupiter.api.Test;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Finds words that stand in classes instead of in the files of a language.
final class LiteralsTest {
    /// Two words with a blank between them, or one beside a value: "not found", " files".
    private static final Pattern WORDS =
            Pattern.compile(
                    "\\p{L}{2,}[,.:;)]? [(]?\\p{L}{2,}|\\p{L}{2,} \u0001|\u0001 \\p{L}{2,}");

    private static final Pattern GROUPED = Pattern.compile("%[-+ 0(]*,");

    /// Classes whose words no user reads as text, or that are no text of Spoor's, and why.
    private static final Map<String, String> ALLOWED =
            Map.ofEntries(
                    entry("ContentHash", "a failure that no Java has"),
                    entry("SignInAdvice", "commands of the AWS CLI"),
                    entry("ClientFailures", "a command of the AWS CLI"),
                    entry("ServiceFailures", "a command of the AWS CLI, and S3's own words"),
                    entry("DamagedObjectException", "a cause, for stack traces"),
                    entry("ObjectDownloader", "causes of further attempts, for stack traces"),
                    entry("FindBar", "a word of the query language"),
                    entry("GroupQuestion", "the query language"),
                    entry("QueryGuide", "queries"),
                    entry("Shortcut", "names of keys"),
                    entry("Version", "the program's name and number"),
                    entry("MarkRecognizer", "words of the records"),
                    entry("MaskKeyFile", "a part of the key file's format"),
                    entry("MemberRoles", "names of members"),
                    entry("Readings", "the query language"),
                    entry("QueryOptions", "the name of an option"),
                    entry("sql", "SQL"),
                    entry("EngineErrors", "words of Athena and Trino"),
                    entry("AthenaCalls", "words of Athena"),
                    entry("TrinoCalls", "headers of HTTP"),
                    entry("StopWords", "words of the records"),
                    entry("Actor", "words of the records"),
                    entry("Rows", "for debuggers"),
                    entry("JsonLinesFormat", "the name of a format"),
                    entry("OriginalView", "the name of a font"),
                    entry("Times", "the pattern of ISO 8601"));

    /// What the test is tried on.
    static final class Sample {
        private Sample() {}

        static String shown(int files) {
            return files + " files could not be read";
        }

        static IllegalStateException bug(String name) {
            return new IllegalStateException("there is no column " + name);
        }
    }

    static Path fileOf(Class<?> type) {
        try {
            String name = type.getName().substring(type.getPackageName().length() + 1);
            return Path.of(Objects.requireNonNull(type.getResource(name + ".class")).toURI());
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    /// The folder of the program's classes.
    static Path classes() {
        return fileOf(Texts.class).resolve("../../../spoor").normalize();
    }

    /// @param key the simple name of a class, or a part of the package's name
    private static boolean isIn(String key, String className) {
        return ("." + className.replace('$', '.') + ".").contains("." + key + ".");
    }

    private static boolean isShownText(ClassLiterals.Literal literal) {
        return !literal.forDevelopers() && WORDS.matcher(literal.text()).find();
    }

    @Test
    void findsWordsInAClass() {
        assertThat(ClassLiterals.of(fileOf(Sample.class)))
                .filteredOn(LiteralsTest::isShownText)
                .extracting(ClassLiterals.Literal::text)
                .containsExactly("\u0001 files could not be read");
    }

    /// `%,d` separates the thousands for the locale of the computer, not of the texts.
    @Test
    void noNumberIsGroupedByAFormatString() {
        assertThat(ClassLiterals.in(classes()))
                .filteredOn(literal -> GROUPED.matcher(literal.text()).find())
                .isEmpty();
    }

    @Test
    void allWordsAreInTheFilesOfALanguage() {
        Map<String, List<String>> found = new TreeMap<>();
        ClassLiterals.in(classes()).stream()
                .filter(LiteralsTest::isShownText)
                .filter(literal ->
                        ALLOWED.keySet().stream().noneMatch(key -> isIn(key, literal.className())))
                .forEach(literal ->
                        found.computeIfAbsent(literal.className(), _ -> new ArrayList<>())
                                .add(literal.text()));
        assertThat(found).isEmpty();
    }

    /// An exception that nothing needs any more would hide the next literal.
    @Test
    void everyAllowedClassHasWords() {
        List<String> withWords =
                ClassLiterals.in(classes()).stream()
                        .filter(LiteralsTest::isShownText)
                        .map(ClassLiterals.Literal::className)
                        .toList();

        assertThat(ALLOWED.keySet())
                .allSatisfy(name -> assertThat(withWords).anyMatch(found -> isIn(name, found)));
    }
}
