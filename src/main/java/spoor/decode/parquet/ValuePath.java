package spoor.decode.parquet;

import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;
import dev.hardwood.row.StructAccessor;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// Where a row has a value: the names of structs within one another, and of a value in the last.
record ValuePath(List<String> names) {
    static ValuePath of(String dotted) {
        return new ValuePath(List.of(dotted.split("\\.", -1)));
    }

    String dotted() {
        return String.join(".", names);
    }

    /// Whether rows with values at these paths may have one here: the value itself, a struct of
    /// values, or one in a map.
    ///
    /// @param known the paths of all values; that of a map is one
    boolean isIn(List<ValuePath> known) {
        return known.stream()
                .map(ValuePath::names)
                .anyMatch(other -> isStart(other, names) || isStart(names, other));
    }

    private static boolean isStart(List<String> start, List<String> path) {
        return start.size() <= path.size() && start.equals(path.subList(0, start.size()));
    }

    /// The value in a row that may have it, or null. A map has the rest of the path as one key.
    @Nullable Object in(StructAccessor row) {
        StructAccessor struct = row;
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            Object value = struct.isNull(name) ? null : struct.getValue(name);
            if (i == names.size() - 1) {
                return value;
            }
            switch (value) {
                case PqStruct inner -> struct = inner;
                case PqMap map -> {
                    return map.getValue(String.join(".", names.subList(i + 1, names.size())));
                }
                case null, default -> {
                    return null;
                }
            }
        }
        return null;
    }
}
