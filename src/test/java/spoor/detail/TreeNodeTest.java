package spoor.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.json.EmbeddedText;
import spoor.json.JsonPath;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.RandomJson;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

public final class TreeNodeTest {
    private static final JsonMapper JACKSON = new JsonMapper();

    public static TreeNode tree(String json) throws JsonSyntaxException {
        return TreeNode.root(JsonTree.parse(json.getBytes(StandardCharsets.UTF_8)));
    }

    /// The node of the value at a path.
    public static TreeNode at(TreeNode root, String path) {
        for (TreeNode node : TreeWalk.below(root, _ -> true)) {
            if (node.path().toString().equals(path)
                    && !(node.content() instanceof TreeNode.Content.Decoded)) {
                return node;
            }
        }
        throw new AssertionError("there is no " + path);
    }

    private static List<String> shown(String json) throws JsonSyntaxException {
        List<String> found = new ArrayList<>();
        for (TreeNode node : TreeWalk.below(tree(json), TreeNode::isContainer)) {
            if (!node.isContainer()) {
                found.add(node.path() + " = " + node.text());
            } else if (node.children().isEmpty()) {
                found.add(node.path() + " is empty");
            }
        }
        return found;
    }

    /// All scalars with their paths, as Jackson reads them.
    private static void expected(JsonNode node, JsonPath path, List<String> into) {
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(member ->
                            expected(member.getValue(), path.then(member.getKey()), into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                expected(node.get(i), path.then(i), into);
            }
        }
        if (node.isContainer()) {
            if (node.isEmpty() && !path.steps().isEmpty()) {
                into.add(path + " is empty");
            }
        } else {
            into.add(path + " = " + (node.isNumber() ? "" : node.asString("null")));
        }
    }

    @Test
    void showsEveryValueThatJacksonReads() throws JsonSyntaxException {
        Random random = new Random(11);
        for (int i = 0; i < 1000; i++) {
            String json = RandomJson.text(random).replace("\\uD800", "?");
            List<String> expected = new ArrayList<>();
            expected(JACKSON.readTree(json), JsonPath.ROOT, expected);
            List<String> shown = shown(json);
            assertThat(shown).hasSameSizeAs(expected);
            // Jackson's tree does not keep the spelling of numbers, so they are not expected.
            for (int at = 0; at < shown.size(); at++) {
                assertThat(shown.get(at)).startsWith(expected.get(at));
            }
        }
    }

    @Test
    void keepsOrderSpellingAndEqualNames() throws JsonSyntaxException {
        assertThat(shown("{\"b\":1.50,\"a\":1e400,\"b\":-0,\"c\":{\"x\":[]}}"))
                .containsExactly("b = 1.50", "a = 1e400", "b = -0", "c.x is empty");
    }

    @Test
    void opensJsonInAString() throws JsonSyntaxException {
        TreeNode root = tree("{\"policy\":\"{\\\"Effect\\\":\\\"Allow\\\"}\"}");
        TreeNode effect = at(root, "policy.Effect");

        assertThat(effect.text()).isEqualTo("Allow");
        assertThat(effect.isDecoded()).isTrue();
        assertThat(effect.isQueryable()).isTrue();
        assertThat(root.children().getFirst().isDecoded()).isFalse();
    }

    @Test
    void opensLinesOfBase64() throws JsonSyntaxException {
        String script =
                Base64.getEncoder()
                        .encodeToString(
                                "#!/bin/sh\nrm -rf build\n".getBytes(StandardCharsets.UTF_8));
        TreeNode value = tree("{\"userData\":\"" + script + "\"}").children().getFirst();
        TreeNode decoded = value.children().getFirst();

        assertThat(decoded.children())
                .extracting(TreeNode::text)
                .containsExactly("#!/bin/sh", "rm -rf build");
        assertThat(decoded.children()).allMatch(TreeNode::isQueryable);
        assertThat(value.isQueryable()).isTrue();
    }

    @Test
    void opensNestedTextsUpToTheMostLayers() throws JsonSyntaxException {
        String text = "end";
        for (int i = 0; i < 16; i++) {
            text = "[" + JACKSON.writeValueAsString(text) + "]";
        }
        int decoded = 0;
        for (TreeNode node :
                TreeWalk.below(
                        tree("{\"a\":" + JACKSON.writeValueAsString(text) + "}"), _ -> true)) {
            decoded += node.content() instanceof TreeNode.Content.Decoded ? 1 : 0;
        }

        assertThat(decoded).isEqualTo(EmbeddedText.MAX_LAYERS);
    }

    @Test
    void opensATextThatIsEncodedTwice() throws JsonSyntaxException {
        String url = "%7B%22Effect%22%3A%22Allow%22%7D";
        String base64 = Base64.getEncoder().encodeToString(url.getBytes(StandardCharsets.US_ASCII));
        TreeNode effect = at(tree("{\"policy\":\"" + base64 + "\"}"), "policy.Effect");

        assertThat(effect.text()).isEqualTo("Allow");
        assertThat(effect.isQueryable()).isTrue();
    }

    @Test
    void queriesCanFilterByScalarsOnly() throws JsonSyntaxException {
        TreeNode root = tree("{\"a\":{\"b\":1},\"c\":[]}");

        assertThat(at(root, "a").isQueryable()).isFalse();
        assertThat(at(root, "a.b").isQueryable()).isTrue();
        assertThat(at(root, "c").isQueryable()).isFalse();
    }

    @Test
    void keepsTheSpellingOfAnObject() throws JsonSyntaxException {
        TreeNode root = tree("{\"a\" : { \"b\" : 1.0 , \"c\":[ ] } }");

        assertThat(at(root, "a").source()).isEqualTo("{ \"b\" : 1.0 , \"c\":[ ] }");
    }
}
