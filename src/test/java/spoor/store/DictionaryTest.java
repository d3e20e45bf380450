package spoor.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/// Dictionaries while they grow, and as snapshots.
final class DictionaryTest {
    private final DictionaryBuilder builder = new DictionaryBuilder();

    private int add(String text) {
        // Some bytes around the text show that only its own are taken.
        byte[] bytes = ("<" + text + ">").getBytes(StandardCharsets.UTF_8);
        return builder.add(bytes, 1, bytes.length - 2);
    }

    private List<String> values() {
        Dictionary dictionary = builder.snapshot();
        return IntStream.range(0, dictionary.size()).mapToObj(dictionary::value).toList();
    }

    @Test
    void hasTheEmptyTextFromTheStart() {
        assertThat(values()).containsExactly("");
        assertThat(add("")).isZero();
        assertThat(builder.size()).isEqualTo(1);
    }

    @Test
    void numbersTextsInTheOrderInWhichTheyCome() {
        assertThat(List.of(add("b"), add("a"), add("b"), add("A"))).containsExactly(1, 2, 1, 3);
        assertThat(values()).containsExactly("", "b", "a", "A");
    }

    @Test
    void keepsTextsBeyondAscii() {
        add("Zoë");
        add("日本");
        add("🦊");
        assertThat(values()).containsExactly("", "Zoë", "日本", "🦊");
    }

    @Test
    void growsToManyTextsOfManyLengths() {
        Random random = new Random(3);
        Map<String, Integer> expected = new LinkedHashMap<>(Map.of("", 0));
        Map<String, Integer> given = new HashMap<>(expected);
        for (int i = 0; i < 100_000; i++) {
            String text = Integer.toString(random.nextInt(40_000), 36).repeat(random.nextInt(4));
            expected.putIfAbsent(text, expected.size());
            given.put(text, add(text));
        }
        assertThat(given.equals(expected)).isTrue();
        assertThat(values()).containsExactlyElementsOf(expected.keySet());
    }

    @Test
    void growsForATextThatIsLargerThanAllBefore() {
        String large = "x".repeat(1 << 20);
        assertThat(add(large)).isEqualTo(1);
        assertThat(add("y")).isEqualTo(2);
        assertThat(values()).containsExactly("", large, "y");
    }

    @Test
    void aSnapshotStaysAsItIsWhileTheBuilderGrows() {
        add("a");
        Dictionary before = builder.snapshot();
        for (int i = 0; i < 10_000; i++) {
            add("text " + i);
        }
        assertThat(before.size()).isEqualTo(2);
        assertThat(before.value(1)).isEqualTo("a");
        assertThat(before.idOf("text 1")).isEqualTo(-1);
    }

    @Test
    void takesTextsOfAnotherDictionary() {
        add("a");
        DictionaryBuilder other = new DictionaryBuilder();
        byte[] text = "bca".getBytes(StandardCharsets.UTF_8);
        int b = other.add(text, 0, 1);
        int a = other.add(text, 2, 1);
        int[] ids = builder.addAll(other, new int[0]);
        assertThat(new int[] {ids[0], ids[a], ids[b]}).containsExactly(0, 1, 2);
        assertThat(values()).containsExactly("", "a", "b");
    }

    @Test
    void takesOnlyWhatIsNewOfADictionaryThatGrew() {
        DictionaryBuilder other = new DictionaryBuilder();
        byte[] text = "abc".getBytes(StandardCharsets.UTF_8);
        other.add(text, 0, 2);
        int[] known = builder.addAll(other, new int[0]);
        add("x");
        other.add(text, 1, 2);
        assertThat(builder.addAll(other, known)).containsExactly(0, 1, 3);
        assertThat(values()).containsExactly("", "ab", "x", "bc");
    }

    @Test
    void findsTheIdOfAText() {
        add("ab");
        add("c");
        Dictionary dictionary = builder.snapshot();
        assertThat(dictionary.idOf("")).isZero();
        assertThat(dictionary.idOf("ab")).isEqualTo(1);
        assertThat(dictionary.idOf("c")).isEqualTo(2);
        assertThat(dictionary.idOf("a")).isEqualTo(-1);
        assertThat(dictionary.idOf("abc")).isEqualTo(-1);
    }

    @Test
    void ranksLettersWithoutRegardToCaseThenWithAndTheEmptyTextLast() {
        List.of("b", "a", "B", "A", "ab", "Ab", "").forEach(this::add);
        assertThat(ranked()).containsExactly("A", "a", "Ab", "ab", "B", "b", "");
    }

    @Test
    void ranksManyTextsLikeAComparator() {
        Random random = new Random(4);
        for (int i = 0; i < 5000; i++) {
            StringBuilder text = new StringBuilder();
            for (int length = random.nextInt(6); length >= 0; length--) {
                text.append("aAbBéÉ-1".charAt(random.nextInt(8)));
            }
            add(text.toString());
        }
        List<String> expected = new ArrayList<>(values());
        expected.remove("");
        expected.sort(
                Comparator.<String, String>comparing(text -> text.toLowerCase(Locale.ROOT))
                        .thenComparing(Comparator.naturalOrder()));
        expected.add("");
        assertThat(ranked()).containsExactlyElementsOf(expected);
    }

    private List<String> ranked() {
        Dictionary dictionary = builder.snapshot();
        int[] ranks = dictionary.ranks();
        String[] sorted = new String[dictionary.size()];
        for (int id = 0; id < sorted.length; id++) {
            sorted[ranks[id]] = dictionary.value(id);
        }
        return List.of(sorted);
    }
}
