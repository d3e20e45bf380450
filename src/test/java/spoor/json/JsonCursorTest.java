package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.json.JsonCursor.Token;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class JsonCursorTest {
    @Test
    void namesEveryToken() throws JsonSyntaxException {
        byte[] text = bytes("{\"a\":[\"s\",1,2.5,true,false,null]}");
        List<Token> tokens = new ArrayList<>();
        try (JsonCursor cursor = JsonCursor.over(text, 0, text.length)) {
            Token token = cursor.next();
            while (token != Token.END) {
                tokens.add(token);
                token = cursor.next();
            }
        }
        assertThat(tokens)
                .containsExactly(
                        Token.OBJECT_START,
                        Token.NAME,
                        Token.ARRAY_START,
                        Token.STRING,
                        Token.NUMBER,
                        Token.NUMBER,
                        Token.TRUE,
                        Token.FALSE,
                        Token.NULL,
                        Token.ARRAY_END,
                        Token.OBJECT_END);
    }

    @Test
    void countsOffsetsFromTheStartOfTheArray() throws JsonSyntaxException {
        byte[] text = bytes("xxx{\"a\" : [7]}{}xxx");
        try (JsonCursor cursor = JsonCursor.over(text, 3, 13)) {
            cursor.next();
            assertThat(cursor.tokenStart()).isEqualTo(3);
            cursor.next();
            assertThat(cursor.tokenStart()).isEqualTo(4);
            assertThat(cursor.name()).isEqualTo("a");
            cursor.next();
            assertThat(cursor.tokenStart()).isEqualTo(10);
            cursor.skipChildren();
            assertThat(cursor.position()).isEqualTo(13);
            assertThat(cursor.next()).isEqualTo(Token.OBJECT_END);
            assertThat(cursor.position()).isEqualTo(14);
            assertThat(cursor.next()).isEqualTo(Token.OBJECT_START);
            assertThat(cursor.tokenStart()).isEqualTo(14);
            assertThat(cursor.next()).isEqualTo(Token.OBJECT_END);
            assertThat(cursor.next()).isEqualTo(Token.END);
        }
    }

    @Test
    void returnsTextsWithoutEscapes() throws JsonSyntaxException {
        byte[] text = bytes("[\"a\\u0041\\n\\ud83d\\ude42\"]");
        try (JsonCursor cursor = JsonCursor.over(text, 0, text.length)) {
            cursor.next();
            cursor.next();
            assertThat(cursor.text()).isEqualTo("aA\n🙂");
            assertThat(new String(cursor.chars(), cursor.charsStart(), cursor.charsLength()))
                    .isEqualTo("aA\n🙂");
        }
    }

    @Test
    void skipsNothingAtAValueWithoutChildren() throws JsonSyntaxException {
        byte[] text = bytes("[1,2]");
        try (JsonCursor cursor = JsonCursor.over(text, 0, text.length)) {
            cursor.next();
            cursor.next();
            cursor.skipChildren();
            assertThat(cursor.text()).isEqualTo("1");
            assertThat(cursor.next()).isEqualTo(Token.NUMBER);
            assertThat(cursor.text()).isEqualTo("2");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[1,2 | the text ends in the middle of a value",
                "{\"a\":\"b | the text ends in the middle of a value",
                "{\"a\": | the text ends in the middle of a value",
            })
    void reportsWhereATextIsCutOff(String cut, String reason) {
        byte[] text = bytes("xx" + cut);
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> readAll(text, 2))
                .withMessage(reason)
                .satisfies(e -> assertThat(e.offset()).isEqualTo(text.length));
    }

    @Test
    void reportsWhereATextIsWrong() {
        byte[] text = bytes("xx[1,2,!,3]");
        assertThatExceptionOfType(JsonSyntaxException.class)
                .isThrownBy(() -> readAll(text, 2))
                .satisfies(e -> assertThat(e.offset()).isBetween(7L, 8L));
    }

    /// In another encoding, offsets would be wrong without an error.
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
    void readsUtf8OnlyAndDoesNotGuessTheEncoding(String charset) {
        byte[] text = "[1]".getBytes(Charset.forName(charset));
        assertThatExceptionOfType(JsonSyntaxException.class).isThrownBy(() -> readAll(text, 0));
    }

    private static void readAll(byte[] text, int start) throws JsonSyntaxException {
        try (JsonCursor cursor = JsonCursor.over(text, start, text.length - start)) {
            Token token = cursor.next();
            while (token != Token.END) {
                token = cursor.next();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
