package spoor.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The texts, and the classes that use them.
final class TextsTest {
    private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[A-Za-z0-9_*-]+)+");
    private static final Pattern PLACE = Pattern.compile("\\{\\d");

    /// A noun that does not go with one.
    private static final Pattern MORE_THAN_ONE =
            Pattern.compile(
                    "\\b1 (\\w+"
                        + " )?(events|files|values|parts|problems|failures|duplicates|characters)");

    /// What looks like a key and is none: names of files.
    private static final Set<String> NO_KEYS = Set.of("settings.json");

    private final Set<String> keys = new TreeSet<>(Texts.ENGLISH.keys());
    private final Set<String> literals =
            ClassLiterals.in(LiteralsTest.classes()).stream()
                    .map(ClassLiterals.Literal::text)
                    .collect(Collectors.toSet());

    private List<String> withPlaces() {
        return keys.stream()
                .filter(key -> PLACE.matcher(Texts.ENGLISH.pattern(key)).find())
                .toList();
    }

    private static String formatted(String key, Object... values) {
        return new MessageFormat(Texts.ENGLISH.pattern(key), Locale.ENGLISH).format(values);
    }

    @Test
    void hasEveryTextThatIsAskedFor() {
        Set<String> areas = keys.stream().map(TextsTest::area).collect(Collectors.toSet());

        assertThat(literals)
                .filteredOn(literal -> KEY.matcher(literal).matches())
                .filteredOn(literal -> areas.contains(area(literal)))
                .filteredOn(literal -> !NO_KEYS.contains(literal))
                .hasSizeGreaterThan(300)
                .filteredOn(literal ->
                        keys.stream()
                                .noneMatch(key ->
                                        key.equals(literal) || key.startsWith(literal + ".")))
                .isEmpty();
    }

    private static String area(String key) {
        return key.substring(0, key.indexOf('.'));
    }

    @Test
    void hasNoTextThatNothingAsksFor() {
        Set<String> beginnings =
                literals.stream()
                        .filter(text -> text.matches("[a-z][A-Za-z.]*\\.(\u0001.*)?"))
                        .map(text -> text.replaceFirst("\u0001.*", ""))
                        .collect(Collectors.toSet());
        Set<String> endings =
                literals.stream()
                        .filter(text -> text.matches("\u0001\\.[A-Za-z.]+"))
                        .map(text -> text.substring(1))
                        .collect(Collectors.toSet());

        assertThat(keys)
                .filteredOn(key -> !literals.contains(key))
                .filteredOn(key -> beginnings.stream().noneMatch(key::startsWith))
                .filteredOn(key ->
                        endings.stream()
                                .noneMatch(end ->
                                        key.endsWith(end)
                                                && literals.contains(
                                                        key.substring(
                                                                0, key.length() - end.length()))))
                .isEmpty();
    }

    @Test
    void hasTextsThatCanBeFilledIn() {
        assertThat(withPlaces())
                .hasSizeGreaterThan(100)
                .allSatisfy(key ->
                        assertThat(formatted(key, 1, 2, 3, 4)).isNotBlank().doesNotMatch("\\{\\d"));
    }

    /// In a text with places a single apostrophe quotes what follows it.
    @Test
    void hasNoApostropheThatSwallowsAPlace() {
        assertThat(withPlaces())
                .filteredOn(
                        key -> Texts.ENGLISH.pattern(key).replaceAll("''|'[{}]'", "").contains("'"))
                .isEmpty();
    }

    @Test
    void countsOneInTheSingular() {
        assertThat(withPlaces())
                // A table has the same words for all numbers.
                .filteredOn(key -> !key.startsWith("command.count."))
                .filteredOn(key -> MORE_THAN_ONE.matcher(formatted(key, 1, 1, 1, 1)).find())
                .isEmpty();
    }

    @Test
    void fillsInValuesMessagesAndLists() {
        assertThat(Texts.ENGLISH.text("status.matched", 1234, 56789))
                .isEqualTo("1,234 of 56,789 events");
        assertThat(Texts.ENGLISH.text("status.failures", 0)).isEqualTo("no failures");
        assertThat(Message.of("trail.brokenLink", Message.of("io.missing")).inEnglish())
                .isEqualTo("the link leads nowhere: it does not exist (any more)");
        assertThat(Message.of("decode.notJson", List.of("a", "b", "c")).inEnglish())
                .isEqualTo("the text is not valid JSON: a, b and c");
        assertThat(Message.anyOf(List.of("a", "b", "c")).inEnglish()).isEqualTo("a, b or c");
        assertThat(Message.verbatim("{0} isn't").inEnglish()).isEqualTo("{0} isn't");
    }

    @Test
    void messagesAreEqualByValue() {
        assertThat(Message.of("io.file", "a", 1)).isEqualTo(Message.of("io.file", "a", 1));
        assertThat(Message.of("io.file", "a", 1)).isNotEqualTo(Message.of("io.file", "a", 2));
    }

    @Test
    void aLanguageThatIsMissingIsEnglishWithItsNumbers() {
        assertThat(Texts.in(Locale.GERMANY).text("status.matched", 1234, 56789))
                .isEqualTo("1,234 of 56,789 events");
    }

    /// A language of files only, found in the resources of the tests.
    @Test
    void aLanguageIsAFolder() {
        Texts toy = Texts.in(Locale.of("qaa"));

        assertThat(toy.text("io.missing")).isEqualTo("[io.missing]");
        assertThat(toy.text("io.denied")).isEqualTo("there is no permission to use it");
    }

    /// Renders every text by a language in which each is in brackets: nothing is put around or
    /// between them by code.
    @Test
    void everyTextCanBeTranslated() {
        Map<String, String> bracketed = new HashMap<>();
        keys.forEach(key -> bracketed.put(key, "[" + Texts.ENGLISH.pattern(key) + "]"));
        Texts pseudo = new Texts(Locale.ENGLISH, bracketed);

        assertThat(keys)
                .filteredOn(key -> !pseudo.text(key, values(key)).matches("(?s)\\[.*]"))
                .isEmpty();
        assertThat(pseudo.text(Message.of("trail.brokenLink", Message.of("io.missing"))))
                .isEqualTo("[the link leads nowhere: [it does not exist (any more)]]");
    }

    private static Object[] values(String key) {
        return PLACE.matcher(Texts.ENGLISH.pattern(key)).find()
                ? new Object[] {1, 2, 3, 4}
                : new Object[0];
    }

    @Test
    void refusesAKeyThatThereIsNot() {
        org.assertj.core.api.Assertions.assertThatExceptionOfType(MissingResourceException.class)
                .isThrownBy(() -> Texts.ENGLISH.text("no.such.key"));
    }

    /// The same key in two files would hide one of them.
    @Test
    void noTwoFilesHaveTheSameKey() {
        Set<String> seen = new HashSet<>();
        Stream<String> all =
                Language.AREAS.stream()
                        .flatMap(area -> Language.read("en", area).keySet().stream());

        assertThat(all).allSatisfy(key -> assertThat(seen.add(key)).as(key).isTrue());
    }

    @Test
    void fillsInForManyThreadsAtOnce() {
        List<String> texts =
                IntStream.range(0, 10_000)
                        .parallel()
                        .mapToObj(n -> Texts.ENGLISH.text("chip.more", "n" + n, n % 1000))
                        .toList();

        assertThat(texts)
                .isEqualTo(
                        IntStream.range(0, 10_000)
                                .mapToObj(n -> "n" + n + " and " + n % 1000 + " more")
                                .toList());
    }
}
