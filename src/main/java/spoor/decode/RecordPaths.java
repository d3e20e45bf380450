package spoor.decode;

import spoor.event.Field;
import spoor.event.RecordSchema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/// The members of a record that readers read, as a tree. Immutable.
///
/// Each value has a slot in [DecodedEvent]: the ordinal of its field, or a number after those of
/// all fields for a [RecordPart] that is not a field.
public final class RecordPaths {
    private static final int NONE = -1;

    private final int[] partSlots;
    private final int slots;
    private final Member root;
    private final Map<String, Integer> slotsByPath = new HashMap<>();

    /// The paths of a schema's fields and of all parts.
    public RecordPaths(RecordSchema schema) {
        List<Path> paths = new ArrayList<>();
        for (Field field : schema.fields()) {
            if (!field.row().computed()) {
                paths.add(new Path(field.cloudTrailName(), field.ordinal()));
            }
        }
        int next = schema.size();
        RecordPart[] parts = RecordPart.values();
        partSlots = new int[parts.length];
        for (RecordPart part : parts) {
            int field = fieldAt(part.path(), paths);
            partSlots[part.ordinal()] = field == NONE ? next : field;
            if (field == NONE) {
                paths.add(new Path(part.path(), next++));
            }
        }
        slots = next;
        paths.forEach(path -> slotsByPath.put(String.join(".", path.names()), path.slot()));
        root = member(paths, 0);
    }

    /// A member whose value is read, or that has inner members that are.
    ///
    /// @param slot of its own value, or negative where only inner members are read
    /// @param members the members of its value that are read, by name
    /// @param innerSlots the slots of all values within it
    public record Member(int slot, Map<String, Member> members, int[] innerSlots) {
        public boolean isWanted() {
            return slot >= 0;
        }

        /// Whether members of its value are read.
        public boolean isParent() {
            return !members.isEmpty();
        }
    }

    private record Path(List<String> names, int slot) {
        Path(String path, int slot) {
            this(List.of(path.split("\\.")), slot);
        }
    }

    private static int fieldAt(String path, List<Path> paths) {
        List<String> names = List.of(path.split("\\."));
        return paths.stream()
                .filter(one -> one.names().equals(names))
                .mapToInt(Path::slot)
                .findFirst()
                .orElse(NONE);
    }

    /// @param paths that begin with the names of the member's path
    /// @param depth how many names that path has
    private static Member member(List<Path> paths, int depth) {
        int slot = NONE;
        Map<String, List<Path>> byName = new LinkedHashMap<>();
        for (Path path : paths) {
            if (path.names().size() == depth) {
                slot = path.slot();
            } else {
                byName.computeIfAbsent(path.names().get(depth), _ -> new ArrayList<>()).add(path);
            }
        }
        Map<String, Member> members = new LinkedHashMap<>();
        byName.forEach((name, longer) -> members.put(name, member(longer, depth + 1)));
        int[] below =
                members.values().stream()
                        .flatMapToInt(inner ->
                                IntStream.concat(
                                        IntStream.of(inner.slot()).filter(s -> s != NONE),
                                        IntStream.of(inner.innerSlots())))
                        .toArray();
        return new Member(slot, members, below);
    }

    /// The record itself.
    public Member root() {
        return root;
    }

    /// How many slots there are.
    int slots() {
        return slots;
    }

    /// The slot of the value at a path, or a negative number where it is not read.
    int slot(String path) {
        return slotsByPath.getOrDefault(path, NONE);
    }

    int slot(RecordPart part) {
        return partSlots[part.ordinal()];
    }
}
