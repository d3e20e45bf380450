package spoor.compare;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which values are matched, and which differ.
final class CompareMergeTest {
    private static CompareNode merge(String... texts) {
        List<JsonTree> trees = new ArrayList<>();
        try {
            for (String text : texts) {
                trees.add(JsonTree.parse(text.getBytes(UTF_8)));
            }
        } catch (JsonSyntaxException e) {
            throw new AssertionError(e);
        }
        return new CompareMerge(trees, HiddenRules.BUILT_IN).merge();
    }

    private static CompareNode at(CompareNode root, String path) {
        return all(root)
                .filter(node -> node.path().toString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<CompareNode> all(CompareNode node) {
        return Stream.concat(
                Stream.of(node), node.children().stream().flatMap(CompareMergeTest::all));
    }

    /// The cells of a place, those that are missing as `-`.
    private static String cells(CompareNode node) {
        return node.cells().stream()
                .map(cell -> cell.isMissing() ? "-" : cell.text())
                .collect(Collectors.joining(" "));
    }

    private static String labels(CompareNode node) {
        return node.children().stream().map(CompareNode::label).collect(Collectors.joining(" "));
    }

    @Test
    void equalEventsDoNotDiffer() {
        CompareNode root = merge("{\"a\":[1,{\"b\":null}]}", "{ \"a\" : [1, {\"b\":null}] }");
        assertThat(root.differs()).isFalse();
    }

    @Test
    void theOrderOfMembersAndEscapesMakeNoDifference() {
        assertThat(merge("{\"a\":1,\"b\":\"x\"}", "{\"b\":\"\\u0078\",\"a\":1}").differs())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"a\":null};{};null -",
                "{\"a\":null};{\"a\":\"null\"};null \"null\"",
                "{\"a\":1};{\"a\":1.0};1 1.0",
                "{\"a\":{}};{\"a\":[]};{} []",
                "{\"a\":{\"x\":1}};{\"a\":null};{ 1 } null",
                "{\"a\":true};{\"a\":\"true\"};true \"true\"",
            })
    void valuesOfOtherTypesDiffer(String one, String other, String cells) {
        CompareNode root = merge(one, other);
        assertThat(cells(at(root, "a"))).isEqualTo(cells);
        assertThat(at(root, "a").valueDiffers()).isTrue();
        assertThat(root.differences()).isEqualTo(1);
    }

    @Test
    void aNewMemberFollowsTheMemberBeforeIt() {
        assertThat(labels(merge("{\"a\":1,\"d\":1}", "{\"a\":1,\"b\":1,\"c\":1,\"d\":1}")))
                .isEqualTo("a b c d");
    }

    @Test
    void itemsAreMatchedByTheirValues() {
        CompareNode root = merge("{\"a\":[\"x\",\"y\",\"z\"]}", "{\"a\":[\"y\",\"z\",\"w\"]}");
        assertThat(at(root, "a").children().stream().map(CompareMergeTest::cells))
                .containsExactly("\"x\" -", "\"y\" \"y\"", "\"z\" \"z\"", "- \"w\"");
        assertThat(labels(at(root, "a"))).isEqualTo("[0] [1/0] [2/1] [2]");
    }

    @Test
    void objectsAreMatchedByAnIdentifyingMember() {
        CompareNode root =
                merge(
                        "{\"tags\":[{\"key\":\"env\",\"value\":\"dev\"},{\"key\":\"team\",\"value\":\"a\"}]}",
                        "{\"tags\":[{\"key\":\"team\",\"value\":\"b\"},{\"key\":\"env\",\"value\":\"dev\"}]}");
        assertThat(root.differences()).isEqualTo(1);
        assertThat(cells(at(root, "tags[1].value"))).isEqualTo("\"a\" \"b\"");
    }

    @Test
    void itemsWithoutMatchesAreMatchedByPosition() {
        CompareNode root = merge("{\"a\":[\"x\"]}", "{\"a\":[\"y\"]}");
        assertThat(at(root, "a").children()).hasSize(1);
        assertThat(cells(at(root, "a[0]"))).isEqualTo("\"x\" \"y\"");
    }

    @Test
    void equalItemsAreMatchedOneByOne() {
        CompareNode root = merge("{\"a\":[1,1,1]}", "{\"a\":[1,1]}");
        assertThat(at(root, "a").children()).hasSize(3);
        assertThat(root.differences()).isEqualTo(1);
    }

    @Test
    void equalNamesInOneObjectAreMatchedOneByOne() {
        CompareNode root = merge("{\"a\":1,\"a\":2}", "{\"a\":1,\"a\":3}");
        assertThat(root.children().stream().map(CompareMergeTest::cells))
                .containsExactly("1 1", "2 3");
    }

    @Test
    void fiveEventsHaveFiveCells() {
        CompareNode root = merge("{\"a\":1}", "{\"a\":1}", "{\"a\":2}", "{}", "{\"a\":null}");
        assertThat(cells(at(root, "a"))).isEqualTo("1 1 2 - null");
    }

    @Test
    void hiddenValuesAreMarked() {
        CompareNode root =
                merge("{\"password\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}", "{\"password\":\"x\"}");
        assertThat(at(root, "password").cells().getFirst().hidden())
                .isEqualTo(HiddenKind.HIDDEN_BY_AWS);
        assertThat(at(root, "password").cells().getLast().hidden()).isNull();
    }

    @Test
    void aLongTextIsShownFromItsDifference() {
        String same = "arn:aws:iam::111122223333:role/path/".repeat(3);
        CompareNode root = merge("{\"a\":\"" + same + "x\"}", "{\"a\":\"" + same + "y\"}");
        assertThat(at(root, "a").shown(0)).startsWith("…").endsWith("x\"").hasSizeLessThan(25);
    }

    @Test
    void valuesThatAreNestedTooDeepAreComparedAsText() {
        String deep = "[".repeat(5000) + "%s" + "]".repeat(5000);
        assertThat(merge(deep.formatted(1), deep.formatted(1)).differs()).isFalse();
        assertThat(merge(deep.formatted(1), deep.formatted(2)).differs()).isTrue();
    }

    @Test
    void aDocumentInAStringIsComparedPartByPart() {
        String allow =
                "{\\\"Statement\\\":[{\\\"Effect\\\":\\\"Allow\\\",\\\"Action\\\":\\\"s3:Get*\\\"}]}";
        String deny = allow.replace("Allow", "Deny");
        CompareNode root = merge("{\"policy\":\"" + allow + "\"}", "{\"policy\":\"" + deny + "\"}");

        assertThat(root.differences()).isEqualTo(1);
        assertThat(cells(at(root, "policy.Statement[0].Effect"))).isEqualTo("\"Allow\" \"Deny\"");
        assertThat(at(root, "policy.Statement[0].Effect").depth()).isEqualTo(3);
        assertThat(at(root, "policy").valueDiffers()).isFalse();
        assertThat(at(root, "policy").cells().getLast().original()).isEqualTo('"' + deny + '"');
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"{\\\"Effect\\\":\\\"Allow\\\"}\"",
                "\" { \\\"Effect\\\" : \\\"\\\\u0041llow\\\" } \"",
                "\"%7B%22Effect%22%3A%22Allow%22%7D\"",
                "\"eyJFZmZlY3QiOiJBbGxvdyJ9\"",
            })
    void encodingsOfEqualDocumentsAreEqualAndKeepTheirOriginal(String value) {
        String plain = "\"{\\\"Effect\\\":\\\"Allow\\\"}\"";
        CompareNode policy =
                at(merge("{\"policy\":" + plain + "}", "{\"policy\":" + value + "}"), "policy");

        assertThat(policy.differs()).isFalse();
        assertThat(policy.cells().getLast().original()).isEqualTo(value);
        assertThat(policy.cells().getLast().text()).isEqualTo(value);
    }

