package spoor.query;

import spoor.aws.ResourceName;
import spoor.event.AddressRange;
import spoor.event.EventTime;
import spoor.event.TimeRange;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/// A condition on the text of a value. A missing value is the empty text.
public sealed interface ValueTest
        permits Wildcard,
                ValueTest.OfResource,
                ValueTest.InAddresses,
                ValueTest.AddressCompared,
                ValueTest.NumberCompared,
                ValueTest.InPeriod {
    boolean matches(String text);

    /// Whether it matches every value, also an object and an array.
    default boolean matchesAnyValue() {
        return false;
    }

    /// The text is a resource's id, name or ARN that matches, or the ARN of an id or name that
    /// matches. If an ARN is searched for, the id or name in it matches, too.
    ///
    /// @param named the id or name in the ARN that is searched for; nothing for other patterns
    record OfResource(Wildcard pattern, Optional<Wildcard> named) implements ValueTest {
        static OfResource of(TypedValue value) {
            String name = ResourceName.of(value.text());
            boolean isArn = ResourceName.isArn(value.text()) && !value.hasStar();
            return new OfResource(
                    value.pattern(),
                    isArn && !name.equals(value.text())
                            ? Optional.of(Wildcard.literal(name))
                            : Optional.empty());
        }

        @Override
        public boolean matches(String text) {
            if (pattern.matches(text)) {
                return true;
            }
            String name = ResourceName.of(text);
            boolean isNamed =
                    !ResourceName.isArn(text)
                            && named.filter(wanted -> wanted.matches(name)).isPresent();
            return isNamed || (!name.equals(text) && pattern.matches(name));
        }

        @Override
        public boolean matchesAnyValue() {
            return pattern.matchesAnyValue();
        }
    }

    /// The text is an address in the range, or the same range in any spelling.
    record InAddresses(AddressRange range) implements ValueTest {
        @Override
        public boolean matches(String text) {
            return AddressRange.parse(text)
                    .filter(value ->
                            value.equals(range) || (value.isSingle() && range.contains(value)))
                    .isPresent();
        }
    }

    /// The text is an address of the same version that compares like this.
    record AddressCompared(Comparison comparison, AddressRange range) implements ValueTest {
        @Override
        public boolean matches(String text) {
            return AddressRange.parse(text)
                    .filter(value ->
                            value.isSingle()
                                    && value.isSameVersion(range)
                                    && comparison.holds(value.first(), range.first(), range.last()))
                    .isPresent();
        }
    }

    /// The text is a number that compares like this. Numbers are compared by value.
    record NumberCompared(Comparison comparison, BigDecimal number) implements ValueTest {
        /// Reading longer numbers would take long; none has so many digits.
        private static final Pattern NUMBER =
                Pattern.compile("[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,6})?");

        static Optional<BigDecimal> parse(String text) {
            return NUMBER.matcher(text).matches()
                    ? Optional.of(new BigDecimal(text))
                    : Optional.empty();
        }

        @Override
        public boolean matches(String text) {
            return parse(text).filter(value -> comparison.holds(value, number, number)).isPresent();
        }
    }

    /// The text is a time in the period.
    record InPeriod(TimeRange period) implements ValueTest {
        @Override
        public boolean matches(String text) {
            byte[] iso = text.getBytes(StandardCharsets.UTF_8);
            return period.contains(EventTime.parse(iso, 0, iso.length));
        }
    }
}
