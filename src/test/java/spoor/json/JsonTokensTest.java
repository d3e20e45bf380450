package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.json.JsonTokens.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class JsonTokensTest {
    private static List<String> tokens(String text) {
        JsonTokens tokens = JsonTokens.of(text);
        List<String> found = new ArrayList<>();
        for (int i = 0; i < tokens.count(); i++) {
            int end = i + 1 < tokens.count() ? tokens.start(i + 1) : text.length();
            found.add(tokens.kind(i) + " " + text.substring(tokens.start(i), end));
        }
        return found;
    }

    @Test
    void distinguishesNamesAndValues() {
        assertThat(tokens("{\"a\" : \"b\", \"c\":[-1.5e+3,true,null]}"))
                .containsExactly(
                        "PUNCTUATION {",
                        "NAME \"a\"",
                        "PUNCTUATION  : ",
                        "STRING \"b\"",
                        "PUNCTUATION , ",
                        "NAME \"c\"",
                        "PUNCTUATION :[",
                        "NUMBER -1.5e+3",
                        "PUNCTUATION ,",
                        "LITERAL true",
                        "PUNCTUATION ,",
                        "LITERAL null",
                        "PUNCTUATION ]}");
    }

    @Test
    void knowsWhereAStringEnds() {
        assertThat(tokens("[\"say \\\"hi\\\" \\\\\",1]"))
                .contains("STRING \"say \\\"hi\\\" \\\\\"", "NUMBER 1");
    }

    @Test
    void coversAnyText() {
        Random random = new Random(5);
        for (int i = 0; i < 1000; i++) {
            String text = RandomJson.text(random);
            String cut = text.substring(random.nextInt(text.length()));
            JsonTokens tokens = JsonTokens.of(cut);
            assertThat(tokens.start(0)).isZero();
            for (int at = 0; at < cut.length(); at++) {
                int token = tokens.tokenAt(at);
                assertThat(tokens.start(token)).isLessThanOrEqualTo(at);
                assertThat(token + 1 == tokens.count() || tokens.start(token + 1) > at).isTrue();
            }
        }
    }

    @Test
    void hasNoTokensInAnEmptyText() {
        assertThat(JsonTokens.of("").count()).isZero();
        assertThat(JsonTokens.of("x").kind(0)).isEqualTo(Kind.LITERAL);
    }
}
