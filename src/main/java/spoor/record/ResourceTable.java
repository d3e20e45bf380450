package spoor.record;

import spoor.io.TextResource;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The table of members that name resources in any event, with the kinds of what they name.
public final class ResourceTable {
    private static final Map<String, String> ROWS =
            TextResource.lines(ResourceTable.class, "resources.txt").stream()
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> row[1]));

    /// The members that are in a row of the table, with or without a service, in small letters.
    private static final Set<String> MEMBERS =
            ROWS.entrySet().stream()
                    .flatMap(row ->
                            switch (row.getKey().substring(0, row.getKey().indexOf('.'))) {
                                case "key" -> Stream.of(lastStep(row.getKey()));
                                case "context" -> Stream.of(row.getValue().split(",", 2)[0]);
                                default -> Stream.<String>of();
                            })
                    .map(member -> member.toLowerCase(Locale.ROOT))
                    .collect(Collectors.toUnmodifiableSet());

    private ResourceTable() {}

    private static String lastStep(String key) {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    static boolean hasMember(String folded) {
        return MEMBERS.contains(folded);
    }

    /// The kind that a member of a request or response names: empty text if it names no resource,
    /// nothing if the table lacks it.
    ///
    /// @param service by its short name
    public static Optional<String> kindOf(String service, String member) {
        String key = member.toLowerCase(Locale.ROOT);
        return get("key." + service + "." + key).or(() -> get("key." + key));
    }

    /// The member that names the container of a service's resources, and the container's kind.
    public static Optional<String[]> container(String service) {
        return get("context." + service).map(row -> row.split(", ", -1));
    }

    /// Whether every id and ARN in a request to the service names a resource.
    static boolean hasIdsOnly(String service) {
        return ROWS.containsKey("ids." + service);
    }

    private static Optional<String> get(String key) {
        return Optional.ofNullable(ROWS.get(key));
    }

    static Map<String, String> rows() {
        return ROWS;
    }
}
