package spoor.pseudonym.find;

import spoor.text.Ascii;

/// Finds internet addresses, but not version numbers.
final class AddressPattern {
    private final Patterns patterns;

    AddressPattern(Patterns patterns) {
        this.patterns = patterns;
    }

    /// Reports the IPv4 address that begins at a digit, with dots, or with dashes in a host name.
    void v4(byte[] text, int at, int from, int to, MemberRole role) {
        int dotted = Addresses.v4End(text, at, to, '.');
        if (dotted > 0) {
            v4(text, at, dotted, from, to, role);
            return;
        }
        int dashed = Addresses.v4End(text, at, to, '-');
        if (dashed > 0 && isOfHost(text, at) && !Addresses.isCommon(Addresses.v4(text, at, '-'))) {
            patterns.value(at, dashed, FoundKind.NAME);
        }
    }

    /// Whether an address with dashes is that of an instance: `ip-10-1-2-3.ec2.internal`,
    /// `ec2-203-0-113-7.compute.amazonaws.com`.
    private static boolean isOfHost(byte[] text, int at) {
        return Ascii.matches(text, at - 3, at, "ip-") || Ascii.matches(text, at - 4, at, "ec2-");
    }

    private void v4(byte[] text, int at, int end, int from, int to, MemberRole role) {
        boolean longer = end + 1 < to && text[end] == '.' && Ascii.isDigit(text[end + 1]);
        if (longer
                || (end < to && Ascii.isDigit(text[end]))
                || isVersion(text, at, from, role)
                || Addresses.isCommon(Addresses.v4(text, at, '.'))) {
            return;
        }
        patterns.value(at, end, FoundKind.NAME);
    }

    /// Whether it is a version number, as in `Chrome/120.0.0.0` or `v1.2.3.4`.
    private static boolean isVersion(byte[] text, int at, int from, MemberRole role) {
        if (at == from) {
            return false;
        }
        byte before = text[at - 1];
        boolean product =
                role == MemberRole.AGENT
                        && before == '/'
                        && at - 2 >= from
                        && Ascii.isWord(text[at - 2]);
        boolean letter = before == 'v' && (at - 2 < from || !Ascii.isWord(text[at - 2]));
        return product || letter;
    }

    /// Reports the IPv6 address whose first colon is at `colon`.
    void v6(byte[] text, int colon, int from, int to) {
        int start = colon;
        int first = Math.max(from, colon - 4);
        while (start > first && Ascii.isHex(text[start - 1])) {
            start--;
        }
        // An address is found at its first colon.
        if (start > from && (Ascii.isWord(text[start - 1]) || isConnector(text[start - 1]))) {
            return;
        }
        int end = colon;
        int groups = start < colon ? 1 : 0;
        int last = Math.min(to, start + 45);
        while (end < last && (Ascii.isHex(text[end]) || text[end] == ':' || text[end] == '.')) {
            if (text[end] == ':' && end + 1 < last && Ascii.isHex(text[end + 1])) {
                groups++;
            }
            end++;
        }
        while (end > colon + 1
                && (text[end - 1] == '.' || (text[end - 1] == ':' && text[end - 2] != ':'))) {
            end--;
        }
        if (end < to && (Ascii.isWord(text[end]) || text[end] == '-')) {
            return;
        }
        byte[] address = Addresses.v6(text, start, end);
        boolean whole = start == from && end == to;
        if (address != null && !Addresses.isCommon(address) && (groups >= 3 || whole)) {
            patterns.value(start, end, FoundKind.NAME);
        }
    }

    private static boolean isConnector(byte b) {
        return b == ':' || b == '-' || b == '_' || b == '.';
    }
}
