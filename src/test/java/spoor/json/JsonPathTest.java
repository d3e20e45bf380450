package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

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
    void doesNotChange() {
        List<Object> steps = new ArrayList<>(List.of("a"));
        JsonPath path = new JsonPath(steps);
        steps.add("b");
        JsonPath longer = path.then("c");
        assertThat(path.steps()).containsExactly("a");
        assertThat(longer.steps()).containsExactly("a", "c");
    }
}
