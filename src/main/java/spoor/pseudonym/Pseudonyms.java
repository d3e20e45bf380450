package spoor.pseudonym;

import spoor.aws.AwsId;
import spoor.pseudonym.find.AccountNumbers;
import spoor.pseudonym.find.Addresses;
import spoor.pseudonym.find.Emails;
import spoor.pseudonym.find.Hash;
import spoor.pseudonym.find.LongSet;
import spoor.pseudonym.find.PlacedIds;
import spoor.pseudonym.find.StopWords;
import spoor.text.Ascii;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/// Makes pseudonyms that have the form of the original. Values that only differ in case get the
/// same pseudonym. Any thread.
final class Pseudonyms {
    private static final int CACHED = 100_000;
    private static final String NAME_PREFIX = "name-";
    private static final int NAME_LETTERS = 11;
    private static final String LETTERS = "0123456789bcdfghjkmnpqrstvwxyz";
    private static final String KEY_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private final MaskKey key;

    /// The pseudonyms of names of an earlier masking, which may be of an earlier form.
    private final Map<String, String> restored = new HashMap<>();

    private final AlikePseudonyms ids;
    private final boolean recording;

    /// Random, so that nobody can construct names with equal hashes.
    private final long seed = new SecureRandom().nextLong();

    private final V4Pseudonyms addresses = new V4Pseudonyms();
    private final Map<String, byte[]> cache = new ConcurrentHashMap<>();
    private final Map<MaskKind, LongSet> seen = new EnumMap<>(MaskKind.class);
    private final Map<MaskKind, Map<String, String>> originals = new EnumMap<>(MaskKind.class);

    /// @param recording whether to keep the original of each pseudonym
    Pseudonyms(MaskKey key, PlacedIds placedIds, boolean recording) {
        this.key = key;
        ids = new AlikePseudonyms(key, placedIds);
        this.recording = recording;
    }

    /// Restores a pseudonym of an earlier masking with the same key.
    synchronized void restore(MaskKind kind, String pseudonym, String original) {
        originals(kind).put(pseudonym, original);
        byte[] replacement = pseudonym.getBytes(StandardCharsets.UTF_8);
        byte[] text = original.getBytes(StandardCharsets.UTF_8);
        if (kind == MaskKind.ADDRESS
                && Addresses.v4End(text, 0, text.length, '.') == text.length
                && Addresses.v4End(replacement, 0, replacement.length, '.') == replacement.length) {
            addresses.put(Addresses.v4(text, 0, '.'), Addresses.v4(replacement, 0, '.'));
        }
        if (kind == MaskKind.NAME) {
            restored.put(original, pseudonym);
        }
    }

    /// Assigns the pseudonym of an IPv4 address.
    synchronized void assignAddress(int v4) {
        int _ = v4Pseudonym(v4);
    }

    /// The original of each pseudonym, by kind; complete after the last record is masked.
    synchronized Map<MaskKind, Map<String, String>> originals() {
        return originals;
    }

    /// How many different values of a kind have a pseudonym.
    synchronized int count(MaskKind kind) {
        return seen(kind).size();
    }

    private LongSet seen(MaskKind kind) {
        return seen.computeIfAbsent(kind, _ -> new LongSet());
    }

    private Map<String, String> originals(MaskKind kind) {
        return originals.computeIfAbsent(kind, _ -> new TreeMap<>());
    }

    /// The pseudonym of a value, in UTF-8.
    public byte[] of(byte[] text, int from, int to) {
        String raw = new String(text, from, to - from, StandardCharsets.ISO_8859_1);
        byte[] known = cache.get(raw);
        if (known != null) {
            return known;
        }
        if (cache.size() >= CACHED) {
            cache.clear();
        }
        String value = new String(text, from, to - from, StandardCharsets.UTF_8);
        byte[] pseudonym = compute(value, Arrays.copyOfRange(text, from, to));
        cache.put(raw, pseudonym);
        return pseudonym;
    }

    private synchronized byte[] compute(String value, byte[] bytes) {
        String lowerCase = value.toLowerCase(Locale.ROOT);
        MaskKind kind = kindOf(bytes, lowerCase);
        String pseudonym =
                switch (kind) {
                    case ACCOUNT -> account(value);
                    case KEY -> key(value);
                    case ADDRESS -> address(bytes);
                    case EMAIL -> email(value);
                    case NAME -> name(value, lowerCase);
                };
        // A name in several cases counts once, and so does an IPv6 address in several spellings.
        String counted =
                switch (kind) {
                    case ADDRESS -> pseudonym;
                    case ACCOUNT -> value.replace("-", "");
                    case KEY, EMAIL, NAME -> lowerCase;
                };
        byte[] hashed = counted.getBytes(StandardCharsets.UTF_8);
        seen(kind).add(Hash.of(seed, hashed, 0, hashed.length), 0);
        String cased = kind == MaskKind.KEY ? cased(pseudonym, value) : pseudonym;
        if (recording) {
            // Several spellings may share a pseudonym: the kept one must not depend on their order.
            originals(kind).merge(cased, value, (a, b) -> a.compareTo(b) <= 0 ? a : b);
        }
        return cased.getBytes(StandardCharsets.UTF_8);
    }

