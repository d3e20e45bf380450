package spoor.cache;

import spoor.io.Bytes;

import java.io.IOException;
import java.util.List;

/// Files that are derived from those of a source, so that they need not be computed again. Like
/// everything in a cache they may be deleted at any time. Any thread may use it.
public interface SideCache {
    /// The ids of all files, in no order. Other programs may have stored some.
    List<ContentHash> all();

    /// Reads the beginning of a file, unchecked.
    ///
    /// @param length how many bytes to read; fewer are read if the file is shorter
    /// @param into replaced by what is read
    /// @return false if the file does not exist
    /// @throws IOException if it cannot be read
    boolean readStart(ContentHash id, int length, Bytes into) throws IOException;

    /// Reads a file. A damaged file is deleted.
    ///
    /// @param into replaced by the file's content
    /// @return false if it does not exist or was damaged
    /// @throws IOException if it cannot be read
    boolean read(ContentHash id, Bytes into) throws IOException;

    /// Stores a file. Others may be deleted to make room.
    ///
    /// @param id identifies everything that the file was derived from, and how
    /// @throws IOException if it cannot be stored
    void store(ContentHash id, Bytes content) throws IOException;
}
