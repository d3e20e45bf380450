package spoor.cache;

import spoor.io.Bytes;

import java.io.IOException;
import java.util.List;

/// Files that were made from what a source keeps, and stand beside it, so that they need not be
/// made again. Like all that is kept they may be gone at any time. Any thread may use it.
public interface SideCache {
    /// What all files that there are were made from, in no order; other programs may have stored
    /// some.
    List<ContentHash> all();

    /// Reads the beginning of a file, unchecked.
    ///
    /// @param length how many bytes; fewer come where the file is shorter
    /// @param into replaced by what is read
    /// @return false where the file is not there
    /// @throws IOException where it cannot be read
    boolean readStart(ContentHash from, int length, Bytes into) throws IOException;

    /// Reads a file.
    ///
    /// @param into replaced by the file's content
    /// @return false where it is not there, or is damaged: then it is there no more
    /// @throws IOException where it cannot be read
    boolean read(ContentHash from, Bytes into) throws IOException;

    /// Keeps a file; others may be deleted to make room, and where there is none it is not kept.
    ///
    /// @param from stands for all that the file was made from, and how
    /// @throws IOException where it cannot be kept
    void store(ContentHash from, Bytes content) throws IOException;
}
