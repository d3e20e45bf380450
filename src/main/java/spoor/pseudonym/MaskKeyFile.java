package spoor.pseudonym;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonFiles;
import spoor.message.ExplainedException;
import spoor.message.Message;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// The JSON content of a key file.
///
/// @param about explains the file to readers
/// @param key 64 hexadecimal digits
/// @param originals the original of each pseudonym, by kind
record MaskKeyFile(
        @Nullable String about,
        @Nullable String key,
        @Nullable Map<String, Map<String, String>> originals) {
    private static final String ABOUT =
            "Keep secret: this says what the pseudonyms in a masked export of Spoor stand for.";

    /// @throws IOException if the file cannot be read, or is not a key file
    static MaskKeyFile read(Path file) throws IOException {
        MaskKeyFile read = JsonFiles.read(file, MaskKeyFile.class);
        if (read.key == null || !read.key.matches("[0-9a-fA-F]{64}")) {
            throw new ExplainedException(Message.of("export.keyFile.other", file.toString()), null);
        }
        return read;
    }

    /// Writes a file that only its owner can read.
    static void write(Path file, MaskKey key, Pseudonyms pseudonyms) throws IOException {
        Map<String, Map<String, String>> originals = new TreeMap<>();
        pseudonyms.originals().forEach((kind, values) -> originals.put(kind.name(), values));
        JsonFiles.write(file, new MaskKeyFile(ABOUT, key.hex(), originals));
    }

    /// Restores the pseudonyms of the file.
    void restoreInto(Pseudonyms pseudonyms) {
        Map<String, Map<String, String>> known = originals == null ? Map.of() : originals;
        for (MaskKind kind : MaskKind.values()) {
            known.getOrDefault(kind.name(), Map.of())
                    .forEach(
                            (pseudonym, original) -> pseudonyms.restore(kind, pseudonym, original));
        }
    }
}
