package spoor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.message.Message;
import spoor.query.EventQuery;
import spoor.query.Filter;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Questions in the SQL of both shapes of tables.
final class TableQuestionTest {
    private static TimeRange period(String from, String until) {
        return TimeRange.between(Instant.parse(from), Instant.parse(until));
    }

    private static List<Message> unexpressed(EngineTable table, String query)
            throws QuerySyntaxException {
        TableQuestion question = SqlTables.question(table, QueryParser.parse(query));
        String _ = question.count(List.of());
        return question.unexpressed();
    }

    @Test
    void readsOnlyTheDaysOnWhichEventsOfThePeriodWereDelivered() {
        EventQuery query =
                EventQuery.ALL.withPeriod(
                        Optional.of(period("2026-11-14T22:00:00Z", "2026-11-15T23:30:00Z")));

        assertThat(SqlTables.question(SqlTables.COLUMNS, query).files())
                .contains("\"timestamp\" >= '2026/11/14'", "\"timestamp\" <= '2026/11/16'");
    }

    @Test
    void isLimitedOnlyByAPeriodWithABeginningOnATableWithDays() {
        EventQuery query =
                EventQuery.ALL.withPeriod(
                        Optional.of(period("2026-11-14T22:00:00Z", "2026-11-15T00:00:00Z")));

        assertThat(SqlTables.question(SqlTables.COLUMNS, query).isLimited()).isTrue();
        assertThat(SqlTables.question(SqlTables.TEXTS, query).isLimited()).isFalse();
        assertThat(SqlTables.question(SqlTables.COLUMNS, EventQuery.ALL).isLimited()).isFalse();
    }

    @Test
    void findsTheDaysInTheStatementThatCreatedTheTable() {
        EngineTable table =
                SqlTables.texts(
                        "day varchar WITH (partition_projection_format = 'yyyy-MM-dd', x = 1)");

        assertThat(table.day()).contains(new DayPartition("\"day\"", "yyyy-MM-dd"));
    }

    @Test
    void takesNoDaysThatDoNotSortByTime() {
        EngineTable table =
                SqlTables.texts("day varchar WITH (partition_projection_format = 'dd/MM/yyyy')");

        assertThat(table.day()).isEmpty();
    }

    @Test
    void namesWhatTheTableHasNoColumnFor() throws QuerySyntaxException {
        assertThat(unexpressed(SqlTables.COLUMNS, "eventContext.tagContext.x:1"))
                .containsExactly(Message.of("sql.noColumn", "eventContext.tagContext.x"));
        assertThat(unexpressed(SqlTables.TEXTS, "eventContext.tagContext.x:1")).isEmpty();
    }

    @Test
    void expressesEveryFieldOfTheSchema() {
        for (Field field : spoor.event.RecordSchema.CLOUDTRAIL.fields()) {
            TableQuestion question =
                    SqlTables.question(
                            SqlTables.TEXTS, new Filter.OneOf(field, java.util.Set.of("x")));

            assertThat(SqlTokens.literals(question.count(List.of(field)))).contains("x");
        }
    }

    @Test
    void refusesATableWithoutRecords() {
        EngineTable table =
                EngineTable.of(List.of("a", "b"), List.of(List.of("id", "bigint", "")), "");

        assertThat(RecordShape.of(table)).isEmpty();
    }
}
