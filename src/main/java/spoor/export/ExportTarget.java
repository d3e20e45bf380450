package spoor.export;

import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.TrailSource;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The file that an export makes.
///
/// @param replace whether a file of that name may be replaced
/// @param sources what the events come from; none of their files is replaced
public record ExportTarget(Path file, boolean replace, List<TrailSource> sources) {
    public ExportTarget {
        sources = List.copyOf(sources);
    }

    /// Checks that the file can be written. [FileExport#write] checks it again.
    ///
    /// @throws FileAlreadyExistsException if there is one and it may not be replaced
    /// @throws ExplainedException if it is not a regular file, or belongs to a source
    public void check() throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        if (!Files.isRegularFile(file)) {
            throw new ExplainedException(Message.of("export.notAFile"), null);
        }
        for (TrailSource source : sources) {
            if (source.holds(file)) {
                throw new ExplainedException(Message.of("export.source"), null);
            }
        }
        if (!replace) {
            throw new FileAlreadyExistsException(file.toString());
        }
    }
}
