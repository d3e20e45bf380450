package spoor.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathTextTest {
    private static String names(String... names) {
        PathText path = PathText.shortened();
        for (String name : names) {
            path.name(name);
        }
        return path.toString();
    }

    @Test
    void putsDotsBetweenNamesAndItemsInBrackets() {
        PathText path = PathText.shortened();
        path.name("requestParameters");
        path.name("tags");
        path.items();
        path.items();
        path.name("value");
        assertThat(path).hasToString("requestParameters.tags[*][*].value");
    }

    @Test
    void quotesAmbiguousNames() {
        assertThat(names("a.b", "c d", "", "e[0]", "f_-$@9"))
                .isEqualTo("\"a.b\".\"c d\".\"\".\"e[0]\".f_-$@9");
        assertThat(names("a\"b\\c")).isEqualTo("\"a\\\"b\\\\c\"");
    }

    @Test
    void containsNoLineBreak() {
        assertThat(names("a\nb", "c\u0085d")).isEqualTo("\"a\\u000ab\".\"c\\u0085d\"");
    }

    @Test
    void containsNoUnpairedSurrogate() {
        assertThat(names("a\ud83d", "\ude00b", "\ud83d\ude00"))
                .isEqualTo("\"a\ufffd\".\"\ufffdb\".\"\ud83d\ude00\"");
    }

    @Test
    void isCutIfItIsTooLong() {
        assertThat(names("x".repeat(1000))).isEqualTo("x".repeat(400) + "\u2026");
        PathText path = PathText.shortened();
        for (int i = 0; i < 100_000; i++) {
            path.name("a");
        }
        assertThat(path.toString()).hasSize(401).endsWith("\u2026");
    }
}
