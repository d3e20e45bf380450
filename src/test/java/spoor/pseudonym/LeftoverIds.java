package spoor.pseudonym;

import static java.nio.charset.StandardCharsets.UTF_8;

import spoor.io.ByteSpan;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Masks records, and finds the [IdTokens] that are left: those of events and requests must be,
/// others must not.
final class LeftoverIds {
    private static final JsonMapper JACKSON = JsonMapper.shared();
    private static final Set<String> KEPT_MEMBERS =
            Set.of("eventid", "requestid", "sharedeventid", "xamzid2");

    /// How the text of an error tells the id of a request.
    private static final Pattern IN_WORDS =
            Pattern.compile("(?i)request[ _-]?id[ :=\"'(\\\\]{1,6}([0-9a-z-]{16,64})");

    private LeftoverIds() {}

    /// Prints what is left of the records in all files of a folder.
    public static void main(String[] folder) throws IOException {
        List<String> records = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of(folder[0]))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                read(file, records);
            }
        }
        Map<String, String> left = of(records);
        left.forEach((id, record) -> System.out.printf("%-50s %.160s%n", id, record));
        System.out.printf("%d records, %d ids left%n", records.size(), left.size());
    }

    private static void read(Path file, List<String> records) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        boolean gzip = bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b;
        try (InputStream plain = new ByteArrayInputStream(bytes);
                InputStream text = gzip ? new GZIPInputStream(plain) : plain;
                MappingIterator<JsonNode> values =
                        JACKSON.readerFor(JsonNode.class).readValues(text)) {
            values.forEachRemaining(value -> records(value, records));
        } catch (JacksonException | IOException e) {
            System.out.println(
                    file + " is not read: " + e.toString().lines().findFirst().orElse(""));
        }
    }

    private static void records(JsonNode value, List<String> records) {
        if (value.has("eventVersion")) {
            records.add(value.toString());
        } else {
            value.values().forEach(part -> records(part, records));
        }
    }

    /// The ids that are left, each with the record in which it is found.
    static Map<String, String> of(List<String> records) {
        Masking masking = Masking.withoutKeyFile();
        Set<String> ids = new HashSet<>();
        Set<String> kept = new HashSet<>();
        for (String record : records) {
            byte[] bytes = record.getBytes(UTF_8);
            masking.collect(ByteSpan.of(bytes));
            ids.addAll(IdTokens.of(bytes));
            collectKept(JACKSON.readTree(record), kept);
            IN_WORDS.matcher(record)
                    .results()
                    .forEach(match -> kept.addAll(IdTokens.of(match.group(1).getBytes(UTF_8))));
        }
        masking.finishCollecting();
        ids.removeAll(kept);
        Map<String, String> left = new TreeMap<>();
        for (String record : records) {
            byte[] masked = masking.mask(record.getBytes(UTF_8));
            for (String id : IdTokens.of(masked)) {
                if (ids.contains(id)) {
                    int at = record.toLowerCase(Locale.ROOT).indexOf(id);
                    left.putIfAbsent(id, record.substring(Math.max(0, at - 100)));
                }
            }
        }
        return left;
    }

    /// Collects the ids of events and requests, and what they consist of.
    private static void collectKept(JsonNode node, Set<String> kept) {
        node.properties()
                .forEach(member -> {
                    String name = member.getKey().replaceAll("[^0-9A-Za-z]", "");
                    if (KEPT_MEMBERS.contains(name.toLowerCase(Locale.ROOT))) {
                        kept.addAll(IdTokens.of(member.getValue().toString().getBytes(UTF_8)));
                    }
                });
        node.values().forEach(value -> collectKept(value, kept));
    }
}
