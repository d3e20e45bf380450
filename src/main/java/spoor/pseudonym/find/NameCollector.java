package spoor.pseudonym.find;

import spoor.aws.AwsId;
import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/// Collects names from the values of members that hold names. Any thread.
public final class NameCollector {
    private final NameSet names;
    private final PlacedIds placedIds;
    private final long seed;
    private final LongSet known = new LongSet();
    private final TreeSet<Integer> addresses = new TreeSet<>();
    private final LongSet ordinary = new LongSet();

    public NameCollector(NameSet names, PlacedIds placedIds, long seed) {
        this.names = names;
        this.placedIds = placedIds;
        this.seed = seed;
    }

    /// How many different names are not searched for; case does not count.
    public synchronized int ordinary() {
        return ordinary.size();
    }

    /// All IPv4 addresses, in order.
    public synchronized List<Integer> addresses() {
        return List.copyOf(addresses);
    }

    /// A hash by which callers can skip values that they have already added.
    public long hash(byte[] text, int from, int to) {
        return Hash.of(seed, text, from, to);
    }

    public synchronized void add(byte[] text, int from, int to, FoundKind kind) {
        if (kind == FoundKind.ID) {
            placedIds.add(text, from, to);
        }
        if (kind == FoundKind.UNCERTAIN || !known.add(hash(text, from, to), 0)) {
            return;
        }
        byte[] value = Arrays.copyOfRange(text, from, to);
        int length = value.length;
        int at = Ascii.indexOf(value, 0, length, '@');
        if (AccountNumbers.isWhole(value) || AwsId.isWhole(value, 0, length)) {
            addName(value, NameSet.ANYWHERE);
        } else if (isV4(value, '.') || isV4(value, '-')) {
            addAddress(value);
            String dotted = new String(value, StandardCharsets.US_ASCII).replace('-', '.');
            addName(dotted.getBytes(StandardCharsets.US_ASCII), NameSet.WORD);
            addName(dotted.replace('.', '-').getBytes(StandardCharsets.US_ASCII), NameSet.WORD);
        } else if (at > 0 && Emails.end(value, at, length) == length) {
            addName(value, NameSet.ANYWHERE);
            addUnlessOrdinary(Arrays.copyOf(value, at));
            if (!StopWords.isService(value, at + 1, length)) {
                addUnlessOrdinary(Arrays.copyOfRange(value, at + 1, length));
            }
        } else {
            byte[] v6 = Addresses.v6(value, 0, length);
            if (v6 == null) {
                addUnlessOrdinary(value);
            } else if (Addresses.mapped(v6) != 0) {
                addresses.add(Addresses.mapped(v6));
            }
        }
    }

    private void addAddress(byte[] value) {
        for (char dot : new char[] {'.', '-'}) {
            if (isV4(value, dot)) {
                addresses.add(Addresses.v4(value, 0, dot));
            }
        }
    }

    private static boolean isV4(byte[] value, char dot) {
        return value.length >= 7 && Addresses.v4End(value, 0, value.length, dot) == value.length;
    }

    private void addUnlessOrdinary(byte[] value) {
        addAddress(value);
        byte[] folded = Ascii.folded(value, 0, value.length);
        int searchMode = StopWords.searchMode(folded);
        if (searchMode == 0 || !addName(value, searchMode)) {
            // The domain of many e-mail addresses counts once.
            ordinary.add(hash(folded, 0, folded.length), 0);
        }
    }

    /// Adds a name; one with letters beyond ASCII also in lower and in upper case.
    private boolean addName(byte[] value, int searchMode) {
        boolean added = names.add(Ascii.folded(value, 0, value.length), searchMode);
        for (byte b : value) {
            if (b < 0) {
                String text = new String(value, StandardCharsets.UTF_8);
                return added
                        && addName(text.toLowerCase(Locale.ROOT), searchMode)
                        && addName(text.toUpperCase(Locale.ROOT), searchMode);
            }
        }
        return added;
    }

    private boolean addName(String text, int searchMode) {
        byte[] value = text.getBytes(StandardCharsets.UTF_8);
        return names.add(Ascii.folded(value, 0, value.length), searchMode);
    }
}
