package spoor.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Original;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenValueFinder;
import spoor.io.ByteSpan;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

final class EventBodyTest {
    private static EventBody body(String json) throws JsonSyntaxException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        JsonTree tree = JsonTree.parse(bytes);
        return EventBody.of(
                new Original.JsonRecord(ByteSpan.of(bytes)),
                tree,
                HiddenValueFinder.in(tree, HiddenRules.BUILT_IN));
    }

    @Test
    void findsNamesAndValuesInBothViews() throws JsonSyntaxException {
        EventBody body = body("{\"Queue\":{\"name\":\"my queue\",\"n\":7},\"x\":\"QUEUE\"}");

        EventMatches found = EventMatches.of("queue", body);

        assertThat(found.nodes())
                .extracting(node -> node.path().toString())
                .containsExactly("Queue", "Queue.name", "x");
        assertThat(found.ranges())
                .extracting(range -> body.original().text().substring(range.start(), range.end()))
                .containsExactly("Queue", "queue", "QUEUE");
    }

    @Test
    void findsTextThatIsShownAsAnEscape() throws JsonSyntaxException {
        EventBody body = body("{\"a\":\"x\u202ey\"}");

        assertThat(EventMatches.of("\\u202e", body).nodes()).hasSize(1);
    }

    @Test
    void findsTextInADecodedText() throws JsonSyntaxException {
        EventBody body = body("{\"policy\":\"%7B%22Effect%22%3A%22Allow%22%7D\"}");

        assertThat(EventMatches.of("allow", body).nodes())
                .extracting(node -> node.path().toString())
                .contains("policy.Effect");
    }

    @Test
    void findsNothingForAnEmptyText() throws JsonSyntaxException {
        assertThat(EventMatches.of("", body("{\"a\":1}"))).isEqualTo(EventMatches.NONE);
        assertThat(EventMatches.of("x", EventBody.NONE).nodes()).isEmpty();
    }

    @Test
    void findsTheNodeAtAByteOfTheText() throws JsonSyntaxException {
        String json = "{\"a\":[{\"b\":\"***\"}]}";
        EventBody body = body(json);

        TreeNode node = Objects.requireNonNull(body.nodeAt(json.indexOf("\"***\"")));

        assertThat(node.path()).hasToString("a[0].b");
        assertThat(body.nodeAt(1)).isNull();
    }

    @Test
    void readsAMegabyteAndAThousandLevels() throws JsonSyntaxException {
        String rules = "{\"id\":\"rule\",\"ports\":[1,2]},".repeat(35_000);
        EventBody large = body("{\"rules\":[" + rules + "1]}");
        assertThat(large.original().text().length()).isGreaterThan(900_000);
        assertThat(EventMatches.of("rule", large).nodes()).hasSize(35_001);

        EventBody deep = body("{\"a\":".repeat(1000) + "1" + "}".repeat(1000));
        assertThat(EventMatches.of("1", deep).nodes()).hasSize(1);
        assertThat(deep.root()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"é, Queue.name", "name, Queue.name", "7, Queue.n", "]}, y[1]", "b, y[1]"})
    void hasTheValueAtACharacterOfTheText(String at, String path) throws JsonSyntaxException {
        String json = "{\"Queue\":{\"name\":\"é\",\"n\":7},\"y\":[\"a\",\"b\"]}";

        TreeNode node = Objects.requireNonNull(body(json).valueAt(json.indexOf(at)));

        assertThat(node.path()).hasToString(path);
    }
}
