package spoor.trail.s3.save;

import spoor.message.Message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The path of an object below a folder, if its key is a harmless path on every system.
///
/// Letters and digits of any script are allowed, which have no meaning to file systems, and the
/// other characters of AWS's own keys, and spaces and round brackets, which people use in prefixes.
sealed interface KeyPath {
    /// @param parts the folders, then the file; at least one
    record Allowed(List<String> parts) implements KeyPath {}

    record Refused(Message reason) implements KeyPath {}

    Pattern HARMLESS = Pattern.compile("[\\p{L}\\p{Nd}._=+@,() -]+");

    Pattern RESERVED_BY_WINDOWS = Pattern.compile("(CON|PRN|AUX|NUL|(COM|LPT)\\p{Nd}) *(\\..*)?");

    /// File systems allow 255. The rest is left for the names of copies.
    int MAX_BYTES = 200;

    static KeyPath of(String key) {
        List<String> parts = List.of(key.split("/", -1));
        for (String part : parts) {
            Optional<Message> reason = reasonAgainst(part);
            if (reason.isPresent()) {
                return new Refused(reason.get());
            }
        }
        return new Allowed(parts);
    }

    private static Optional<Message> reasonAgainst(String part) {
        if (part.isEmpty()) {
            return Optional.of(Message.of("save.key.empty"));
        }
        if (!HARMLESS.matcher(part).matches()) {
            return Optional.of(Message.of("save.key.characters"));
        }
        if (part.startsWith(".")) {
            return Optional.of(Message.of("save.key.dot"));
        }
        if (part.startsWith(" ") || part.endsWith(" ") || part.endsWith(".")) {
            return Optional.of(Message.of("save.key.space"));
        }
        if (RESERVED_BY_WINDOWS.matcher(part.toUpperCase(Locale.ROOT)).matches()) {
            return Optional.of(Message.of("save.key.windows", part));
        }
        if (part.getBytes(StandardCharsets.UTF_8).length > MAX_BYTES) {
            return Optional.of(Message.of("save.key.long", MAX_BYTES));
        }
        return Optional.empty();
    }
}
