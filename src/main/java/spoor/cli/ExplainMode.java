package spoor.cli;

import java.util.Arrays;

/// When `count` explains which conditions leave events out.
enum ExplainMode {
    /// If no event matches.
    ZERO,
    ALWAYS,
    NEVER;

    /// The mode with that name.
    static ExplainMode of(String name) throws UsageException {
        return Arrays.stream(values())
                .filter(mode -> mode.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new UsageException("command.explain.mode", name));
    }

    /// @param isEmpty whether no event matches
    boolean applies(boolean isEmpty) {
        return switch (this) {
            case ZERO -> isEmpty;
            case ALWAYS -> true;
            case NEVER -> false;
        };
    }
}
