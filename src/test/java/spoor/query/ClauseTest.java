package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.RecordSchema;

import java.util.List;

final class ClauseTest {
    private static List<Clause> clauses(String query) throws QuerySyntaxException {
        return Clause.of(RecordSchema.CLOUDTRAIL, KnownValues.ANY, query);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "service:connect; service:connect",
                "service:connect and error:*; service:connect|error:*",
                "a  and not (b or c) and \"d and e\"; a|not (b or c)|\"d and e\"",
                "(a and (b and c)) and d; a|b|c|d",
                "((a)) AND b; ((a))|b",
                "service:(a and b) and c; service:(a and b)|c",
                "access denied and x; access denied|x",
                "a or b and c; a or b and c",
                "(a or b) and c; (a or b)|c",
                "time >= 2026-11-01 and time < 2026-11-02; time >= 2026-11-01|time < 2026-11-02"
            })
    void splitsAQueryAtTheAndsThatJoinTheWhole(String query, String expected)
            throws QuerySyntaxException {
        assertThat(clauses(query).stream().map(Clause::text))
                .containsExactly(expected.split("\\|", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "service:connect and not event:(List* or Get*) and AccessDenied",
                "a or b",
                "(x and y) and z"
            })
    void everyConditionIsAQueryOfItsOwn(String query) throws QuerySyntaxException {
        for (Clause clause : clauses(query)) {
            assertThat(QueryParser.parse(clause.text())).isEqualTo(clause.filter());
        }
    }

    @Test
    void conditionsThatAreJoinedAgainAreTheSameConditions() throws QuerySyntaxException {
        List<Clause> split = clauses("(a or b) and not c and (d and e:*)".replace("e:", "error:"));
        assertThat(clauses(Clause.joined(split))).isEqualTo(split);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "''; c",
                "a or b; (a or b) and c",
                "a and not b; a and not b and c",
            })
    void addsAConditionToAQueryAsAWhole(String query, String expected) throws QuerySyntaxException {
        assertThat(Clause.and(clauses(query), "c")).isEqualTo(expected);
    }

    @Test
    void anEmptyQueryHasNoConditions() throws QuerySyntaxException {
        assertThat(clauses("  ")).isEmpty();
    }
}
