package spoor.decode.parquet;

import dev.hardwood.row.StructAccessor;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

/// A column of the text: its name, and where rows have its value, in the order of preference.
record TextColumn(String name, List<ValuePath> sources) {
    private static final String TIME = "eventtime";
    private static final String OUTCOME = "outcome";

    /// How OCSF says that a call ended, and how Spoor's own tables do.
    private static final Map<String, String> OUTCOMES =
            Map.of("Success", "ok", "Failure", "failed");

    TextColumn {
        sources = List.copyOf(sources);
    }

    String value(StructAccessor row) {
        for (ValuePath source : sources) {
            String text = text(source.in(row));
            if (!text.isEmpty()) {
                return text;
            }
        }
        return "";
    }

    private String text(@Nullable Object value) {
        if (name.equalsIgnoreCase(TIME)) {
            return ParquetValue.time(value);
        }
        String text = ParquetValue.text(value);
        return name.equals(OUTCOME) ? OUTCOMES.getOrDefault(text, text) : text;
    }
}
