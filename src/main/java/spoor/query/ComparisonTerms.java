package spoor.query;

import spoor.event.Field;
import spoor.event.TypedTime;
import spoor.event.ValueForm;
import spoor.json.JsonPath;

import java.math.BigDecimal;
import java.util.Optional;

/// The comparisons in a query.
final class ComparisonTerms {
    private ComparisonTerms() {}

    /// @param field a field whose values can be compared
    static Filter of(Field field, Comparison comparison, TypedValue value)
            throws QuerySyntaxException {
        return switch (field.row().values()) {
            case ValueForm.Time _ -> new Filter.During(TimeTerms.range(comparison, value));
            case ValueForm.Numeric _ -> ValueTerms.compared(field, comparison, value);
            case ValueForm.Address _ ->
                    new Filter.Matches(
                            field,
                            new ValueTest.AddressCompared(
                                    comparison,
                                    ValueTerms.range(value)
                                            .orElseThrow(() -> ValueTerms.noAddress(value))));
            case ValueForm.AnyText _, ValueForm.Resource _, ValueForm.OneOf _, ValueForm.Shape _ ->
                    throw new IllegalArgumentException(field.shortName());
        };
    }

    /// At a path, numbers and times can be compared.
    static Filter of(JsonPath path, Comparison comparison, TypedValue value)
            throws QuerySyntaxException {
        Optional<BigDecimal> number = ValueTest.NumberCompared.parse(value.text());
        if (number.isPresent()) {
            return new Filter.AtPath(path, new ValueTest.NumberCompared(comparison, number.get()));
        }
        if (TypedTime.parse(value.text()).isEmpty()) {
            throw value.expected("query.expectedNumber", TypedTime.EXAMPLES);
        }
        return new Filter.AtPath(path, new ValueTest.InPeriod(TimeTerms.range(comparison, value)));
    }
}
