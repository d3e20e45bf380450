package spoor.hidden;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Compares the hidden values that are found with those found by hand.
class HiddenTableTest {
    static Stream<HiddenTable.Row> rows() {
        return HiddenTable.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void findsTheValuesThatWereFoundByHand(HiddenTable.Row row) throws JsonSyntaxException {
        assertThat(findings(row.json())).isEqualTo(row.findings());
    }

    @ParameterizedTest
    @MethodSource("rows")
    void thePrefilterRulesOutNoRecordWithHiddenValues(HiddenTable.Row row) {
        byte[] json = row.json().getBytes(StandardCharsets.UTF_8);
        if (!row.findings().isEmpty()) {
            assertThat(HiddenPrefilter.mayHaveMarks(json, 0, json.length)).isTrue();
        }
    }

    @Test
    void theTableHasAHundredRecordsOfWhichManyHaveNoHiddenValues() {
        List<HiddenTable.Row> rows = HiddenTable.rows();
        assertThat(rows).hasSizeGreaterThanOrEqualTo(100);
        assertThat(rows.stream().filter(row -> row.findings().isEmpty()).count()).isGreaterThan(20);
        assertThat(rows.stream().flatMap(row -> row.findings().stream()))
                .as("every mark occurs")
                .map(finding -> finding.substring(0, finding.indexOf(' ')))
                .contains(Stream.of(HiddenMark.values()).map(Enum::name).toArray(String[]::new));
    }

    @Test
    void findsTheSameInATurkishLocale() throws JsonSyntaxException {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.of("tr", "TR"));
        try {
            for (HiddenTable.Row row : HiddenTable.rows()) {
                assertThat(findings(row.json())).as(row.toString()).isEqualTo(row.findings());
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    private static List<String> findings(String json) throws JsonSyntaxException {
        return HiddenValueFinder.in(
                        JsonTree.parse(json.getBytes(StandardCharsets.UTF_8)), HiddenRules.BUILT_IN)
                .stream()
                .map(value -> value.rule() + " " + value.place().text() + " " + kind(value))
                .toList();
    }

    private static String kind(HiddenValue value) {
        return switch (value.kind()) {
            case HIDDEN_BY_AWS -> "hidden";
            case OMITTED -> "omitted";
            case MASKED_BY_OTHERS -> "masked";
        };
    }
}
