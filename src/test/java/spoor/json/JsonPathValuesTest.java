package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.json.JsonPathValues.Match;

import java.nio.charset.StandardCharsets;
import java.util.List;

class JsonPathValuesTest {
    private static List<String> at(String path, String json) throws JsonSyntaxException {
        JsonTree tree = JsonTree.parse(json.getBytes(StandardCharsets.UTF_8));
        return JsonPathValues.in(tree, JsonPath.parse(path).orElseThrow()).stream()
                .map(Match::text)
                .toList();
    }

    @Test
    void findsTheValueAtAPath() throws JsonSyntaxException {
        String json = "{\"a\":{\"b\":\"x\",\"n\":1.50,\"t\":true,\"z\":null}}";

        assertThat(at("a.b", json)).containsExactly("x");
        assertThat(at("a.n", json)).containsExactly("1.50");
        assertThat(at("a.t", json)).containsExactly("true");
        assertThat(at("a.z", json)).containsExactly("");
        assertThat(at("a.c", json)).isEmpty();
        assertThat(at("b", json)).isEmpty();
        assertThat(at("a.b.c", json)).isEmpty();
    }

    @Test
    void findsNamesInAnyCase() throws JsonSyntaxException {
        assertThat(at("REQUESTparameters.queueid", "{\"requestParameters\":{\"QueueId\":\"q\"}}"))
                .containsExactly("q");
    }

    @Test
    void leadsThroughAllItemsOfAnArrayUnlessThePathHasAPosition() throws JsonSyntaxException {
        String json = "{\"tags\":[{\"k\":\"a\"},[{\"k\":\"b\"}],{\"k\":\"c\"}]}";

        assertThat(at("tags.k", json)).containsExactly("a", "b", "c");
        assertThat(at("tags[2].k", json)).containsExactly("c");
        assertThat(at("tags[1][0].k", json)).containsExactly("b");
        assertThat(at("tags[3].k", json)).isEmpty();
    }

    @Test
    void findsPlainItemsOneByOne() throws JsonSyntaxException {
        assertThat(at("ids", "{\"ids\":[\"a\",2,null]}")).containsExactly("a", "2", "");
        assertThat(at("ids", "{\"ids\":[\"a\",{}]}")).containsExactly("[\"a\",{}]");
        assertThat(at("ids", "{\"ids\":[]}")).containsExactly("[]");
    }

    @Test
    void findsAllOfEqualNames() throws JsonSyntaxException {
        assertThat(at("a", "{\"a\":1,\"a\":2}")).containsExactly("1", "2");
    }

    @Test
    void continuesIntoJsonInStrings() throws JsonSyntaxException {
        assertThat(at("policy.Effect", "{\"policy\":\"{\\\"Effect\\\":\\\"Allow\\\"}\"}"))
                .containsExactly("Allow");
        assertThat(at("policy.Effect", "{\"policy\":\"%7B%22Effect%22%3A%22Deny%22%7D\"}"))
                .containsExactly("Deny");
        assertThat(at("list[1]", "{\"list\":\"[1,2]\"}")).containsExactly("2");
    }

    @Test
    void continuesIntoJsonInBase64() throws JsonSyntaxException {
        assertThat(at("policy.Effect", "{\"policy\":\"eyJFZmZlY3QiOiJEZW55In0=\"}"))
                .containsExactly("Deny");
        assertThat(at("policy.Effect", "{\"policy\":\"eyJFZmZlY3QiOiJEZW55In0\"}"))
                .containsExactly("Deny");
    }

    @Test
    void survivesDeepNesting() throws JsonSyntaxException {
        int depth = 50_000;

        assertThat(at("a", "[".repeat(depth) + "{\"a\":1}" + "]".repeat(depth)))
                .containsExactly("1");
    }
}
