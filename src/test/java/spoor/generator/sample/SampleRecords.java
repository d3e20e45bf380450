package spoor.generator.sample;

import spoor.event.Problem;
import spoor.fixture.PlainVisitor;
import spoor.io.Bytes;
import spoor.trail.TrailFile;
import spoor.trail.sample.SampleTrail;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/// The sample trail as Jackson reads it.
public final class SampleRecords {
    private static final ObjectMapper JACKSON = new ObjectMapper();

    private SampleRecords() {}

    /// The files in the order in which they are found.
    public static List<TrailFile> files() {
        Found found = new Found();
        new SampleTrail().walk(found);
        return found.files;
    }

    /// The bytes of a file as they are stored.
    static byte[] stored(TrailFile file) {
        Bytes bytes = new Bytes(0);
        try {
            file.read(bytes);
        } catch (IOException e) {
            throw new AssertionError(file.path(), e);
        }
        return Arrays.copyOf(bytes.array(), bytes.length());
    }

    /// The inflated text of a file.
    static String text(TrailFile file) {
        try (GZIPInputStream inflated =
                new GZIPInputStream(new ByteArrayInputStream(stored(file)))) {
            return new String(inflated.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new AssertionError(file.path(), e);
        }
    }

    static JsonNode json(TrailFile file) {
        return JACKSON.readTree(text(file));
    }

    /// Every record of every file, second copies and all.
    public static List<JsonNode> all() {
        return files().stream().flatMap(file -> json(file).path("Records").valueStream()).toList();
    }

    /// The events, each once, in the order of their times.
    static List<JsonNode> events() {
        Set<String> seen = new HashSet<>();
        return all().stream()
                .filter(event -> seen.add(text(event, "eventID")))
                .sorted(Comparator.comparing(event -> text(event, "eventTime")))
                .toList();
    }

    /// The text at a path of names, with a dot between them, or nothing where there is none.
    static String text(JsonNode event, String path) {
        JsonNode node = event;
        for (String name : path.split("\\.", -1)) {
            node = node.path(name);
        }
        return node.isString() ? node.stringValue() : "";
    }

    /// Keeps what a walk finds; a sample has no problems.
    private static final class Found implements PlainVisitor {
        private final List<TrailFile> files = new ArrayList<>();

        @Override
        public void file(TrailFile file) {
            files.add(file);
        }

        @Override
        public void problem(Problem problem) {
            throw new AssertionError(problem);
        }
    }
}