    @Test
    void aStringDiffersFromTheObjectThatItEncodes() {
        assertThat(merge("{\"a\":\"{}\"}", "{\"a\":{}}").differences()).isEqualTo(1);
    }

    @Test
    void encodedItemsAreMatchedByTheirDecodedValues() {
        CompareNode root =
                merge(
                        "{\"a\":[\"x\",\"echo one; echo two\"]}",
                        "{\"a\":[\"ZWNobyBvbmU7IGVjaG8gdHdv\",\"x\"]}");
        assertThat(root.differs()).isFalse();
    }

    @Test
    void encodedTextsOfSeveralLinesDifferAsAWholeAndShowTheirLines() {
        CompareNode script =
                at(
                        merge(
                                encoded("#!/bin/sh\ncd build\nmake\n"),
                                encoded("#!/bin/sh\nmake\nexit\n")),
                        "script");

        assertThat(script.valueDiffers()).isTrue();
        assertThat(labels(script)).isEqualTo("1 2 3/2 3");
        assertThat(script.children().stream().map(CompareMergeTest::cells))
                .containsExactly("#!/bin/sh #!/bin/sh", "cd build -", "make make", "- exit");
    }

    @Test
    void encodedTextsDifferIfOnlyTheirLineBreaksDiffer() {
        assertThat(
                        merge(
                                        encoded("first line\nsecond line\n"),
                                        encoded("first line\r\nsecond line\r\n"))
                                .differs())
                .isTrue();
    }

