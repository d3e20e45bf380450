package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.detail.TreeNode;
import spoor.detail.TreeWalk;
import spoor.event.Original;
import spoor.event.RecordSchema;
import spoor.generator.sample.SampleRecords;
import spoor.io.ByteSpan;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue.JsonLiteral;
import spoor.store.EventStore;
import spoor.text.Printable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/// A search finds what the event's tree shows, and nothing else but the original spelling.
final class ShownTextSearchTest {
    private static final int RECORDS = 20;

    private static SearchedRecord record(String json) {
        return new SearchedRecord(
                new Original.JsonRecord(ByteSpan.of(json.getBytes(UTF_8))),
                0,
                new Spellings(EventStore.empty(RecordSchema.CLOUDTRAIL), 1));
    }

    private static Iterable<TreeNode> nodes(String json) throws JsonSyntaxException {
        return TreeWalk.below(TreeNode.root(JsonTree.parse(json.getBytes(UTF_8))), _ -> true);
    }

    private static boolean finds(String text, SearchedRecord record) {
        return new PhraseMatcher(Phrase.literal(text)).matches(record);
    }

    private static boolean findsAtPath(TreeNode node, String text, SearchedRecord record) {
        return RecordMatcher.of(new Filter.AtPath(node.path(), Wildcard.literal(text)))
                .matches(record);
    }

    private static void assertFindsAllThatIsShown(String json) throws JsonSyntaxException {
        SearchedRecord record = record(json);
        for (TreeNode node : nodes(json)) {
            for (String text : List.of(node.name(), node.text())) {
                for (String spelling : List.of(text, Printable.of(text))) {
                    if (isWellFormed(text)) {
                        assertThat(finds(spelling, record)).as("%s in %s", spelling, json).isTrue();
                    }
                }
            }
            boolean isNull =
                    node.value().orElse(null) instanceof JsonLiteral literal
                            && literal.text().equals("null");
            if (!node.text().isEmpty()) {
                assertThat(findsAtPath(node, isNull ? "" : node.text(), record))
                        .as("%s:%s in %s", node.path(), node.text(), json)
                        .isTrue();
            }
        }
    }

    /// An unpaired surrogate has no form in UTF-8, and cannot be typed.
    private static boolean isWellFormed(String text) {
        return UTF_8.newEncoder().canEncode(text);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void findsEachTextThatTheTreeShows(long seed) throws JsonSyntaxException {
        EncodedRecords records = new EncodedRecords(seed);
        for (int i = 0; i < RECORDS; i++) {
            assertFindsAllThatIsShown(records.record());
        }
    }

    @Test
    void findsEachTextThatTheTreeShowsOfTheSampleTrail() throws JsonSyntaxException {
        List<JsonNode> records = SampleRecords.all();
        for (int i = 0; i < records.size(); i += 37) {
            assertFindsAllThatIsShown(records.get(i).toString());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 5})
    void findsNothingElse(long seed) throws JsonSyntaxException {
        EncodedRecords generator = new EncodedRecords(seed);
        Random random = new Random(seed);
        List<String> records = new ArrayList<>();
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            records.add(generator.record());
            shown.add(shown(records.getLast()));
        }
        int found = 0;
        for (int i = 0; i < 100 * RECORDS; i++) {
            String part = part(random, shown.get(random.nextInt(RECORDS)));
            int row = random.nextInt(RECORDS);
            boolean expected = shown.get(row).contains(part.toLowerCase(Locale.ROOT));
            assertThat(finds(part, record(records.get(row))))
                    .as("%s in %s", part, records.get(row))
                    .isEqualTo(expected);
            found += expected ? 1 : 0;
        }
        assertThat(found).isBetween(RECORDS, 99 * RECORDS);
    }

    /// All that the tree shows, and the original, in lower case.
    private static String shown(String json) throws JsonSyntaxException {
        StringBuilder shown = new StringBuilder(json);
        for (TreeNode node : nodes(json)) {
            for (String text :
                    List.of(
                            node.name(),
                            node.text(),
                            // A text in which another one is encoded.
                            node.value().isEmpty() ? node.source() : "")) {
                shown.append('\n').append(text).append('\n').append(Printable.of(text));
            }
        }
        return shown.toString().toLowerCase(Locale.ROOT);
    }

    /// A few characters without those that separate values in JSON: the search may find these also
    /// between two values.
    private static String part(Random random, String text) {
        while (true) {
            int start = random.nextInt(text.length());
            int end = Math.min(text.length(), start + 2 + random.nextInt(6));
            String part = text.substring(start, end);
            if (part.matches("[^\\[\\]{}\",:\\s\\x00]+") && isWellFormed(part)) {
                return part;
            }
        }
    }
}
