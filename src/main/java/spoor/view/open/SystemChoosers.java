package spoor.view.open;

import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Window;

import org.jspecify.annotations.Nullable;

import spoor.viewmodel.shared.Messages;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The choosers of the operating system.
public final class SystemChoosers implements Choosers {
    private @Nullable File lastFolder;

    @Override
    public Optional<Path> folder(Window owner) {
        return folder(owner, Messages.text("welcome.folder"));
    }

    @Override
    public Optional<Path> folder(Window owner, String title) {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(title);
        if (lastFolder != null && lastFolder.isDirectory()) {
            chooser.setInitialDirectory(lastFolder);
        }
        File chosen = chooser.showDialog(owner);
        lastFolder = chosen == null ? lastFolder : chosen.getParentFile();
        return Optional.ofNullable(chosen).map(File::toPath);
    }

    @Override
    public List<Path> files(Window owner) {
        List<File> chosen = fileChooser("welcome.files").showOpenMultipleDialog(owner);
        return chosen == null ? List.of() : chosen.stream().map(File::toPath).toList();
    }

    @Override
    public Optional<Path> file(Window owner, String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(title);
        chooser.getExtensionFilters()
                .setAll(
                        filter(FileType.JSON),
                        new ExtensionFilter(Messages.text("open.anyFile"), "*"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }

    @Override
    public Optional<Target> saveAs(Window owner, String suggestedName, List<FileType> types) {
        FileChooser chooser = fileChooser("export.title");
        chooser.setInitialFileName(suggestedName);
        chooser.getExtensionFilters().setAll(types.stream().map(SystemChoosers::filter).toList());
        File chosen = chooser.showSaveDialog(owner);
        // The system's dialog asks before it accepts the name of a file that is there.
        return Optional.ofNullable(chosen)
                .map(file -> new Target(file.toPath(), Files.exists(file.toPath())));
    }

    static ExtensionFilter filter(FileType type) {
        return new ExtensionFilter(type.title(), "*." + type.extension());
    }

    private FileChooser fileChooser(String title) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(Messages.text(title));
        if (lastFolder != null && lastFolder.isDirectory()) {
            chooser.setInitialDirectory(lastFolder);
        }
        return chooser;
    }
}
