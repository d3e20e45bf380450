package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SpreadsheetCellTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "012345678901",
                "111122223333",
                "12345678901234567890",
                "007",
                "1E5",
                "1e+5",
                "0x1F",
                "1.10",
                "1,5",
                "50%",
                "$1",
                "3/4",
                "1-2",
                "2026-03-01",
                "2026-03-01 10:00:00",
                "1.3.2026",
                "MAR1",
                "1 Mar 2026",
                "1. Dezember",
                "10:30",
                "10:30 PM",
                "10.100.200.123",
                "::1",
                "٣",
                "true",
                "False"
            })
    void numbersDatesAndTruthValuesBecomeFormulasOfTheirText(String value) {
        String formula = value.indexOf('"') < 0 ? "\"=\"\"" + value + "\"\"\"" : "";
        assertThat(SpreadsheetCell.of(value)).isEqualTo(formula);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "eu-central-1",
                "ec2.amazonaws.com",
                "CreateQueue",
                "aws-cli/2.15",
                "AKIAIOSFODNN7EXAMPLE",
                "arn:aws:iam::012345678901:root",
                "2026-11-22T09:00:01Z",
                "2026-11-22T09:00:01.123Z",
                "00000000-0000-0000-0000-0000000012e5"
            })
    void otherTextsAreWrittenUnchanged(String value) {
        assertThat(SpreadsheetCell.of(value)).isEqualTo(value);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "=1+1 | \"'=1+1\"",
                "-1 | \"'-1\"",
                "+1 | \"'+1\"",
                "@1 | \"'@1\"",
                "1;=2 | \"1;'=2\"",
                "1\"&A1&\"2 | \"1\"\"&A1&\"\"2\"",
            })
    void noTextOfALogBecomesAFormula(String value, String cell) {
        assertThat(SpreadsheetCell.of(value)).isEqualTo(cell);
    }

    @Test
    void quotesASemicolonWhichOtherProgramsTakeForASeparator() {
        assertThat(SpreadsheetCell.of("X11; Linux")).isEqualTo("\"X11; Linux\"");
    }

    @Test
    void aNumberThatIsTooLongForAFormulaGetsAnApostrophe() {
        String digits = "1".repeat(256);
        assertThat(SpreadsheetCell.of(digits)).isEqualTo("\"'" + digits + '"');
    }
}
