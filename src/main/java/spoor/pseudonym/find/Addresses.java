package spoor.pseudonym.find;

import org.jspecify.annotations.Nullable;

import spoor.text.Ascii;

import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Reads and writes internet addresses.
public final class Addresses {
    private static final int GROUPS = 8;
    private static final int V6_BYTES = 16;
    private static final int LONGEST_V6 = 45;

    private Addresses() {}

    /// The end of the IPv4 address that begins at a digit, or -1. The bytes around it are not
    /// checked.
    ///
    /// @param dot the separator of the numbers
    public static int v4End(byte[] text, int at, int to, char dot) {
        int i = at;
        for (int part = 0; part < 4; part++) {
            if (part > 0 && (i >= to || text[i++] != dot)) {
                return -1;
            }
            int end = Math.min(Ascii.digitsEnd(text, i, to), i + 4);
            if (end == i || end > i + 3 || number(text, i, end) > 255) {
                return -1;
            }
            i = end;
        }
        return i;
    }

    public static int v4(byte[] text, int from, char dot) {
        int address = 0;
        int i = from;
        for (int part = 0; part < 4; part++) {
            int end = Ascii.digitsEnd(text, i, Math.min(text.length, i + 3));
            address = (address << 8) | number(text, i, end);
            i = end + 1;
        }
        return address;
    }

    public static String print(int v4, char dot) {
        // Other locales may have other digits.
        return String.format(
                Locale.ROOT,
                "%d%c%d%c%d%c%d",
                v4 >>> 24,
                dot,
                (v4 >>> 16) & 255,
                dot,
                (v4 >>> 8) & 255,
                dot,
                v4 & 255);
    }

    /// Whether an address identifies nobody: this host, any, all, the metadata service.
    static boolean isCommon(int v4) {
        return v4 == 0 || v4 == -1 || v4 >>> 24 == 127 || v4 == 0xa9fea9fe;
    }

    /// The 16 bytes of an IPv6 address, or null if the text is not one.
    public static byte @Nullable [] v6(byte[] text, int from, int to) {
        if (!mayBeV6(text, from, to)) {
            return null;
        }
        try {
            byte[] address =
                    InetAddress.ofLiteral(
                                    new String(text, from, to - from, StandardCharsets.US_ASCII))
                            .getAddress();
            return address.length == V6_BYTES ? address : mappedV4(address);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    /// Quickly rejects times, GUIDs and other texts with colons. It also rejects scope ids and IPv4
    /// addresses, which the JDK would accept.
    private static boolean mayBeV6(byte[] text, int from, int to) {
        if (to - from < 2 || to - from > LONGEST_V6) {
            return false;
        }
        int colons = 0;
        boolean gap = false;
        boolean dot = false;
        for (int i = from; i < to; i++) {
            if (text[i] == ':') {
                colons++;
                gap |= i > from && text[i - 1] == ':';
            } else if (text[i] == '.') {
                dot = true;
            } else if (!Ascii.isHex(text[i])) {
                return false;
            }
        }
        return gap || colons == (dot ? GROUPS - 2 : GROUPS - 1);
    }

    /// The JDK reads `::ffff:192.0.2.1` as an IPv4 address.
    private static byte[] mappedV4(byte[] v4) {
        byte[] v6 = new byte[V6_BYTES];
        v6[10] = -1;
        v6[11] = -1;
        System.arraycopy(v4, 0, v6, 12, v4.length);
        return v6;
    }

    /// Whether an address is `::` or `::1`.
    static boolean isCommon(byte[] v6) {
        for (int i = 0; i < v6.length - 1; i++) {
            if (v6[i] != 0) {
                return false;
            }
        }
        return v6[v6.length - 1] >= 0 && v6[v6.length - 1] <= 1;
    }

    /// The IPv4 address in `::ffff:192.0.2.1`, or 0.
    public static int mapped(byte[] v6) {
        for (int i = 0; i < 10; i++) {
            if (v6[i] != 0) {
                return 0;
            }
        }
        return v6[10] == -1 && v6[11] == -1 ? ByteBuffer.wrap(v6, 12, 4).getInt() : 0;
    }

    private static int number(byte[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 10 + text[i] - '0';
        }
        return value;
    }

    /// An address of 2001:db8::/32, which is reserved for documentation, with 96 bits of a hash.
    public static String documentation(byte[] hash) {
        StringBuilder text = new StringBuilder("2001:db8");
        byte[] tail = Arrays.copyOf(hash, 12);
        for (int i = 0; i < tail.length; i += 2) {
            text.append(':')
                    .append(Integer.toHexString(((tail[i] & 255) << 8) | (tail[i + 1] & 255)));
        }
        return text.toString();
    }
}
