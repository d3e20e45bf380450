package spoor.io;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// A file that is written as a draft, and appears under its name only when it is complete.
///
/// Without [#replace] or [#create], closing deletes the draft. Nothing is forced to the disk: a
/// power failure may damage a file.
public final class AtomicFile implements AutoCloseable {
    /// The names of drafts, as a pattern for files in a folder.
    public static final String DRAFT_NAMES = ".spoor-*.part";

    private final Path file;
    private final Path draft;
    private boolean moved;

    private AtomicFile(Path file, Path draft) {
        this.file = file;
        this.draft = draft;
    }

    /// Makes an empty draft in the folder of the file; only its user can read it.
    public static AtomicFile of(Path file) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        return new AtomicFile(file, Files.createTempFile(folder, ".spoor-", ".part"));
    }

    /// @param draft on the same disk as the file; the caller creates it
    public static AtomicFile of(Path file, Path draft) {
        return new AtomicFile(file, draft);
    }

    public Path draft() {
        return draft;
    }

    /// Puts the draft in the place of the file, whether there is one or not.
    public void replace() throws IOException {
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        moved = true;
    }

    /// Gives the draft the name of the file.
    ///
    /// @throws FileAlreadyExistsException if there is such a file
    public void create() throws IOException {
        try {
            // A move could replace a file that another program has just made.
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(draft, file); // some disks have no links
            moved = true;
        }
    }

    @Override
    public void close() throws IOException {
        if (!moved) {
            Files.deleteIfExists(draft);
        }
    }
}
