package spoor.engine;

import java.util.OptionalDouble;

/// How far a statement is.
///
/// @param done whether it succeeded; its rows may not be read yet
/// @param bytes that were read so far
/// @param splits parts of the files that were read
/// @param allSplits the parts known so far; 0 if the engine does not tell
/// @param percent of the work, if the engine tells
public record SqlProgress(
        boolean done, long bytes, long splits, long allSplits, OptionalDouble percent) {
    /// Nothing is known yet.
    public static final SqlProgress STARTED =
            new SqlProgress(false, 0, 0, 0, OptionalDouble.empty());
}
