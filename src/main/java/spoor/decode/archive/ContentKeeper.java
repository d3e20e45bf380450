package spoor.decode.archive;

import spoor.decode.content.InflatedInput;

import java.io.IOException;

/// Keeps the contents of archives that cannot be read in place, such as compressed tar archives.
@FunctionalInterface
public interface ContentKeeper {
    /// Keeps a content until its file is forgotten.
    ///
    /// @param content read from its beginning to its end
    /// @throws IOException where it cannot be kept
    ArchiveContent keep(InflatedInput content) throws IOException;
}
