package spoor.sql;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.message.Message;
import spoor.query.Filter;
import spoor.query.ValueTest;

import java.util.List;
import java.util.Set;

/// Filters as conditions in SQL: true for records that match, NULL for those that may match.
final class FilterSql {
    private final RecordSql record;
    private final FieldSql fields;
    private final PhraseSql phrases;
    private final boolean userRules;

    FilterSql(RecordSql record, FieldSql fields, RecordSchema schema, boolean userRules) {
        this.record = record;
        this.fields = fields;
        this.phrases = new PhraseSql(record, fields, schema);
        this.userRules = userRules;
    }

    String of(Filter filter) {
        return switch (filter) {
            case Filter.Everything() -> Sql.TRUE;
            case Filter.OneOf(Field field, Set<String> values) -> oneOf(field, values);
            case Filter.Matches(Field field, ValueTest test) -> matches(field, test);
            case Filter.AnyColumnContains(var phrase) -> phrases.inColumns(phrase);
            case Filter.RecordContains(var phrase) -> phrases.inRecord(phrase);
            case Filter.InFile(var path) -> ValueTestSql.of(path, RecordShape.FILE);
            case Filter.During(var period) -> TimeSql.during(fields.value(Field.TIME), period);
            case Filter.AtPath path -> PathSql.of(record, path);
            case Filter.Below below -> BelowSql.of(record, below);
            case Filter.Marked(Filter.Mark mark) -> marked(mark);
            // Places in files, which tables do not have.
            case Filter.Listed _ ->
                    record.unexpressed(Message.of("sql.noCondition", Message.of("sql.listed")));
            case Filter.Not(Filter inner) -> Sql.not(of(inner));
            case Filter.And(var filters) -> Sql.all(of(filters));
            case Filter.Or(var filters) -> Sql.any(of(filters));
        };
    }

    private List<String> of(List<Filter> filters) {
        return filters.stream().map(this::of).toList();
    }

    private String oneOf(Field field, Set<String> values) {
        if (values.isEmpty()) {
            return Sql.FALSE;
        }
        boolean broken = values.stream().anyMatch(ValueTestSql::isBroken);
        return broken ? Sql.UNKNOWN : text(field) + " IN (" + Sql.literals(values) + ")";
    }

    private String matches(Field field, ValueTest test) {
        if (field == Field.HIDDEN_AT && test.matchesAnyValue()) {
            return Sql.any(
                    List.of(marked(Filter.Mark.HIDDEN_VALUES), marked(Filter.Mark.OMITTED_VALUES)));
        }
        return ValueTestSql.of(test, text(field));
    }

    /// The text of a field as Spoor has it.
    private String text(Field field) {
        String value = fields.value(field);
        return field == Field.TIME
                ? record.derived("shown_time", () -> TimeSql.shown(value))
                : value;
    }

    private String marked(Filter.Mark mark) {
        return switch (mark) {
            case FAILURE -> fields.value(Field.OUTCOME) + " IN ('partly', 'failed', 'denied')";
            case CHANGE -> fields.rules().isChange(fields.value(Field.EVENT));
            case HIDDEN_VALUES, OMITTED_VALUES, MASKED_VALUES ->
                    HiddenSql.marked(mark, record, userRules);
            case PARTIAL -> fields.rules().isPartial();
        };
    }
}
