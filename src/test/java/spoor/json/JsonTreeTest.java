package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.io.ByteSpan;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;

class JsonTreeTest {
    private static final JsonMapper JACKSON = new JsonMapper();

    @Test
    void hasTheValuesThatJacksonReads() throws JsonSyntaxException {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            String text = RandomJson.text(random);
            assertSame(parse(text).root(), JACKSON.readTree(text), text);
        }
    }

    @Test
    void knowsTheOffsetsOfEachValueAndName() throws JsonSyntaxException {
        Random random = new Random(2);
        for (int i = 0; i < 1000; i++) {
            JsonTree tree = parse(RandomJson.text(random));
            assertPlaces(tree, tree.root());
        }
    }

    /// The text from start to end is exactly the value.
    private static void assertPlaces(JsonTree tree, JsonValue value) {
        String source = tree.source(value.start(), value.end());
        assertThat(source).isEqualTo(source.strip());
        assertSame(value, JACKSON.readTree(source), source);
        switch (value) {
            case JsonObject object -> {
                for (Member member : object.members()) {
                    String name = tree.source(member.start(), member.end());
                    assertThat(name).startsWith("\"").endsWith("\"");
                    assertThat(JACKSON.readTree(name).stringValue()).isEqualTo(member.name());
                    assertPlaces(tree, member.value());
                }
            }
            case JsonArray array -> array.items().forEach(item -> assertPlaces(tree, item));
            case JsonNumber number -> assertThat(source).isEqualTo(number.text());
            case JsonLiteral literal -> assertThat(source).isEqualTo(literal.text());
            case JsonString _ -> assertThat(source).startsWith("\"").endsWith("\"");
        }
    }

    private static void assertSame(JsonValue value, JsonNode node, String text) {
        switch (value) {
            case JsonObject object -> {
                assertThat(node.isObject()).as(text).isTrue();
                Iterator<Map.Entry<String, JsonNode>> properties = node.properties().iterator();
                for (Member member : object.members()) {
                    Map.Entry<String, JsonNode> property = properties.next();
                    assertThat(member.name()).as(text).isEqualTo(property.getKey());
                    assertSame(member.value(), property.getValue(), text);
                }
                assertThat(properties.hasNext()).as(text).isFalse();
            }
            case JsonArray array -> {
                assertThat(node.isArray()).as(text).isTrue();
                assertThat(array.items()).as(text).hasSize(node.size());
                for (int i = 0; i < node.size(); i++) {
                    assertSame(array.items().get(i), node.get(i), text);
                }
            }
            case JsonString string ->
                    assertThat(string.text()).as(text).isEqualTo(node.stringValue());
            case JsonNumber number ->
                    assertThat(JACKSON.readTree(number.text())).as(text).isEqualTo(node);
            case JsonLiteral literal -> assertThat(literal.text()).isEqualTo(node.toString());
        }
    }

    @Test
    void keepsEqualNamesAndFindsTheLast() throws JsonSyntaxException {
        JsonObject object = (JsonObject) parse("{\"a\":1,\"b\":2,\"a\":3}").root();
        assertThat(object.members()).extracting(Member::name).containsExactly("a", "b", "a");
        assertThat(object.get("a")).isEqualTo(new JsonNumber(17, 18, "3"));
        assertThat(object.get("c")).isNull();
    }

    @Test
    void countsOffsetsInBytes() throws JsonSyntaxException {
        JsonTree tree = parse("{\"é🙂\":\"王\"}");
        Member member = ((JsonObject) tree.root()).members().getFirst();
        assertThat(member).isEqualTo(new Member(1, 9, "é🙂", new JsonString(10, 15, "王")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "-1.5e3", "\"a\"", "true", "false", "null", "[]", "{}"})
    void readsAScalarAtTheRoot(String text) throws JsonSyntaxException {
        JsonTree tree = parse(" " + text + " ");
        assertThat(tree.root().start()).isEqualTo(1);
        assertThat(tree.source(tree.root().start(), tree.root().end())).isEqualTo(text);
    }

    @Test
    void countsOffsetsFromTheStartOfASpan() throws JsonSyntaxException {
        byte[] bytes = "xx{\"a\":[7]}yy".getBytes(StandardCharsets.UTF_8);
        JsonTree tree = JsonTree.parse(new ByteSpan(bytes, 2, 9));
        assertThat(tree.source(tree.root().start(), tree.root().end())).isEqualTo("{\"a\":[7]}");
        assertThat(tree.root().start()).isZero();
    }

    @Test
    void copiesTheBytesItIsReadFrom() throws JsonSyntaxException {
        byte[] bytes = "[\"abc\"]".getBytes(StandardCharsets.UTF_8);
        JsonTree tree = JsonTree.parse(bytes);
        bytes[2] = 'X';
        assertThat(tree.source(0, 7)).isEqualTo("[\"abc\"]");
    }

    @Test
    void replacesInvalidUtf8ByQuestionMarks() throws JsonSyntaxException {
        byte[] bytes = "[\"a??b\"]".getBytes(StandardCharsets.UTF_8);
        bytes[3] = (byte) 0xff;
        bytes[4] = (byte) 0xc3;
        JsonTree tree = JsonTree.parse(bytes);
        assertThat(tree.root())
                .isEqualTo(new JsonArray(0, 8, List.of(new JsonString(1, 7, "a??b"))));
        assertThat(bytes[3]).isEqualTo((byte) 0xff);
    }

    @Test
    void readsFiftyThousandLevels() throws JsonSyntaxException {
        int pairs = 25_000;
        JsonTree tree = parse("{\"a\":[".repeat(pairs) + "1" + "]}".repeat(pairs));
        JsonValue value = tree.root();
        for (int i = 0; i < pairs; i++) {
            value =
                    ((JsonArray) ((JsonObject) value).members().getFirst().value())
                            .items()
                            .getFirst();
        }
        assertThat(value).isEqualTo(new JsonNumber(6 * pairs, 6 * pairs + 1, "1"));
    }

    @Test
    void refusesTextsWithTooManyLevels() {
        String text = "[".repeat(JacksonFactory.MAX_DEPTH + 1);
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "[",
                "[1",
                "[1,",
                "{\"a",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "\"",
                "tru",
                "[1,]",
                "{a:1}",
                "[01]",
                "[1 2]",
                "{\"a\" 1}",
                "]",
                "[}",
                "nul",
                "['a']",
                "[+1]",
                "[.5]",
                "[NaN]",
                "\"\\x\"",
                "\"\\ud8\"",
                "\"\n\"",
                "/**/[]"
            })
    void refusesTextsThatAreNotJson(String text) {
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> parse(text))
                .satisfies(e -> {
                    assertThat(e.offset()).isBetween(0L, (long) text.length());
                    assertThat(e.getMessage()).isNotBlank();
                });
    }

    private static JsonTree parse(String text) throws JsonSyntaxException {
        return JsonTree.parse(text.getBytes(StandardCharsets.UTF_8));
    }
}
