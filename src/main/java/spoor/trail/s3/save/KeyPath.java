package spoor.trail.s3.save;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Where an object goes below a folder, if its key names a harmless place on every system.
///
/// Allowed are letters and digits of any script, which no file system gives a meaning to, what AWS
/// itself puts into keys, and spaces and round brackets, which people put into prefixes.
sealed interface KeyPath {
    /// @param parts the folders, then the file; at least one
    record Allowed(List<String> parts) implements KeyPath {}

    record Refused(String reason) implements KeyPath {}

    Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{Nd}._=+@,() -]+");

    Pattern RESERVED_BY_WINDOWS = Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)\\p{Nd}) *(\\..*)?");

    /// File systems allow 255, of which some are left for the names of copies.
    int MAX_BYTES = 200;

    static KeyPath of(String key) {
        List<String> parts = List.of(key.split("/", -1));
        for (String part : parts) {
            String reason = reasonAgainst(part);
            if (!reason.isEmpty()) {
                return new Refused(reason);
            }
        }
        return new Allowed(parts);
    }

    /// @return the empty text where there is none
    private static String reasonAgainst(String part) {
        if (part.isEmpty()) {
            return "a part of the key between slashes is empty";
        }
        if (!HARMLESS.matcher(part).matches()) {
            return "the key has characters that file names should not have";
        }
        if (part.startsWith(".")) {
            return "a part of the key begins with a dot";
        }
        if (part.startsWith(" ") || part.endsWith(" ") || part.endsWith(".")) {
            return "a part of the key begins or ends with a space, or ends with a dot";
        }
        if (RESERVED_BY_WINDOWS.matcher(part.toUpperCase(Locale.ROOT)).matches()) {
            return "Windows reserves the name " + part;
        }
        if (part.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return "a part of the key is longer than " + MAX_BYTES + " bytes";
        }
        return "";
    }
}
