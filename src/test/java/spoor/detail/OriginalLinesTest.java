package spoor.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.detail.OriginalRuns.Run;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenValueFinder;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.RandomJson;
import spoor.text.Printable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

final class OriginalLinesTest {
    private static OriginalText text(String text) {
        return OriginalText.of(text.getBytes(StandardCharsets.UTF_8), List.of());
    }

    private static List<String> rows(OriginalLines lines) {
        return IntStream.range(0, lines.count())
                .mapToObj(row -> lines.text().text().substring(lines.start(row), lines.end(row)))
                .toList();
    }

    private static String shown(OriginalLines lines, int row) {
        return OriginalRuns.of(lines, row).stream().map(Run::shown).collect(Collectors.joining());
    }

    @Test
    void joinedRowsAreTheText() {
        Random random = new Random(3);
        for (int i = 0; i < 1000; i++) {
            String json = RandomJson.text(random);
            OriginalLines lines = OriginalLines.of(text(json), 8 + random.nextInt(60));
            assertThat(String.join("", rows(lines)).getBytes(StandardCharsets.UTF_8))
                    .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void showsEveryVisibleCharacterInRowsThatFit() {
        Random random = new Random(4);
        for (int i = 0; i < 300; i++) {
            String json = RandomJson.text(random);
            int columns = 12 + random.nextInt(60);
            OriginalLines lines = OriginalLines.of(text(json), columns);
            String all =
                    IntStream.range(0, lines.count())
                            .mapToObj(row -> shown(lines, row))
                            .collect(Collectors.joining());
            String expected =
                    Printable.of(json.replace("\t", "    ").replace("\n", "").replace("\r", ""));
            assertThat(all).isEqualTo(expected);
            for (int row = 0; row < lines.count(); row++) {
                assertThat(shown(lines, row).codePoints().map(ShownCharacters::width).sum())
                        .isLessThanOrEqualTo(columns);
            }
        }
    }

    @Test
    void numbersOnlyRowsThatBeginALine() {
        OriginalLines lines = OriginalLines.of(text("0123456789\nab\n\nc"), 8);

        assertThat(rows(lines)).containsExactly("01234567", "89\n", "ab\n", "\n", "c");
        assertThat(IntStream.range(0, lines.count()).map(lines::number))
                .containsExactly(1, 0, 2, 3, 4);
        assertThat(lines.lines()).isEqualTo(4);
    }

    @Test
    void breaksVeryLongLinesEvenWithoutWrapping() {
        OriginalLines lines = OriginalLines.of(text("x".repeat(1500)), Integer.MAX_VALUE);

        assertThat(rows(lines)).extracting(String::length).containsExactly(600, 600, 300);
        assertThat(lines.widest()).isEqualTo(600);
    }

    @Test
    void convertsCharactersToColumnsAndBack() {
        String json = "{\"a\":\"王\u202e🙂z\"}";
        OriginalLines lines = OriginalLines.of(text(json), 100);
        for (int at = 0; at < json.length(); at++) {
            if (!Character.isLowSurrogate(json.charAt(at))) {
                int column = lines.columnOf(0, at);
                assertThat(lines.characterAt(0, column)).isEqualTo(at);
                assertThat(lines.rowOf(at)).isZero();
            }
        }
        assertThat(lines.characterAt(0, 1000)).isEqualTo(json.length());
    }

    @Test
    void knowsWhichCharactersAreHidden() throws JsonSyntaxException {
        String json = "{\"päth\":\"🙂\",\"name\":\"HIDDEN_DUE_TO_SECURITY_REASONS\",\"b\":1}";
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        OriginalText text =
                OriginalText.of(
                        bytes, HiddenValueFinder.in(JsonTree.parse(bytes), HiddenRules.BUILT_IN));

        assertThat(text.hidden()).hasSize(1);
        OriginalText.HiddenRange hidden = text.hidden().getFirst();
        assertThat(json.substring(hidden.start(), hidden.end()))
                .isEqualTo("\"HIDDEN_DUE_TO_SECURITY_REASONS\"");
        assertThat(OriginalRuns.of(OriginalLines.of(text, 500), 0))
                .filteredOn(run -> run.hidden() != null)
                .extracting(Run::shown)
                .containsExactly("\"HIDDEN_DUE_TO_SECURITY_REASONS\"");
    }

    @Test
    void showsInvalidUtf8AsQuestionMarks() {
        byte[] bytes = {'"', (byte) 0xff, 'a', '"'};

        assertThat(OriginalText.of(bytes, List.of()).text()).isEqualTo("\"?a\"");
    }

    @Test
    void selectsATokenWithoutItsQuotes() {
        OriginalText text = text("{\"name\": \"value\", \"n\": 12}");

        assertThat(TextSelection.ofToken(text, 11).of(text)).isEqualTo("value");
        assertThat(TextSelection.ofToken(text, 3).of(text)).isEqualTo("name");
        assertThat(TextSelection.ofToken(text, 24).of(text)).isEqualTo("12");
        assertThat(TextSelection.ofToken(text(""), 0)).isEqualTo(TextSelection.NONE);
    }

    @Test
    void extendsASelectionFromItsAnchorInBothDirections() {
        TextSelection from = new TextSelection(5, 5);

        assertThat(from.isEmpty()).isTrue();
        assertThat(from.to(2, true)).isEqualTo(new TextSelection(5, 2));
        assertThat(from.to(2, true).start()).isEqualTo(2);
        assertThat(from.to(2, true).end()).isEqualTo(5);
        assertThat(from.to(2, true).to(9, true)).isEqualTo(new TextSelection(5, 9));
        assertThat(from.to(7, false)).isEqualTo(new TextSelection(7, 7));
    }
}
