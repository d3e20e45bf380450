package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Random;

final class AddressRangeTest {
    private static AddressRange range(String text) {
        return AddressRange.parse(text).orElseThrow(() -> new AssertionError(text));
    }

    @ParameterizedTest
    @CsvSource({
        "2001:db8::7, 2001:0db8:0:0:0:0:0:7",
        "2001:db8::7, 2001:DB8:0000::0007",
        "::ffff:192.0.2.1, 192.0.2.1",
        "::ffff:c000:201, 192.0.2.1",
        "64:ff9b::192.0.2.1, 64:ff9b::c000:201",
        "fe80::1%eth0, fe80::1",
        "10.1.2.3/8, 10.0.0.0/8",
        "10.0.0.0-10.0.0.255, 10.0.0.0/24",
        "192.0.2.1/32, 192.0.2.1",
        "192.0.2.1-192.0.2.1, 192.0.2.1",
        "::ffff:10.0.0.0/104, 10.0.0.0/8",
        "::ffff:10.0.0.0/90, 0.0.0.0/0",
        "2001:db8:ffff::/32, 2001:db8::/32",
        "::, 0:0:0:0:0:0:0:0",
    })
    void isTheSameInEverySpelling(String one, String other) {
        assertThat(range(one)).isEqualTo(range(other));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10",
                "10.0.0",
                "10.0.0.",
                "10.0.0.0.",
                "10.0.0.256",
                "10.0.0.01",
                "10..0.1",
                "10.0.0.0.0",
                "1.2.3.-4",
                "a.b.c.d",
                " 10.0.0.1",
                "10.0.0.1 ",
                "10.0.0.1:80",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/8/8",
                "10.0.0.0/255.0.0.0",
                "10.0.0.0/0008",
                "/8",
                "::/129",
                ":",
                ":::",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "2001:db8::1::2",
                "12345::",
                "g::",
                "fe80::1%",
                "%eth0",
                "[::1]",
                "10.0.0.9-10.0.0.1",
                "10.0.0.1-",
                "-10.0.0.1",
                "10.0.0.1-::1",
                "1-2",
                "AWS Internal",
                "s3.amazonaws.com",
                "1.2.3.4.amazonaws.com",
                "2026-11-22"
            })
    void refusesWhatIsNoAddress(String text) {
        assertThat(AddressRange.parse(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.255.255.255, true",
        "10.0.0.0/8, 11.0.0.0, false",
        "10.0.0.0/8, 9.255.255.255, false",
        "0.0.0.0/0, 255.255.255.255, true",
        "128.0.0.0/1, 255.0.0.1, true",
        "128.0.0.0/1, 127.255.255.255, false",
        "0.0.0.0/0, ::1, false",
        "::/0, ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff, true",
        "::/0, 10.0.0.1, false",
        "8000::/1, ffff::1, true",
        "2001:db8::/32, 2001:db8:ffff:ffff:ffff:ffff:ffff:ffff, true",
        "2001:db8::/32, 2001:db9::, false",
        "2001:db8:0:0:8000::/65, 2001:db8:0:0:ffff::1, true",
        "2001:db8:0:0:8000::/65, 2001:db8:0:0:7fff::1, false",
        "2001:db8::/64, 2001:db8:0:0:ffff::1, true",
        "10.0.0.0/8, 10.1.0.0/16, true",
        "10.1.0.0/16, 10.0.0.0/8, false",
    })
    void containsAddressesByValue(String range, String other, boolean contained) {
        assertThat(range(range).contains(range(other))).isEqualTo(contained);
    }

    @Test
    void aNetworkHasTheAddressesWithTheSameFirstBits() throws UnknownHostException {
        Random random = new Random(17);
        for (int i = 0; i < 20_000; i++) {
            byte[] network = new byte[random.nextBoolean() ? 4 : 16];
            random.nextBytes(network);
            int bits = network.length * 8;
            int prefix = random.nextInt(bits + 1);
            BigInteger other =
                    new BigInteger(1, network).xor(BigInteger.ONE.shiftLeft(random.nextInt(bits)));
            byte[] address = new byte[network.length];
            byte[] digits = other.toByteArray();
            for (int k = 1; k <= Math.min(digits.length, address.length); k++) {
                address[address.length - k] = digits[digits.length - k];
            }
            boolean same =
                    new BigInteger(1, network)
                            .shiftRight(bits - prefix)
                            .equals(other.shiftRight(bits - prefix));
            String text = InetAddress.getByAddress(network).getHostAddress() + "/" + prefix;
            String tried = InetAddress.getByAddress(address).getHostAddress();
            assertThat(range(text).contains(range(tried)))
                    .as(tried + " in " + text)
                    .isEqualTo(same);
        }
    }
}
