package spoor.event;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/// An IP address by value, however it is spelled.
///
/// @param v6 whether it is an IPv6 address; `::ffff:192.0.2.1` is an IPv4 address
/// @param high the upper 64 bits; 0 for IPv4
/// @param low the lower 64 bits, or the 32 bits of IPv4
public record IpAddress(boolean v6, long high, long low) implements Comparable<IpAddress> {
    static final int V4_BITS = 32;
    static final int V6_BITS = 128;

    private static final Comparator<IpAddress> ORDER =
            Comparator.comparing(IpAddress::v6)
                    .thenComparing(IpAddress::high, Long::compareUnsigned)
                    .thenComparing(IpAddress::low, Long::compareUnsigned);

    /// The JDK would also read scopes and addresses with missing parts.
    private static final Pattern V6 = Pattern.compile("[0-9a-fA-F:]{2,45}(?:[0-9.]{7,15})?");

    /// Reads `192.0.2.1` or `2001:db8::1`; the zone in `fe80::1%eth0` is ignored.
    public static Optional<IpAddress> parse(String text) {
        if (text.indexOf(':') < 0) {
            return v4(text);
        }
        int zone = text.indexOf('%');
        String address = zone > 0 && zone < text.length() - 1 ? text.substring(0, zone) : text;
        if (!V6.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            ByteBuffer bytes = ByteBuffer.wrap(InetAddress.ofLiteral(address).getAddress());
            return Optional.of(
                    bytes.remaining() == Integer.BYTES
                            ? ofV4(Integer.toUnsignedLong(bytes.getInt()))
                            : new IpAddress(true, bytes.getLong(), bytes.getLong()));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /// Leading zeros are refused: some programs read them as octal numbers.
    private static Optional<IpAddress> v4(String text) {
        long bits = 0;
        int number = -1;
        int dots = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && number >= 0 && dots < 3) {
                bits = bits << 8 | number;
                number = -1;
                dots++;
            } else if (c >= '0' && c <= '9' && number != 0) {
                number = Math.max(number, 0) * 10 + c - '0';
            } else {
                return Optional.empty();
            }
            if (number > 255) {
                return Optional.empty();
            }
        }
        return dots == 3 && number >= 0 ? Optional.of(ofV4(bits << 8 | number)) : Optional.empty();
    }

    private static IpAddress ofV4(long bits) {
        return new IpAddress(false, 0, bits);
    }

    /// How many bits an address of this version has.
    int bits() {
        return v6 ? V6_BITS : V4_BITS;
    }

    /// The first address of the network with this one.
    IpAddress first(int prefix) {
        return new IpAddress(v6, high & highMask(prefix), low & lowMask(prefix));
    }

    /// The last address of the network with this one.
    IpAddress last(int prefix) {
        long unused = v6 ? 0 : -1L << V4_BITS;
        return new IpAddress(
                v6, v6 ? (high | ~highMask(prefix)) : 0, low | (~lowMask(prefix) & ~unused));
    }

    private static long highMask(int prefix) {
        return prefix == 0 ? 0 : -1L << Math.max(0, Long.SIZE - prefix);
    }

    private long lowMask(int prefix) {
        int hostBits = bits() - prefix;
        return hostBits >= Long.SIZE ? 0 : -1L << hostBits;
    }

    /// All IPv4 addresses come before all IPv6 addresses.
    @Override
    public int compareTo(IpAddress other) {
        return ORDER.compare(this, other);
    }
}
