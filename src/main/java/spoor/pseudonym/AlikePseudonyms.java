package spoor.pseudonym;

import org.jspecify.annotations.Nullable;

import spoor.pseudonym.find.IdForms;
import spoor.pseudonym.find.PlacedIds;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Makes pseudonyms of ids that look like ids of the same form. The letters of an id in other cases
/// give the same letters in other cases. One thread at a time.
///
/// @param placed the ids whose form does not tell that they are
record AlikePseudonyms(MaskKey key, PlacedIds placed) {
    private static final String ALPHANUMERIC = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");
    private static final Pattern HEX_DIGITS = Pattern.compile("[0-9a-f]{16,64}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern UNIT = Pattern.compile("(ou)-([0-9a-z]{4,32})-([0-9a-z]{8,32})");
    private static final Pattern STORE_USER =
            Pattern.compile("([0-9a-f]{10})-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /// The pseudonym of an id, or null if the value is no id.
    @Nullable String of(String value) {
        String lowerCase = value.toLowerCase(Locale.ROOT);
        if (GUID.matcher(lowerCase).matches()) {
            return hex('g', value, 0);
        }
        Matcher unit = UNIT.matcher(lowerCase);
        if (unit.matches()) {
            // The same as in the id of the unit's root.
            String root = "r-" + value.substring(unit.start(2), unit.end(2));
            return value.substring(0, unit.start(2))
                    + afterPrefix(root, 2).substring(2)
                    + afterPrefix(value, unit.end(2)).substring(unit.end(2));
        }
        Matcher user = STORE_USER.matcher(lowerCase);
        if (user.matches()) {
            String directory = "d-" + value.substring(0, user.end(1));
            return hex('i', directory, 2).substring(2)
                    + "-"
                    + hex('g', value.substring(user.start(2)), 0);
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        int letter = !value.isEmpty() && Character.isLetter(value.charAt(0)) ? 1 : 0;
        if (HEX_DIGITS.matcher(lowerCase).matches()) {
            return hex('h', value, placed.has(bytes) ? letter : 0);
        }
        int prefix = IdForms.prefixLength(bytes);
        if (prefix > 0) {
            return afterPrefix(value, prefix);
        }
        if (placed.has(bytes) || IdForms.looksRandom(bytes)) {
            return alike(value, letter);
        }
        return null;
    }

    private String afterPrefix(String value, int prefix) {
        boolean hex =
                value.substring(prefix)
                        .chars()
                        .allMatch(c -> c == '-' || Character.digit(c, 16) >= 0);
        return hex ? hex('i', value, prefix) : alike(value, prefix);
    }

    /// The value with other hexadecimal digits from `kept` on.
    ///
    /// @param use see [MaskKey#bytes]
    private String hex(char use, String value, int kept) {
        byte[] hash = key.bytes(use, value.toLowerCase(Locale.ROOT));
        return filled(value, kept, HexFormat.of().formatHex(hash));
    }

    /// The value with other letters and digits from `kept` on.
    private String alike(String value, int kept) {
        String letters = DIGITS.matcher(value).matches() ? "0123456789" : ALPHANUMERIC;
        byte[] hash = key.bytes('s', value.toLowerCase(Locale.ROOT));
        StringBuilder random = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (i > 0 && i % hash.length == 0) {
                hash = key.bytes('s', hash);
            }
            random.append(letters.charAt((hash[i % hash.length] & 255) % letters.length()));
        }
        return filled(value, kept, random.toString());
    }

    /// Puts other letters in place of those of the value from `kept` on, in the case of the value.
    private static String filled(String value, int kept, String letters) {
        String rest = value.substring(kept);
        boolean lower = rest.chars().anyMatch(Character::isLowerCase);
        boolean upper = rest.chars().anyMatch(Character::isUpperCase);
        StringBuilder text = new StringBuilder(value.substring(0, kept));
        int next = 0;
        for (int i = 0; i < rest.length(); i++) {
            char old = rest.charAt(i);
            if (!Character.isLetterOrDigit(old)) {
                text.append(old);
                continue;
            }
            char other = letters.charAt(next++);
            // Which letters of the original are capitals must not be seen.
            boolean capital = upper && (!lower || (other + next) % 2 == 0);
            text.append(capital ? Character.toUpperCase(other) : other);
        }
        return text.toString();
    }
}
