package spoor.pseudonym.find;

import spoor.text.Ascii;

/// Finds the name and the id in one label of a host name, as in `internal-shop-1234567890`.
final class HostLabel {
    private static final int SHORTEST_NUMBER = 6;
    private static final int HEX_OF_BALANCER = 16;
    private static final int ID_OF_SEARCH = 26;
    private static final int ID_OF_ENDPOINT = "vpce-".length() + 17;

    private final Patterns patterns;

    HostLabel(Patterns patterns) {
        this.patterns = patterns;
    }

    /// @param service what the host belongs to, or its domain
    void find(byte[] text, int from, int to, String service) {
        String label = HostWords.label(text, from, to);
        if (HostWords.isPublic(label) || isAddress(text, from, to)) {
            return;
        }
        int start = from + HostWords.prefixLength(label);
        int end = Math.max(start, to - HostWords.suffixLength(label));
        int dash = lastDash(text, start, end);
        if (dash > start && isId(text, from, dash + 1, end, service)) {
            part(text, start, dash, false);
            part(text, dash + 1, end, true);
        } else {
            boolean id = HostWords.beginWithId(service);
            part(text, start, end, id || hasDigit(text, start, end));
        }
    }

    /// Reports the name of an access point, which the account's id follows.
    void accessPoint(byte[] text, int from, int to) {
        int dash = lastDash(text, from, to);
        if (dash > from && to - dash - 1 == AccountNumbers.DIGITS && isNumber(text, dash + 1, to)) {
            part(text, from, dash, false);
            part(text, dash + 1, to, false);
        } else {
            part(text, from, to, false);
        }
    }

    private void part(byte[] text, int from, int to, boolean id) {
        int dash = lastDash(text, from, to);
        // Ids by their form are found in every text.
        if (from >= to
                || (dash > from && IdForms.isId(text, from, dash, to))
                || hasGuid(text, from, to)) {
            return;
        }
        if (id) {
            patterns.id(text, from, to);
        } else {
            patterns.name(text, from, to);
        }
    }

    /// Whether what follows the last dash is an id: that of a load balancer, a search domain, or a
    /// VPC endpoint's host.
    private static boolean isId(byte[] text, int label, int from, int to, String service) {
        int length = to - from;
        return switch (service) {
            case "elb" ->
                    (length >= SHORTEST_NUMBER && isNumber(text, from, to))
                            || (length == HEX_OF_BALANCER && isHex(text, from, to));
            case "es", "aos" -> length == ID_OF_SEARCH && PlacedIds.mayBeId(text, from, to);
            case "vpce" -> from - label > ID_OF_ENDPOINT;
            default -> false;
        };
    }

    /// Whether it is the name of an instance that contains its address.
    private static boolean isAddress(byte[] text, int from, int to) {
        int dash = Ascii.indexOf(text, from, to, '-');
        return dash > 0 && dash + 1 < to && Addresses.v4End(text, dash + 1, to, '-') == to;
    }

    private static boolean hasGuid(byte[] text, int from, int to) {
        for (int i = from; i + 36 <= to; i++) {
            if (Ascii.isGuid(text, i, i + 36)) {
                return true;
            }
        }
        return false;
    }

    private static int lastDash(byte[] text, int from, int to) {
        int at = to - 1;
        while (at > from && text[at] != '-') {
            at--;
        }
        return at;
    }

    private static boolean isNumber(byte[] text, int from, int to) {
        return Ascii.digitsEnd(text, from, to) == to;
    }

    private static boolean isHex(byte[] text, int from, int to) {
        boolean digit = false;
        for (int i = from; i < to; i++) {
            digit |= Ascii.isDigit(text[i]);
            if (!Ascii.isHex(text[i])) {
                return false;
            }
        }
        return digit;
    }

    private static boolean hasDigit(byte[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Ascii.isDigit(text[i])) {
                return true;
            }
        }
        return false;
    }
}
