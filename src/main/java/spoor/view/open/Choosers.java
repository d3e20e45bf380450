package spoor.view.open;

import javafx.stage.Window;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Asks the user for folders and files.
public interface Choosers {
    Optional<Path> folder(Window owner);

    /// @param title what the folder is for
    default Optional<Path> folder(Window owner, String title) {
        return folder(owner);
    }

    /// Empty where the user chose none.
    List<Path> files(Window owner);

    /// One file.
    Optional<Path> file(Window owner, String title);

    /// @param types of files to choose from, the likeliest first
    Optional<Target> saveAs(Window owner, String suggestedName, List<FileType> types);

    /// Where to write.
    ///
    /// @param replaceAgreed whether the chooser has asked about a file that is there already
    record Target(Path file, boolean replaceAgreed) {}
}
