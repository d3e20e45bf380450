package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;

class JsonPathTest {
    @Test
    void printsDotsBetweenNamesAndPositionsInBrackets() {
        JsonPath path = JsonPath.ROOT.then("requestParameters").then("tags").then(0).then("key");
        assertThat(path).hasToString("requestParameters.tags[0].key");
    }

    @Test
    void printsNothingForTheRoot() {
        assertThat(JsonPath.ROOT).hasToString("");
    }

    @Test
    void printsAPositionInTheRoot() {
        assertThat(JsonPath.ROOT.then(2).then(3).then("a")).hasToString("[2][3].a");
    }

    @Test
    void printsOtherNamesInQuotes() {
        assertThat(JsonPath.ROOT.then("tags").then("cost centre").then("a.b").then("x\"y\\z"))
                .hasToString("tags.\"cost centre\".\"a.b\".\"x\\\"y\\\\z\"");
        assertThat(JsonPath.ROOT.then("")).hasToString("\"\"");
        assertThat(JsonPath.ROOT.then("\u202e")).hasToString("\"\u202e\"");
    }

    @Test
    void readsThePathsThatItPrints() {
        List<JsonPath> paths =
                List.of(
                        JsonPath.ROOT,
                        JsonPath.ROOT.then("a"),
                        JsonPath.ROOT.then("a").then(0).then(12).then("b"),
                        JsonPath.ROOT.then(3).then("a"),
                        JsonPath.ROOT.then("a.b").then("c d").then("").then("\"\\").then("e:f"),
                        JsonPath.ROOT.then("a\nb").then("\\u0041").then("\u0085"));
        for (JsonPath path : paths) {
            assertThat(JsonPath.parse(path.toString())).contains(path);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ".", "a.", ".a", "a..b", "a b", "a[", "a[]", "a[x]", "a[-1]", "a]", "\"a", "a\"b\""
            })
    void refusesOtherTexts(String text) {
        assertThat(JsonPath.parse(text)).isEmpty();
    }

    @Test
    void removesPositions() {
        assertThat(JsonPath.ROOT.then("a").then(1).then("b").withoutPositions()).hasToString("a.b");
    }

    @Test
    void isImmutable() {
        List<Object> steps = new ArrayList<>(List.of("a"));
        JsonPath path = new JsonPath(steps);
        steps.add("b");
        JsonPath longer = path.then("c");
        assertThat(path.steps()).containsExactly("a");
        assertThat(longer.steps()).containsExactly("a", "c");
    }
}
