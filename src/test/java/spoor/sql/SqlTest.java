package spoor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.fixture.AwkwardTexts;
import spoor.query.Filter;

import java.util.List;
import java.util.Set;

/// Texts of questions as literals.
final class SqlTest {
    @Test
    void readsEveryLiteralBackAsItsText() {
        for (String text : AwkwardTexts.of(1, 500)) {
            assertThat(SqlTokens.literals(Sql.literal(text)))
                    .containsExactly(text.replaceAll("\\p{Cs}", "?"));
        }
    }

    @Test
    void keepsAwkwardTextsInTheirLiterals() {
        for (String text : AwkwardTexts.of(2, 100)) {
            SqlFuzz.keeps(text);
        }
    }

    @Test
    void hasTheTextOfAValueAsOneLiteral() {
        String hostile = "x') OR 1=1; DROP TABLE trail --";
        Filter filter = new Filter.OneOf(Field.EVENT, Set.of(hostile));

        assertThat(SqlTokens.literals(SqlTables.question(SqlTables.TEXTS, filter).count(List.of())))
                .contains(hostile);
    }

    @Test
    void quotesNames() {
        assertThat(Sql.name("a\"b")).isEqualTo("\"a\"\"b\"");
    }

    @Test
    void takesSignsOfPatternsLiterally() {
        assertThat(Sql.like("v", List.of("50%_!", ""), false))
                .isEqualTo("v LIKE '50!%!_!!%' ESCAPE '!'");
    }
}
