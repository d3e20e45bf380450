package spoor.mask;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/// Gathers the names to look for, from whatever was found where names stand. Any thread.
final class Collector {
    private final NameSet names;
    private final long seed;
    private final LongSet known = new LongSet();
    private int ordinary;

    Collector(NameSet names, long seed) {
        this.names = names;
        this.seed = seed;
    }

    /// How many names are not looked for everywhere.
    synchronized int ordinary() {
        return ordinary;
    }

    /// A hash by which a caller can tell that it brought a value before.
    long hash(byte[] text, int from, int to) {
        return Hash.of(seed, text, from, to);
    }

    /// @param certain whether the value is what it looks like
    synchronized void add(byte[] text, int from, int to, boolean certain) {
        if (!certain || !known.add(hash(text, from, to), 0)) {
            return;
        }
        byte[] value = Arrays.copyOfRange(text, from, to);
        int length = value.length;
        int at = Ascii.indexOf(value, 0, length, '@');
        if (isAccount(value) || UniqueIds.isWhole(value, 0, length)) {
            look(value, NameSet.ANYWHERE);
        } else if (isV4(value, '.') || isV4(value, '-')) {
            String dotted = new String(value, StandardCharsets.US_ASCII).replace('-', '.');
            look(dotted.getBytes(StandardCharsets.US_ASCII), NameSet.WORD);
            look(dotted.replace('.', '-').getBytes(StandardCharsets.US_ASCII), NameSet.WORD);
        } else if (at > 0 && Emails.end(value, at, length) == length) {
            look(value, NameSet.ANYWHERE);
            name(Arrays.copyOf(value, at));
            if (!Words.isService(value, at + 1, length)) {
                name(Arrays.copyOfRange(value, at + 1, length));
            }
        } else if (Addresses.v6(value, 0, length) == null) {
            name(value);
        }
    }

    static boolean isAccount(byte[] value) {
        return value.length == Patterns.ACCOUNT_DIGITS
                && Ascii.digitsEnd(value, 0, value.length) == value.length;
    }

    private static boolean isV4(byte[] value, char dot) {
        return value.length >= 7 && Addresses.v4End(value, 0, value.length, dot) == value.length;
    }

    private void name(byte[] value) {
        int how = Words.search(Ascii.folded(value, 0, value.length));
        if (how == 0 || !look(value, how)) {
            ordinary++;
        }
    }

    /// Letters that are not ASCII are looked for as they are, in small letters, and in capital
    /// ones.
    private boolean look(byte[] value, int how) {
        boolean room = names.add(Ascii.folded(value, 0, value.length), how);
        for (byte b : value) {
            if (b < 0) {
                String text = new String(value, StandardCharsets.UTF_8);
                return room
                        && look(text.toLowerCase(Locale.ROOT), how)
                        && look(text.toUpperCase(Locale.ROOT), how);
            }
        }
        return room;
    }

    private boolean look(String text, int how) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        return names.add(Ascii.folded(value, 0, value.length), how);
    }
}
