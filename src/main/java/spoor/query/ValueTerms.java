package spoor.query;

import spoor.event.AddressRange;
import spoor.event.Field;
import spoor.event.IpAddress;
import spoor.event.ValueForm;
import spoor.message.Message;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The conditions on a field's value in a query. A value that no event can have is refused, unless
/// it occurs.
final class ValueTerms {
    private final KnownValues known;

    ValueTerms(KnownValues known) {
        this.known = known;
    }

    Filter of(Field field, TypedValue value) throws QuerySyntaxException {
        return switch (field.row().values()) {
            case ValueForm.Time _ -> TimeTerms.value(value);
            case ValueForm.Address _ -> address(field, value);
            case ValueForm.Resource _ -> new Filter.Matches(field, ValueTest.OfResource.of(value));
            case ValueForm.Numeric _ when number(value).isPresent() ->
                    new Filter.And(
                            List.of(
                                    compared(field, Comparison.FROM, value),
                                    compared(field, Comparison.UP_TO, value)));
            case ValueForm form -> {
                List<Wildcard> patterns = patterns(field, value);
                if (!mayHave(form, value)
                        && patterns.stream().noneMatch(any -> known.occurs(field, any))) {
                    throw impossible(form, value);
                }
                yield patterns.size() == 1
                        ? new Filter.Matches(field, patterns.getFirst())
                        : new Filter.Or(
                                patterns.stream()
                                        .<Filter>map(any -> new Filter.Matches(field, any))
                                        .toList());
            }
        };
    }

    /// @param field of numbers
    static Filter compared(Field field, Comparison comparison, TypedValue value)
            throws QuerySyntaxException {
        BigDecimal number =
                number(value).orElseThrow(() -> impossible(field.row().values(), value));
        return new Filter.Matches(field, new ValueTest.NumberCompared(comparison, number));
    }

    private static List<Wildcard> patterns(Field field, TypedValue value) {
        if (field != Field.SERVICE || value.text().isEmpty() || value.text().endsWith("*")) {
            return List.of(value.pattern());
        }
        // Services are known by their short names: "connect" for connect.amazonaws.com.
        String whole = value.text().toLowerCase(Locale.ROOT) + ".amazonaws.com";
        return List.of(
                value.pattern(),
                new TypedValue(whole, value.start(), value.end(), value.quoted()).pattern());
    }

    /// Whether some event can have the value; the empty value is that of events without the field.
    static boolean mayHave(ValueForm form, TypedValue value) {
        return value.text().isEmpty()
                || switch (form) {
                    case ValueForm.OneOf(List<String> values) ->
                            values.stream().anyMatch(value.pattern()::matches);
                    case ValueForm.Shape shape -> shape.mayHave(value.pattern().parts());
                    case ValueForm.Numeric _ -> value.hasStar() || number(value).isPresent();
                    case ValueForm.AnyText _,
                            ValueForm.Resource _,
                            ValueForm.Time _,
                            ValueForm.Address _ ->
                            true;
                };
    }

    private static Optional<BigDecimal> number(TypedValue value) {
        return ValueTest.NumberCompared.parse(value.text());
    }

    static QuerySyntaxException impossible(ValueForm form, TypedValue value) {
        return value.expected(
                "query.impossibleValue",
                switch (form) {
                    case ValueForm.OneOf(List<String> values) -> Message.anyOf(values);
                    case ValueForm.Shape shape -> shape.expected();
                    case ValueForm.Numeric _ -> Message.of("form.number");
                    case ValueForm.AnyText _,
                            ValueForm.Resource _,
                            ValueForm.Time _,
                            ValueForm.Address _ ->
                            throw new IllegalArgumentException("any value may occur");
                });
    }

    private Filter address(Field field, TypedValue value) throws QuerySyntaxException {
        Optional<AddressRange> range = range(value);
        if (range.isPresent()) {
            return new Filter.Matches(field, new ValueTest.InAddresses(range.get()));
        }
        boolean possible =
                value.text().isEmpty()
                        || value.hasStar()
                        || ValueForm.Address.isName(value.text())
                        || known.occurs(field, value.pattern());
        if (!possible) {
            throw noAddress(value);
        }
        return new Filter.Matches(field, value.pattern());
    }

    /// A value at a path: an address equals other spellings of it, and those of a network are in
    /// it.
    static ValueTest atPath(TypedValue value) {
        return range(value).<ValueTest>map(ValueTest.InAddresses::new).orElseGet(value::pattern);
    }

    /// The addresses that a value is, if it is an address, a network or a range.
    static Optional<AddressRange> range(TypedValue value) {
        return AddressRange.parse(value.text());
    }

    static QuerySyntaxException noAddress(TypedValue value) {
        String text = value.text();
        int slash = text.indexOf('/');
        return slash > 0 && IpAddress.parse(text.substring(0, slash)).isPresent()
                ? value.expected("query.expectedPrefix", text.indexOf(':') < 0 ? 32 : 128)
                : value.expected("query.expectedAddress");
    }
}
