package spoor.sql;

import spoor.event.AddressRange;
import spoor.event.IpAddress;
import spoor.query.Comparison;
import spoor.query.ValueTest;
import spoor.query.Wildcard;

import java.math.BigDecimal;
import java.util.List;

/// Conditions on the text of a value.
final class ValueTestSql {
    private static final String NUMBER =
            "^[+-]?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,6})?$";

    /// Numbers with so many digits are the same as a `double` only if they are equal.
    private static final int EXACT_DIGITS = 15;

    private ValueTestSql() {}

    /// Whether a text matches.
    ///
    /// @param text an expression; NULL where the text is unknown
    static String of(ValueTest test, String text) {
        return switch (test) {
            case Wildcard wildcard -> wildcard(wildcard, text);
            // Spoor finds resources and the names in ARNs by rules of its own.
            case ValueTest.OfResource _ -> Sql.UNKNOWN;
            case ValueTest.InAddresses(AddressRange range) -> inAddresses(range, text);
            case ValueTest.AddressCompared(Comparison comparison, AddressRange range) ->
                    compared(comparison, range, text);
            case ValueTest.NumberCompared(Comparison comparison, BigDecimal number) ->
                    compared(comparison, number, text);
            case ValueTest.InPeriod(var period) -> TimeSql.during("upper(" + text + ")", period);
        };
    }

    private static String wildcard(Wildcard wildcard, String text) {
        List<String> parts = wildcard.parts();
        if (parts.stream().anyMatch(ValueTestSql::isBroken)) {
            return Sql.UNKNOWN;
        }
        String folded = folded(text, parts);
        if (parts.size() == 1) {
            return folded + " = " + Sql.literal(parts.getFirst());
        }
        return wildcard.matchesAnyValue()
                ? text + " <> ''"
                : "(" + text + " <> '' AND " + Sql.like(folded, parts, false) + ")";
    }

    /// A text in which letters match as [spoor.text.CaseFolding] compares them with these texts.
    static String folded(String text, List<String> parts) {
        boolean ascii = parts.stream().allMatch(part -> part.chars().allMatch(c -> c < 0x80));
        return ascii ? "lower(" + text + ")" : "lower(upper(" + text + "))";
    }

    /// Whether a text has a part of a surrogate pair, which tables cannot have.
    static boolean isBroken(String text) {
        return text.codePoints()
                .anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String inAddresses(AddressRange range, String text) {
        String inRange =
                "try_cast("
                        + text
                        + " AS ipaddress) BETWEEN "
                        + address(range.first())
                        + " AND "
                        + address(range.last());
        return address(range, text, inRange);
    }

    private static String compared(Comparison comparison, AddressRange range, String text) {
        String value = "try_cast(" + text + " AS ipaddress)";
        String holds =
                switch (comparison) {
                    case BELOW -> value + " < " + address(range.first());
                    case UP_TO -> value + " <= " + address(range.last());
                    case ABOVE -> value + " > " + address(range.last());
                    case FROM -> value + " >= " + address(range.first());
                };
        return address(range, text, holds);
    }

    /// @param holds the condition on an address of the same version
    private static String address(AddressRange range, String text, String holds) {
        // Spoor reads spellings that the engine does not read, and the other way round.
        String usual =
                range.first().v6()
                        ? "^[0-9a-fA-F]{1,4}(:[0-9a-fA-F]{1,4}){7}$|^[0-9a-fA-F:]*::[0-9a-fA-F:]*$"
                        : "^(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}$";
        String other = "^[0-9a-fA-F:.]*[0-9:][0-9a-fA-F:.]*([/-][0-9a-fA-F:.]+|%.*)?$";
        return "CASE WHEN "
                + Sql.matchesRegex(text, usual)
                + " THEN coalesce("
                + holds
                + ", false) WHEN "
                + Sql.matchesRegex(text, other)
                + " AND NOT "
                + Sql.matchesRegex(text, range.first().v6() ? "^[0-9.]*$" : "^[0-9a-fA-F:]*$")
                + " THEN NULL ELSE "
                + text
                + " IS NULL AND NULL END";
    }

    private static String address(IpAddress address) {
        StringBuilder text = new StringBuilder();
        if (address.v6()) {
            for (long half : new long[] {address.high(), address.low()}) {
                for (int shift = 48; shift >= 0; shift -= 16) {
                    text.append(text.isEmpty() ? "" : ":")
                            .append(Long.toHexString(half >>> shift & 0xffff));
                }
            }
        } else {
            for (int shift = 24; shift >= 0; shift -= 8) {
                text.append(text.isEmpty() ? "" : ".").append(address.low() >>> shift & 0xff);
            }
        }
        return "IPADDRESS " + Sql.literal(text.toString());
    }

    private static String compared(Comparison comparison, BigDecimal number, String text) {
        String value = "try_cast(" + text + " AS double)";
        String other = "try_cast(" + Sql.literal(number.toString()) + " AS double)";
        String sign =
                switch (comparison) {
                    case BELOW, UP_TO -> " < ";
                    case ABOVE, FROM -> " > ";
                };
        boolean ofEqual = comparison == Comparison.UP_TO || comparison == Comparison.FROM;
        boolean exact = number.precision() <= EXACT_DIGITS;
        return "CASE WHEN NOT "
                + Sql.matchesRegex(text, NUMBER)
                + " THEN false WHEN "
                + value
                + " = "
                + other
                + " THEN "
                + (exact
                        ? "CASE WHEN length("
                                + text
                                + ") <= "
                                + EXACT_DIGITS
                                + " THEN "
                                + ofEqual
                                + " END"
                        : "NULL")
                + " ELSE "
                + value
                + sign
                + other
                + " END";
    }
}
