package spoor.sql;

import spoor.event.Field;

/// The values of fields in SQL. A field that is no row here has the value at its path.
final class FieldSql {
    private final RecordSql record;
    private final RecordRules rules;
    private final boolean userRules;

    /// @param userRules whether the user has rules for hidden values
    FieldSql(RecordSql record, boolean userRules) {
        this.record = record;
        this.rules = new RecordRules(record);
        this.userRules = userRules;
    }

    RecordRules rules() {
        return rules;
    }

    /// The value; empty if the event has none, NULL if it is unknown.
    String value(Field field) {
        String path = field.cloudTrailName();
        return record.field(
                "field_" + field.shortName(),
                () -> {
                    if (field == Field.IDENTITY) {
                        return IdentitySql.of(record);
                    }
                    if (field == Field.OUTCOME) {
                        return rules.outcome();
                    }
                    if (field == Field.HIDDEN_AT) {
                        return HiddenSql.paths(record, userRules);
                    }
                    if (field == Field.TIME) {
                        return rules.orOfAggregated(path, "timeWindow.windowStart");
                    }
                    if (field == Field.ID) {
                        return "lower(" + rules.orOfAggregated(path, "eventId") + ")";
                    }
                    if (field == Field.ACCOUNT) {
                        return rules.orOfAggregated(path, "accountId");
                    }
                    if (field == Field.EVENT || field == Field.SERVICE || field == Field.ERROR) {
                        return rules.orOfInsight(path);
                    }
                    return field.row().computed()
                            ? record.unknownField(field)
                            : record.member(path);
                });
    }
}
