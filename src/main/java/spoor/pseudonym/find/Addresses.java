package spoor.pseudonym.find;

import org.jspecify.annotations.Nullable;

import spoor.text.Ascii;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Reads internet addresses.
public final class Addresses {
    private static final int GROUPS = 8;

    private Addresses() {}

    /// Where an IPv4 address ends that begins at a digit, or -1. Neighbours are not looked at.
    ///
    /// @param dot what stands between the numbers
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
        // In other languages the digits may be others.
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

    /// Whether an address means the same to everybody: this host, any, all, the metadata service.
    static boolean isCommon(int v4) {
        return v4 == 0 || v4 == -1 || v4 >>> 24 == 127 || v4 == 0xa9fea9fe;
    }

    /// The 16 bytes of an IPv6 address, or null where the text is none.
    public static byte @Nullable [] v6(byte[] text, int from, int to) {
        if (to - from < 2 || to - from > 45) {
            return null;
        }
        int[] groups = new int[GROUPS];
        int count = 0;
        int gap = -1;
        int i = from;
        if (text[i] == ':') {
            if (text[i + 1] != ':') {
                return null;
            }
            gap = 0;
            i += 2;
        }
        while (i < to) {
            int v4End = v4End(text, i, to, '.');
            if (v4End == to && count <= GROUPS - 2) {
                int v4 = v4(text, i, '.');
                groups[count++] = v4 >>> 16;
                groups[count++] = v4 & 0xffff;
                i = to;
                break;
            }
            int end = i;
            while (end < to && Ascii.isHex(text[end])) {
                end++;
            }
            if (end == i || end - i > 4 || count == GROUPS) {
                return null;
            }
            groups[count++] = hex(text, i, end);
            i = end;
            if (i == to) {
                break;
            }
            if (text[i] != ':' || i + 1 == to) {
                return null;
            }
            i++;
            if (text[i] == ':') {
                if (gap >= 0) {
                    return null;
                }
                gap = count;
                i++;
            }
        }
        if (gap < 0 ? count != GROUPS : count >= GROUPS) {
            return null;
        }
        byte[] address = new byte[2 * GROUPS];
        int missing = GROUPS - count;
        for (int g = 0; g < count; g++) {
            int group = gap >= 0 && g >= gap ? g + missing : g;
            address[2 * group] = (byte) (groups[g] >>> 8);
            address[2 * group + 1] = (byte) groups[g];
        }
        return address;
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

    private static int hex(byte[] text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            value = value * 16 + Ascii.hex(text[i]);
        }
        return value;
    }

    /// Gives each IPv4 address one of its own from 240.0.0.0/4, which nobody uses on the internet.
    public static final class Given {
        private static final int FIRST = 0xf0000000;
        private static final int MASK = 0x0fffffff;

        private final Map<Integer, Integer> given = new HashMap<>();
        private final Map<Integer, Integer> taken = new HashMap<>();

        /// Remembers what an earlier masking gave.
        public void remember(int original, int pseudonym) {
            given.put(original, pseudonym);
            taken.put(pseudonym, original);
        }

        /// @param wish where to look for a free one first
        public int of(int original, long wish) {
            Integer known = given.get(original);
            if (known != null) {
                return known;
            }
            int pseudonym = FIRST | ((int) wish & MASK);
            while (pseudonym == -1 || pseudonym == original || taken.containsKey(pseudonym)) {
                pseudonym = FIRST | ((pseudonym + 1) & MASK);
            }
            remember(original, pseudonym);
            return pseudonym;
        }
    }

    /// The documentation's addresses, 2001:db8::/32, with 96 bits of a hash.
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