    private static String encoded(String script) {
        return "{\"script\":\""
                + Base64.getEncoder().encodeToString(script.getBytes(UTF_8))
                + "\"}";
    }

    /// An oracle: documents in strings, in random encodings, are equal if and only if Jackson reads
    /// equal documents.
    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24})
    void agreesWithJacksonOnEncodedDocuments(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            JsonNode one = tree(random, 3);
            JsonNode other = random.nextBoolean() ? one : changed(random, one.deepCopy());
            String first = "{\"document\":" + randomlyEncoded(random, one) + "}";
            String second = "{\"document\":" + randomlyEncoded(random, other) + "}";

            assertThat(merge(first, second).differs())
                    .as(first + " and " + second)
                    .isEqualTo(!one.equals(other));
        }
    }

    private static String randomlyEncoded(Random random, JsonNode document) {
        String text = random.nextBoolean() ? document.toString() : document.toPrettyString();
        for (int layers = 1 + random.nextInt(3); layers > 0; layers--) {
            text =
                    switch (random.nextInt(3)) {
                        case 0 -> Base64.getEncoder().encodeToString(padded(text).getBytes(UTF_8));
                        case 1 -> URLEncoder.encode(text, UTF_8).replace("+", "%20");
                        default -> text.replace("\"s", "\"\\u0073");
                    };
        }
        return JsonMapper.shared().writeValueAsString(text);
    }

    /// Base64 is only decoded from 16 letters.
    private static String padded(String text) {
        return text.length() < 12 ? text + " ".repeat(12) : text;
    }

    /// An oracle: two random trees differ if and only if those that Jackson reads do.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void agreesWithJacksonOnRandomTrees(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 200; i++) {
            JsonNode one = tree(random, 4);
            JsonNode other = random.nextBoolean() ? one : changed(random, one.deepCopy());
            CompareNode root = merge(one.toString(), other.toString());
            assertThat(root.differs()).as(one + " and " + other).isEqualTo(!one.equals(other));
        }
    }

    private static JsonNode tree(Random random, int depth) {
        ObjectNode object = JsonMapper.shared().createObjectNode();
        for (int i = 0; i < 1 + random.nextInt(4); i++) {
            String name = "m" + random.nextInt(6);
            switch (depth == 0 ? random.nextInt(3) : random.nextInt(5)) {
                case 0 -> object.put(name, random.nextInt(3));
                case 1 -> object.putNull(name);
                case 2 -> object.put(name, "s" + random.nextInt(3));
                case 3 -> object.set(name, tree(random, depth - 1));
                default -> {
                    ArrayNode array = object.putArray(name);
                    for (int n = random.nextInt(3); n > 0; n--) {
                        array.add(tree(random, depth - 1));
                    }
                }
            }
        }
        return object;
    }

    private static JsonNode changed(Random random, JsonNode tree) {
        ObjectNode object = (ObjectNode) tree;
        object.put("m" + random.nextInt(6), "changed");
        return object;
    }
}
