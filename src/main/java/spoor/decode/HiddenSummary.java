package spoor.decode;

import spoor.event.Field;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRule;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Supplier;

/// Counts the hidden values of one record by kind, and collects their paths, for its columns.
///
/// It is reused for the next record.
public final class HiddenSummary {
    /// A crafted event may hide thousands of values; paths beyond this are not listed.
    private static final int MAX_PATHS = 100;

    private static final String MORE_PATHS = "\u2026";

    private final Set<String> paths = new LinkedHashSet<>();
    private int hidden;
    private int omitted;
    private boolean masked;

    public void clear() {
        paths.clear();
        hidden = 0;
        omitted = 0;
        masked = false;
    }

    /// Adds one value.
    ///
    /// @param path as [spoor.json.PathText] writes it; called only if the path is listed, since
    ///   paths of deeply nested values are long
    public void add(HiddenRule rule, Supplier<String> path) {
        switch (rule.kind()) {
            case HIDDEN_BY_AWS -> hidden++;
            case OMITTED -> omitted++;
            case MASKED_BY_OTHERS -> masked = true;
        }
        if (rule.kind() != HiddenKind.MASKED_BY_OTHERS) {
            paths.add(paths.size() < MAX_PATHS ? path.get() : MORE_PATHS);
        }
    }

    /// Sets the event's counts and paths.
    public void putInto(DecodedEvent event) {
        event.hiddenValues = hidden;
        event.omittedValues = omitted;
        event.masked = masked;
        if (!paths.isEmpty()) {
            byte[] text = Field.HIDDEN_AT.joined(paths).getBytes(StandardCharsets.UTF_8);
            int start = event.position();
            event.append(text, 0, text.length);
            event.put(Field.HIDDEN_AT, start, text.length);
        }
    }
}
