package spoor.query;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.event.TypedTime;

/// The conditions on the time of an event in a query.
final class TimeTerms {
    private TimeTerms() {}

    /// `time:2026-11-22` is any time of that day.
    ///
    /// @param start the offset of the value
    /// @param quoted whether it is in quotes, so that a star is an ordinary character
    static Filter value(String value, int start, boolean quoted) throws QuerySyntaxException {
        boolean pattern = value.isEmpty() || (!quoted && value.contains("*"));
        return pattern
                ? new Filter.Matches(Field.TIME, FieldTerms.pattern(value, quoted))
                : new Filter.During(period(value, start));
    }

    /// A day means all of it, as in Elasticsearch: `time > 2026-11-22` begins when that day ends,
    /// and `time <= 2026-11-22` ends then.
    ///
    /// @param sign one of `<`, `<=`, `>`, `>=`
    /// @param start the offset of the value
    static Filter comparison(String sign, String value, int start) throws QuerySyntaxException {
        TimeRange period = period(value, start);
        return new Filter.During(
                switch (sign) {
                    case "<" -> new TimeRange(TimeRange.BEGINNING, period.from());
                    case "<=" -> new TimeRange(TimeRange.BEGINNING, period.until());
                    case ">" -> new TimeRange(period.until(), TimeRange.END);
                    case ">=" -> new TimeRange(period.from(), TimeRange.END);
                    default -> throw new IllegalArgumentException(sign);
                });
    }

    private static TimeRange period(String value, int start) throws QuerySyntaxException {
        return TypedTime.parse(value)
                .orElseThrow(() ->
                        new QuerySyntaxException(start, "query.expectedTime", TypedTime.EXAMPLES));
    }
}
