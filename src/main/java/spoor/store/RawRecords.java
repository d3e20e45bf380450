package spoor.store;

import spoor.event.Original;

import java.io.IOException;
import java.util.function.IntPredicate;

/// The way back from rows to the original bytes of their records.
///
/// Any thread may call it; the calls read files, so not the thread of a window.
public interface RawRecords {
    /// The original of one event.
    ///
    /// @throws IOException where the file is gone, cannot be read, or has changed since it was
    ///   loaded
    Original read(EventStore store, int row) throws IOException;

    /// Visits the originals of many rows, file by file, each file read once.
    ///
    /// @param rows the rows to visit
    /// @param visitor receives each original
    /// @param goOn asked between files, and now and then, with the number of rows visited; false
    ///   ends the visit
    /// @return the rows whose records could not be read
    Rows visit(EventStore store, Rows rows, Visitor visitor, IntPredicate goOn);

    /// Receives records; called by several threads at once, each with files of its own.
    interface Visitor {
        /// @param original valid only during the call
        void record(int row, Original original);
    }
}
