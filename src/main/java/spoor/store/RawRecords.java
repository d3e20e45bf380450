package spoor.store;

import spoor.event.Original;

import java.io.IOException;
import java.util.function.IntPredicate;

/// Reads the original records of rows. Any thread may call it, except one that must not wait for
/// files.
public interface RawRecords {
    /// The original of one event.
    ///
    /// @throws IOException if the file is missing, cannot be read, or has changed since it was
    ///   loaded
    Original read(EventStore store, int row) throws IOException;

    /// Visits the originals of many rows, file by file, each file read once.
    ///
    /// @param rows the rows to visit
    /// @param visitor receives each original
    /// @param proceed gets the number of visited rows between files and now and then; false ends
    ///   the visit
    /// @return the rows whose records could not be read
    Rows visit(EventStore store, Rows rows, Visitor visitor, IntPredicate proceed);

    /// Receives records. Several threads call it at once, each for other files.
    interface Visitor {
        /// @param original valid only during the call
        void record(int row, Original original);
    }
}