    private static MaskKind kindOf(byte[] bytes, String value) {
        if (AccountNumbers.isWhole(bytes)) {
            return MaskKind.ACCOUNT;
        }
        if (AwsId.isWhole(bytes, 0, bytes.length)) {
            return MaskKind.KEY;
        }
        if (isV4(bytes, '.') || isV4(bytes, '-') || Addresses.v6(bytes, 0, bytes.length) != null) {
            return MaskKind.ADDRESS;
        }
        int at = value.indexOf('@');
        return at > 0 && Emails.end(bytes, at, bytes.length) == bytes.length
                ? MaskKind.EMAIL
                : MaskKind.NAME;
    }

    private static boolean isV4(byte[] bytes, char dot) {
        return bytes.length > 0
                && Ascii.isDigit(bytes[0])
                && Addresses.v4End(bytes, 0, bytes.length, dot) == bytes.length;
    }

    private String key(String id) {
        int prefix = AwsId.PREFIX;
        return id.substring(0, prefix).toUpperCase(Locale.ROOT)
                + letters('k', id.toUpperCase(Locale.ROOT), KEY_LETTERS, id.length() - prefix);
    }

    private String address(byte[] text) {
        for (char dot : new char[] {'.', '-'}) {
            if (isV4(text, dot)) {
                return Addresses.print(v4Pseudonym(Addresses.v4(text, 0, dot)), dot);
            }
        }
        byte[] v6 = Addresses.v6(text, 0, text.length);
        if (v6 == null) {
            throw new IllegalArgumentException("not an address");
        }
        int mapped = Addresses.mapped(v6);
        return mapped == 0
                ? Addresses.documentation(key.bytes('6', v6))
                : "::ffff:" + Addresses.print(v4Pseudonym(mapped), '.');
    }

    private int v4Pseudonym(int v4) {
        return addresses.of(v4, ByteBuffer.wrap(key.bytes('4', "" + v4)).getLong());
    }

    private String email(String address) {
        int at = address.indexOf('@');
        byte[] local = address.substring(0, at).getBytes(StandardCharsets.UTF_8);
        byte[] domain = address.substring(at + 1).getBytes(StandardCharsets.UTF_8);
        String host =
                StopWords.isService(domain, 0, domain.length)
                        ? address.substring(at + 1)
                        : text(of(domain, 0, domain.length)) + ".example";
        return text(of(local, 0, local.length)) + "@" + host;
    }

    /// An account's id may have dashes, as in `1111-2222-3333`.
    private String account(String value) {
        String other = key.account(value.replace("-", ""));
        return value.indexOf('-') < 0
                ? other
                : String.join(
                        "-", other.substring(0, 4), other.substring(4, 8), other.substring(8));
    }

    private String name(String value, String lowerCase) {
        String known = restored.get(value);
        if (known != null) {
            return known;
        }
        String alike = ids.of(value);
        return alike == null
                ? cased(NAME_PREFIX + letters('n', lowerCase, LETTERS, NAME_LETTERS), value)
                : alike;
    }

    private String letters(char use, String text, String alphabet, int length) {
        StringBuilder word = new StringBuilder(length);
        byte[] hash = key.bytes(use, text);
        for (int i = 0; i < length; i++) {
            if (i > 0 && i % hash.length == 0) {
                hash = key.bytes(use, hash);
            }
            word.append(alphabet.charAt((hash[i % hash.length] & 255) % alphabet.length()));
        }
        return word.toString();
    }

    /// The pseudonym in the case of the original: `ALICE`, `Alice` or `alice`.
    private static String cased(String pseudonym, String value) {
        boolean lower = value.chars().anyMatch(Character::isLowerCase);
        boolean upper = value.chars().anyMatch(Character::isUpperCase);
        if (upper && !lower) {
            return pseudonym.toUpperCase(Locale.ROOT);
        }
        if (lower && !upper) {
            return pseudonym.toLowerCase(Locale.ROOT);
        }
        return upper && Character.isUpperCase(value.codePointAt(0))
                ? pseudonym.substring(0, 1).toUpperCase(Locale.ROOT) + pseudonym.substring(1)
                : pseudonym;
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }
}
