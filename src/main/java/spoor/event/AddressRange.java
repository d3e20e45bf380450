package spoor.event;

import java.util.Optional;

/// IP addresses in a row: one, those of a network, or those between two.
///
/// @param first the lowest address
/// @param last the highest address, of the same version
public record AddressRange(IpAddress first, IpAddress last) {
    /// Before the last 32 bits of an IPv4 address that is written as an IPv6 address.
    private static final int MAPPED = IpAddress.V6_BITS - IpAddress.V4_BITS;

    /// Reads `192.0.2.7`, `10.0.0.0/8`, `2001:db8::/32` or `10.0.0.1-10.0.0.9`. In a network, the
    /// bits after the prefix are ignored.
    public static Optional<AddressRange> parse(String text) {
        int slash = text.indexOf('/');
        if (slash >= 0) {
            return network(text.substring(0, slash), text.substring(slash + 1));
        }
        int dash = text.indexOf('-');
        return dash < 0
                ? between(text, text)
                : between(text.substring(0, dash), text.substring(dash + 1));
    }

    private static Optional<AddressRange> network(String address, String prefix) {
        if (!prefix.matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        return IpAddress.parse(address)
                .flatMap(any -> {
                    boolean mapped = !any.v6() && address.indexOf(':') >= 0;
                    int typed = Integer.parseInt(prefix);
                    int bits = mapped ? Math.max(0, typed - MAPPED) : typed;
                    return bits > any.bits()
                            ? Optional.empty()
                            : Optional.of(new AddressRange(any.first(bits), any.last(bits)));
                });
    }

    private static Optional<AddressRange> between(String from, String to) {
        return IpAddress.parse(from)
                .flatMap(first ->
                        IpAddress.parse(to)
                                .filter(last ->
                                        first.v6() == last.v6() && first.compareTo(last) <= 0)
                                .map(last -> new AddressRange(first, last)));
    }

    /// Whether it has all addresses of another.
    public boolean contains(AddressRange other) {
        return isSameVersion(other)
                && first.compareTo(other.first) <= 0
                && last.compareTo(other.last) >= 0;
    }

    /// Whether it is one address.
    public boolean isSingle() {
        return first.equals(last);
    }

    /// Whether both are of IPv4, or both of IPv6.
    public boolean isSameVersion(AddressRange other) {
        return first.v6() == other.first.v6();
    }
}
