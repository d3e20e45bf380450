package spoor.decode.archive;

import spoor.trail.RandomAccess;

import java.io.IOException;

/// The content of an archive, which can be read again from any offset. Any thread may use it.
@FunctionalInterface
public interface ArchiveContent {
    /// @throws IOException where it is gone
    RandomAccess open() throws IOException;
}
