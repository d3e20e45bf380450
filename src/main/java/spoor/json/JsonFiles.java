package spoor.json;

import spoor.io.AtomicFile;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.text.Printable;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Stores small records in files as JSON.
public final class JsonFiles {
    private JsonFiles() {}

    /// The mapper, made only when a file exists or is written: that takes a while.
    private static final class Mapper {
        static final JsonMapper INSTANCE =
                JsonMapper.builder()
                        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                        .build();
    }

    /// Reads a record from a file; unknown members are ignored, missing ones are null or zero.
    ///
    /// @throws IOException if the file cannot be read or contains something else
    public static <T> T read(Path file, Class<T> type) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            // A pipe would block for ever.
            throw new ExplainedException(Message.of("json.file.notAFile", file.toString()), null);
        }
        byte[] text = Files.readAllBytes(file);
        try {
            T value = Mapper.INSTANCE.readValue(text, type);
            if (value == null) {
                throw new ExplainedException(Message.of("json.file.empty", file.toString()), null);
            }
            return value;
        } catch (JacksonException e) {
            throw new ExplainedException(
                    Message.of(
                            "json.file.other",
                            file.toString(),
                            e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr())),
                    e);
        }
    }

    /// Reads a record from a text of the program, with the same tolerance.
    public static <T> T parse(String text, Class<T> type) {
        return Mapper.INSTANCE.readValue(text, type);
    }

    /// Replaces a file atomically; missing folders are created.
    public static void write(Path file, Object value) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        byte[] text = Mapper.INSTANCE.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        try (AtomicFile target = AtomicFile.of(file)) {
            Files.write(target.draft(), text);
            target.replace();
        }
    }

    /// Writes maps, lists, strings and numbers as JSON on one line. Invisible characters, which can
    /// only be in strings, are written as escapes, as a terminal may show the line.
    public static String print(Object value) {
        return Printable.of(Mapper.INSTANCE.writeValueAsString(value));
    }
}
