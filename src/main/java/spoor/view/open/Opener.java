package spoor.view.open;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.stage.Window;

import spoor.source.Sources;
import spoor.source.TrailSource;
import spoor.view.control.Dialogs;
import spoor.viewmodel.Messages;
import spoor.viewmodel.Workspace;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Opens what the user chose, dropped or opened before; asks whether to add where something is
/// open.
public final class Opener {
    private final Workspace workspace;
    private final Choosers choosers;
    private final Window window;

    public Opener(Workspace workspace, Choosers choosers, Window window) {
        this.workspace = workspace;
        this.choosers = choosers;
        this.window = window;
    }

    public void chooseFolder() {
        choosers.folder(window).ifPresent(folder -> openPaths(List.of(folder)));
    }

    public void chooseFiles() {
        openPaths(choosers.files(window));
    }

    /// Opens files and folders, for instance dropped ones.
    public void openPaths(List<Path> paths) {
        open(Workspace.sources(paths));
    }

    /// Opens a location that was typed or opened before.
    public void openLocation(String location) {
        Optional<TrailSource> source = Sources.local(location);
        if (source.isPresent()) {
            open(List.of(source.get()));
        } else {
            Dialogs.message(
                    window, Messages.text("app.name"), Messages.text("open.missing", location));
        }
    }

    /// Opens what the command line names.
    public void openLocations(List<String> locations) {
        locations.forEach(this::openLocation);
    }

    private void open(List<TrailSource> sources) {
        if (sources.isEmpty()) {
            return;
        }
        if (!workspace.load().isOpen()) {
            workspace.open(sources);
            return;
        }
        String names = String.join(", ", sources.stream().map(TrailSource::name).toList());
        ButtonType add = new ButtonType(Messages.text("open.add"), ButtonData.YES);
        ButtonType replace = new ButtonType(Messages.text("open.replace"), ButtonData.OK_DONE);
        Optional<ButtonType> choice =
                Dialogs.ask(
                        window,
                        Messages.text("open.title"),
                        Messages.text("open.question", names),
                        List.of(replace, add, Dialogs.cancel()));
        if (choice.equals(Optional.of(add))) {
            workspace.add(sources);
        } else if (choice.equals(Optional.of(replace))) {
            workspace.open(sources);
        }
    }
}
