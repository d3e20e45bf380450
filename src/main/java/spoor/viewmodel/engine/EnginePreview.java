package spoor.viewmodel.engine;

import spoor.sql.EngineTable;

import java.util.OptionalLong;

/// What is known of a question before it is asked.
///
/// @param limited whether only the files of the period are read
/// @param cutoff the bytes after which the engine stops a statement; nothing for no limit
public record EnginePreview(
        EngineRequest request, EngineTable table, boolean limited, OptionalLong cutoff) {
    /// The price of Athena in many Regions, in dollars for a terabyte that is read.
    private static final double DOLLARS_PER_TERABYTE = 5;

    private static final double TERABYTE = 1e12;

    /// Whether the question may be asked: one that is charged needs a period, unless the user
    /// insists.
    public boolean mayAsk() {
        return limited || !request.isCharged() || request.wholeTable();
    }

    /// What reading as many bytes costs in Athena, in dollars.
    static double dollars(long bytes) {
        return bytes / TERABYTE * DOLLARS_PER_TERABYTE;
    }
}
