package spoor.json;

import spoor.io.AtomicFile;
import spoor.message.ExplainedException;
import spoor.message.Message;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Keeps small records in files, as JSON.
public final class JsonFiles {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    private JsonFiles() {}

    /// The record in a file; unknown members are left out, missing ones are null or zero.
    ///
    /// @throws IOException where the file cannot be read or holds something else
    public static <T> T read(Path file, Class<T> type) throws IOException {
        byte[] text = Files.readAllBytes(file);
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new ExplainedException(Message.of("json.file.empty", file.toString()), null);
            }
            return value;
        } catch (JacksonException e) {
            throw new ExplainedException(
                    Message.of(
                            "json.file.other",
                            file.toString(),
                            String.valueOf(e.getOriginalMessage())),
                    e);
        }
    }

    /// Replaces a file in one step, so that no reader sees half of it; folders are made as needed.
    public static void write(Path file, Object value) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        byte[] text = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(value);
        try (AtomicFile target = AtomicFile.of(file)) {
            Files.write(target.draft(), text);
            target.replace();
        }
    }

    /// A value on one line, for results on the command line: maps, lists, strings and numbers.
    public static String print(Object value) {
        return MAPPER.writeValueAsString(value);
    }
}
