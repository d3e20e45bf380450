package spoor.pseudonym;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonFiles;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/// What a key file holds, as JSON.
///
/// @param about what it is, for who finds it
/// @param key 64 hexadecimal digits
/// @param originals what each pseudonym stands for, by kind
record MaskKeyFile(
        @Nullable String about,
        @Nullable String key,
        @Nullable Map<String, Map<String, String>> originals) {
    private static final String ABOUT =
            "Keep secret: this says what the pseudonyms in a masked export of Spoor stand for.";

    /// @throws IOException where the file cannot be read, or is no key file
    static MaskKeyFile read(Path file) throws IOException {
        MaskKeyFile read = JsonFiles.read(file, MaskKeyFile.class);
        if (read.key == null || !read.key.matches("[0-9a-fA-F]{64}")) {
            throw new IOException(file + " is no key file: it has no key of 64 hexadecimal digits");
        }
        return read;
    }

    /// Only its owner can read the file.
    static void write(Path file, MaskKey key, Pseudonyms pseudonyms) throws IOException {
        Map<String, Map<String, String>> originals = new TreeMap<>();
        pseudonyms.originals().forEach((kind, values) -> originals.put(kind.name(), values));
        JsonFiles.write(file, new MaskKeyFile(ABOUT, key.hex(), originals));
    }

    /// Makes pseudonyms go on where the file stopped.
    void teach(Pseudonyms pseudonyms) {
        Map<String, Map<String, String>> known = originals == null ? Map.of() : originals;
        for (MaskKind kind : MaskKind.values()) {
            known.getOrDefault(kind.name(), Map.of())
                    .forEach((made, original) -> pseudonyms.remember(kind, made, original));
        }
    }
}
