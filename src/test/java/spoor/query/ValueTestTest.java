package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.AddressRange;

import java.math.BigDecimal;

/// Conditions on single values.
final class ValueTestTest {
    private static boolean matches(String value, String sign, String number) {
        return new ValueTest.NumberCompared(Comparison.of(sign), new BigDecimal(number))
                .matches(value);
    }

    @ParameterizedTest
    @CsvSource({
        "100, >=, 100, true",
        "100, >, 100, false",
        "99, >=, 100, false",
        "9, <, 10, true",
        "100.0, <=, 1e2, true",
        "1E2, >=, 100.00, true",
        "-5, <, -4.5, true",
        "0.1, <, 0.10000000000000000001, true",
        "9007199254740993, >, 9007199254740992, true",
        "123456789012345678901234567890, >, 123456789012345678901234567889, true",
        "1e400, >, 1e399, true",
        "0100, <=, 100, true",
    })
    void comparesNumbersByValue(String value, String sign, String number, boolean expected) {
        assertThat(matches(value, sign, number)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "x", "1x", "1,000", "0x10", "1.", ".5", "NaN", "1e1000000000", "true"})
    void whatIsNoNumberIsNeitherMoreNorLess(String value) {
        assertThat(matches(value, "<", "1e9")).isFalse();
        assertThat(matches(value, ">=", "-1e9")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, >, 1e999999, false",
        "1e999999, >, 1e-999999, true",
    })
    void comparesNumbersOfAnySizeAtOnce(String value, String sign, String number, boolean more) {
        assertThat(matches(value, sign, number)).isEqualTo(more);
        assertThat(matches("9".repeat(1_000_000), sign, number)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.2.3, true",
        "10.0.0.0/8, 10.0.0.0/8, true",
        "10.0.0.0/8, 10.1.2.3/8, true",
        "10.0.0.0/8, 10.0.0.0/16, false",
        "0.0.0.0/0, 10.0.0.0/8, false",
        "10.0.0.0/8, s3.amazonaws.com, false",
        "10.0.0.1, ::ffff:10.0.0.1, true",
    })
    void aNetworkHasAddressesButNoOtherNetworks(String range, String value, boolean expected) {
        assertThat(
                        new ValueTest.InAddresses(AddressRange.parse(range).orElseThrow())
                                .matches(value))
                .isEqualTo(expected);
    }

    @Test
    void addressesOfTheTwoVersionsAreNotCompared() {
        ValueTest above =
                new ValueTest.AddressCompared(
                        Comparison.FROM, AddressRange.parse("0.0.0.0").orElseThrow());
        assertThat(above.matches("198.51.100.7")).isTrue();
        assertThat(above.matches("2001:db8::1")).isFalse();
        assertThat(above.matches("s3.amazonaws.com")).isFalse();
        assertThat(above.matches("")).isFalse();
    }
}
