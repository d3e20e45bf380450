package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which conditions need the original records, and what replaces them.
final class OriginalConditionsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "event:x | 0",
                "time >= 2026-11-01 and not has:error | 0",
                "alice | 1",
                "requestParameters.name:x | 1",
                "event:x or not (alice and requestParameters.name:x or alice) | 2",
            })
    void findsTheConditionsOnOriginalRecords(String query, int n) throws QuerySyntaxException {
        assertThat(QueryParser.parse(query).originals()).hasSize(n);
    }

    @ParameterizedTest
    @ValueSource(strings = {"event:x", "time >= 2026-11-01 and not (has:error or region:*)"})
    void keepsFiltersThatColumnsCanAnswer(String query) throws QuerySyntaxException {
        Filter filter = QueryParser.parse(query);
        assertThat(filter.byColumns()).isSameAs(filter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "requestParameters.name:x | *",
                "not requestParameters.name:x | not not *",
                "event:a and requestParameters.name:x | event:a and *",
                "event:a and not (event:b or requestParameters.name:x)"
                        + " | event:a and not (event:b or not *)",
                "not (event:b and not requestParameters.name:x) | not (event:b and not *)",
            })
    void excludesNoEventByAConditionOnAPath(String query, String byColumns)
            throws QuerySyntaxException {
        assertThat(simplified(QueryParser.parse(query).byColumns()))
                .isEqualTo(simplified(QueryParser.parse(byColumns)));
    }

    /// The same filter written in only one way.
    private static Filter simplified(Filter filter) {
        return switch (filter) {
            case Filter.Or(var none) when none.isEmpty() -> new Filter.Not(Filter.everything());
            case Filter.Or(var inner) ->
                    new Filter.Or(inner.stream().map(OriginalConditionsTest::simplified).toList());
            case Filter.And(var inner) ->
                    new Filter.And(inner.stream().map(OriginalConditionsTest::simplified).toList());
            case Filter.Not(Filter inner) -> new Filter.Not(simplified(inner));
            default -> filter;
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"alice", "not alice", "event:a or alice"})
    void searchesForTextsInTheColumnsInstead(String query) throws QuerySyntaxException {
        assertThat(QueryParser.parse(query).byColumns().toString())
                .contains("AnyColumnContains")
                .doesNotContain("RecordContains");
    }
}
