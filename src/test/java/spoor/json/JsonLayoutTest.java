package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.json.JsonLine.Kind;
import spoor.json.JsonLine.Span;

import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

class JsonLayoutTest {
    private static final JsonMapper JACKSON = new JsonMapper();

    @Test
    void changesNothingButTheWhiteSpaceBetweenTokens() throws JsonSyntaxException {
        Random random = new Random(1);
        for (int i = 0; i < 1000; i++) {
            String text = RandomJson.text(random);
            String laidOut = join(lines(text));
            assertThat(withoutSpace(laidOut)).isEqualTo(withoutSpace(text));
            assertThat(JACKSON.readTree(laidOut)).isEqualTo(JACKSON.readTree(text));
        }
    }

    /// The text without white space outside of its strings.
    private static String withoutSpace(String json) {
        StringBuilder text = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (quoted && c == '\\') {
                text.append(c).append(json.charAt(++i));
                continue;
            }
            quoted ^= c == '"';
            if (quoted || !Character.isWhitespace(c)) {
                text.append(c);
            }
        }
        return text.toString();
    }

    @Test
    void givesEachValueALine() throws JsonSyntaxException {
        assertThat(lines("{\"b\":1.0, \"a\":[true,\"x\\u0041\",{}],\"n\":null, \"e\":[ ]}"))
                .extracting(JsonLine::plain)
                .containsExactly(
                        "{",
                        "    \"b\": 1.0,",
                        "    \"a\": [",
                        "        true,",
                        "        \"x\\u0041\",",
                        "        {}",
                        "    ],",
                        "    \"n\": null,",
                        "    \"e\": []",
                        "}");
    }

    @Test
    void saysWhatEachSpanIsAndWhereItStood() throws JsonSyntaxException {
        assertThat(lines("{ \"a\" : [ 10 ] }"))
                .containsExactly(
                        new JsonLine(0, List.of(new Span(Kind.PUNCTUATION, "{", 0))),
                        new JsonLine(
                                1,
                                List.of(
                                        new Span(Kind.NAME, "\"a\"", 2),
                                        new Span(Kind.PUNCTUATION, ": ", -1),
                                        new Span(Kind.PUNCTUATION, "[", 8))),
                        new JsonLine(2, List.of(new Span(Kind.NUMBER, "10", 10))),
                        new JsonLine(1, List.of(new Span(Kind.PUNCTUATION, "]", -1))),
                        new JsonLine(0, List.of(new Span(Kind.PUNCTUATION, "}", -1))));
    }

    @Test
    void tellsStringsNumbersAndLiteralsApart() throws JsonSyntaxException {
        assertThat(lines("[\"s\",1,true,null,{}]"))
                .flatExtracting(JsonLine::spans)
                .extracting(Span::kind)
                .containsSubsequence(
                        Kind.STRING, Kind.NUMBER, Kind.LITERAL, Kind.LITERAL, Kind.PUNCTUATION);
    }

    @Test
    void laysOutAValueThatIsAloneInTheText() throws JsonSyntaxException {
        assertThat(lines(" 1.50 ")).extracting(JsonLine::plain).containsExactly("1.50");
    }

    @Test
    void laysOutFiftyThousandLevels() throws JsonSyntaxException {
        int pairs = 25_000;
        List<JsonLine> lines = lines("{\"a\":[".repeat(pairs) + "1" + "]}".repeat(pairs));
        assertThat(lines).hasSize(4 * pairs + 1);
        assertThat(lines.get(2 * pairs))
                .isEqualTo(new JsonLine(2 * pairs, List.of(new Span(Kind.NUMBER, "1", 6 * pairs))));
        assertThat(lines.getLast().depth()).isZero();
    }

    private static List<JsonLine> lines(String text) throws JsonSyntaxException {
        return JsonLayout.of(JsonTree.parse(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String join(List<JsonLine> lines) {
        return lines.stream().map(JsonLine::plain).collect(Collectors.joining("\n"));
    }
}
