package spoor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.event.Field;
import spoor.json.JsonPath;
import spoor.query.Filter;
import spoor.query.Phrase;
import spoor.query.Wildcard;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/// No text of a question leaves its literal, in any place of a statement.
final class SqlFuzz {
    @DictionaryEntries({
        "'", "''", "\"", "\\", "*", "%", "_", "!", ";", "--", "/*", "U&'", "\\+", "\u0000", "$.",
        "]"
    })
    @FuzzTest(maxDuration = "12s")
    void keepsEveryTextInItsLiteral(byte[] typed) {
        keeps(new String(typed, StandardCharsets.UTF_8));
    }

    static void keeps(String text) {
        List<Filter> filters =
                List.of(
                        new Filter.OneOf(Field.EVENT, Set.of(text)),
                        new Filter.Matches(Field.IDENTITY, Wildcard.of(text)),
                        new Filter.RecordContains(Phrase.of(text)),
                        new Filter.InFile(Wildcard.literal(text)),
                        new Filter.AtPath(
                                new JsonPath(List.of("requestParameters", text)),
                                Wildcard.of(text)),
                        new Filter.Below(
                                new JsonPath(List.of("requestParameters", text)),
                                Wildcard.of(text)));
        for (EngineTable table : List.of(SqlTables.TEXTS, SqlTables.COLUMNS)) {
            for (Filter filter : filters) {
                TableQuestion question = SqlTables.question(table, filter);
                assertThat(SqlTokens.literals(question.count(List.of(Field.EVENT)))).isNotEmpty();
                assertThat(SqlTokens.literals(question.files())).isNotEmpty();
            }
        }
    }
}
