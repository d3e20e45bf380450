package spoor.pseudonym.find;

import spoor.aws.UniqueIds;
import spoor.pseudonym.StopWords;
import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Gathers the names to look for, from whatever was found where names stand. Any thread.
public final class NameCollector {
    private final NameSet names;
    private final long seed;
    private final LongSet known = new LongSet();
    private final TreeSet<Integer> addresses = new TreeSet<>();
    private final LongSet ordinary = new LongSet();

    public NameCollector(NameSet names, long seed) {
        this.names = names;
        this.seed = seed;
    }

    /// How many different names are not looked for everywhere; case does not count.
    public synchronized int ordinary() {
        return ordinary.size();
    }

    /// All IPv4 addresses, in order.
    public synchronized List<Integer> addresses() {
        return List.copyOf(addresses);
    }

    /// A hash by which a caller can tell that it brought a value before.
    public long hash(byte[] text, int from, int to) {
        return Hash.of(seed, text, from, to);
    }

    /// @param certain whether the value is what it looks like
    public synchronized void add(byte[] text, int from, int to, boolean certain) {
        if (!certain || !known.add(hash(text, from, to), 0)) {
            return;
        }
        byte[] value = Arrays.copyOfRange(text, from, to);
        int length = value.length;
        int at = Ascii.indexOf(value, 0, length, '@');
        if (isAccount(value) || UniqueIds.isWhole(value, 0, length)) {
            look(value, NameSet.ANYWHERE);
        } else if (isV4(value, '.') || isV4(value, '-')) {
            address(value);
            String dotted = new String(value, StandardCharsets.US_ASCII).replace('-', '.');
            look(dotted.getBytes(StandardCharsets.US_ASCII), NameSet.WORD);
            look(dotted.replace('.', '-').getBytes(StandardCharsets.US_ASCII), NameSet.WORD);
        } else if (at > 0 && Emails.end(value, at, length) == length) {
            look(value, NameSet.ANYWHERE);
            name(Arrays.copyOf(value, at));
            if (!StopWords.isService(value, at + 1, length)) {
                name(Arrays.copyOfRange(value, at + 1, length));
            }
        } else {
            byte[] v6 = Addresses.v6(value, 0, length);
            if (v6 == null) {
                name(value);
            } else if (Addresses.mapped(v6) != 0) {
                addresses.add(Addresses.mapped(v6));
            }
        }
    }

    private void address(byte[] value) {
        for (char dot : new char[] {'.', '-'}) {
            if (isV4(value, dot)) {
                addresses.add(Addresses.v4(value, 0, dot));
            }
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
        address(value);
        byte[] folded = Ascii.folded(value, 0, value.length);
        int how = StopWords.search(folded);
        if (how == 0 || !look(value, how)) {
            // The same domain stands in many e-mail addresses: it is one name.
            ordinary.add(hash(folded, 0, folded.length), 0);
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
