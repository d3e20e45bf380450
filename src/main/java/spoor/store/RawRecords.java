package spoor.store;

import java.io.IOException;
import java.util.function.IntPredicate;

/// The way back from rows to the original bytes of their records.
///
/// Any thread may call it; the calls read files, so not the thread of a window.
public interface RawRecords {
    /// The bytes of one record, as they stand in the (inflated) file.
    ///
    /// @throws IOException where the file is gone, cannot be read, or has changed since it was
    ///   loaded
    byte[] read(EventStore store, int row) throws IOException;

    /// Visits the records of many rows, file by file, each file read once.
    ///
    /// @param rows the rows to visit
    /// @param visitor gets each record, in some of the inflated file
    /// @param goOn asked between files, and now and then, with the number of rows visited; false
    ///   ends the visit
    /// @return the rows whose records could not be read
    Rows visit(EventStore store, Rows rows, Visitor visitor, IntPredicate goOn);

    /// Receives records; called by several threads at once, each with files of its own.
    interface Visitor {
        /// @param text holds the record, and what else there is; only valid during the call
        void record(int row, byte[] text, int start, int length);
    }
}
