package spoor.query;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.event.TypedTime;

/// The conditions on the time of an event in a query.
final class TimeTerms {
    private TimeTerms() {}

    /// `time:2026-11-22` is any time of that day.
    static Filter value(TypedValue value) throws QuerySyntaxException {
        return value.text().isEmpty() || value.hasStar()
                ? new Filter.Matches(Field.TIME, value.pattern())
                : new Filter.During(period(value));
    }

    /// A day means all of it, as in Elasticsearch: `time > 2026-11-22` begins when that day ends,
    /// and `time <= 2026-11-22` ends then.
    static TimeRange range(Comparison comparison, TypedValue value) throws QuerySyntaxException {
        TimeRange period = period(value);
        return switch (comparison) {
            case BELOW -> new TimeRange(TimeRange.BEGINNING, period.from());
            case UP_TO -> new TimeRange(TimeRange.BEGINNING, period.until());
            case ABOVE -> new TimeRange(period.until(), TimeRange.END);
            case FROM -> new TimeRange(period.from(), TimeRange.END);
        };
    }

    private static TimeRange period(TypedValue value) throws QuerySyntaxException {
        return TypedTime.parse(value.text())
                .orElseThrow(() -> value.expected("query.expectedTime", TypedTime.EXAMPLES));
    }
}
