package spoor.view.open;

import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.input.Clipboard;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;

import spoor.engine.open.EngineLocation;
import spoor.text.Printable;
import spoor.trail.AccessFailure;
import spoor.trail.TrailSource;
import spoor.trail.given.PastedText;
import spoor.trail.open.Sources;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Selection;
import spoor.view.control.Dialogs;
import spoor.viewmodel.Workspace;
import spoor.viewmodel.open.BucketViewModel;
import spoor.viewmodel.open.OpenViewModel;
import spoor.viewmodel.shared.Messages;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Opens what the user chose, dropped, pasted or opened before; asks whether to add where something
/// is open.
public final class Opener {
    private final Workspace workspace;
    private final Choosers choosers;
    private final Stage window;
    private @Nullable BucketDialog bucketDialog;
    private @Nullable EngineWindow engineWindow;

    public Opener(Workspace workspace, Choosers choosers, Stage window) {
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

    public void chooseBucket() {
        BucketViewModel buckets = workspace.opening().buckets(this::askForCode);
        buckets.start();
        show(buckets);
    }

    private void chooseBucket(S3Selection selection) {
        BucketViewModel buckets = workspace.opening().buckets(this::askForCode);
        buckets.start(selection);
        show(buckets);
    }

    private void show(BucketViewModel buckets) {
        BucketDialog dialog = new BucketDialog(buckets, choosers, window);
        bucketDialog = dialog;
        boolean wanted = dialog.showAndWait();
        bucketDialog = null;
        if (wanted) {
            buckets.take(source -> open(List.of(source)), this::say);
        } else {
            buckets.close();
        }
    }

    /// Asks the table of an engine.
    public void askEngine() {
        engineWindow().show();
    }

    private EngineWindow engineWindow() {
        EngineWindow shown = engineWindow;
        if (shown == null) {
            shown = new EngineWindow(workspace, window, this::open);
            engineWindow = shown;
        }
        return shown;
    }

    /// Asks for the code of a multi-factor device, above whatever is shown.
    private Optional<String> askForCode(String profile, String device) {
        BucketDialog dialog = bucketDialog;
        return MfaDialog.ask(dialog == null ? window : dialog.window(), profile, device);
    }

    private void say(AccessFailure fault) {
        String command = fault.command().map(text -> "\n\n" + text).orElse("");
        Dialogs.message(
                window,
                Messages.text("app.name"),
                Printable.of(Messages.text(fault.explanation())) + command);
    }

    /// Whether something that was dropped or copied can be opened: files and folders, a place in
    /// S3, or text that may have events.
    static boolean mayOpen(Clipboard content) {
        return content.hasFiles()
                || inS3(text(content)).isPresent()
                || PastedText.mayHaveEvents(text(content));
    }

    void open(Clipboard content) {
        String text = text(content);
        if (content.hasFiles()) {
            openPaths(content.getFiles().stream().map(File::toPath).toList());
        } else if (inS3(text).isPresent()) {
            openLocation(text);
        } else {
            open(List.of(workspace.opening().pasted(text)));
        }
    }

    /// Opens what is in the system's clipboard.
    public void paste() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        if (mayOpen(clipboard)) {
            open(clipboard);
        } else {
            Dialogs.message(window, Messages.text("app.name"), Messages.text("open.paste.nothing"));
        }
    }

    /// Whether what was copied is files, or text that looks like events and not like a query: JSON,
    /// or several lines.
    public boolean areEventsCopied() {
        Clipboard clipboard = Clipboard.getSystemClipboard();
        String text = text(clipboard);
        return clipboard.hasFiles()
                || text.startsWith("{")
                || (text.startsWith("[") && text.contains("{"))
                || text.contains("\n");
    }

    private static String text(Clipboard content) {
        return content.hasString()
                ? Objects.requireNonNullElse(content.getString(), "").strip()
                : "";
    }

    /// Opens files and folders.
    public void openPaths(List<Path> paths) {
        open(OpenViewModel.sources(paths));
    }

    /// Opens a location that was typed, dropped or opened before. A bucket without anything chosen
    /// in it is looked into first.
    public void openLocation(String location) {
        if (EngineLocation.isEngine(location)) {
            engineWindow().show(location);
            return;
        }
        Optional<S3Selection> selection = inS3(location);
        if (selection.isPresent()) {
            open(selection.get());
            return;
        }
        Optional<TrailSource> source = Sources.local(location);
        if (source.isPresent()) {
            open(List.of(source.get()));
        } else {
            sayMissing(location);
        }
    }

    private void sayMissing(String location) {
        Dialogs.message(window, Messages.text("app.name"), Messages.text("open.missing", location));
    }

    private void open(S3Selection selection) {
        boolean chosen =
                selection.period().isPresent()
                        || !selection.accounts().isEmpty()
                        || !selection.regions().isEmpty()
                        || !selection.folders().isEmpty();
        if (chosen) {
            workspace
                    .opening()
                    .connect(
                            selection,
                            this::askForCode,
                            source -> open(List.of(source)),
                            this::say);
        } else {
            chooseBucket(selection);
        }
    }

    /// The place in S3 that a text names, if it names one: `s3://…`, an ARN, or an address.
    static Optional<S3Selection> inS3(String text) {
        Optional<S3Selection> line = S3Selection.parse(text);
        boolean mayBe = text.startsWith("arn:") || text.startsWith("https://");
        return line.isPresent() || !mayBe
                ? line
                : S3Location.parse(text).map(place -> S3Selection.all(place, S3Access.DEFAULT));
    }

    /// Opens what the command line names: files and folders together, buckets beside them.
    public void openLocations(List<String> locations) {
        open(
                locations.stream()
                        .filter(location -> !isRemote(location))
                        .map(Sources::local)
                        .flatMap(Optional::stream)
                        .toList());
        locations.stream().filter(Opener::isRemote).forEach(this::openLocation);
    }

    /// Opens again what was open last, and asks what was asked.
    public void reopen() {
        List<String> locations = workspace.reopening().begin();
        locations.stream()
                .filter(location -> !isRemote(location) && Sources.local(location).isEmpty())
                .findFirst()
                .ifPresent(this::sayMissing);
        openLocations(locations);
    }

    private static boolean isRemote(String location) {
        return EngineLocation.isEngine(location) || inS3(location).isPresent();
    }

    /// Whether the sources are opened.
    private boolean open(List<TrailSource> sources) {
        if (sources.isEmpty()) {
            return false;
        }
        if (!workspace.load().isOpen()) {
            workspace.opening().replace(sources);
            return true;
        }
        String names =
                sources.stream()
                        .map(source -> Messages.text(source.name()))
                        .collect(Collectors.joining(", "));
        // Adding loses nothing, so it is the default.
        ButtonType add = new ButtonType(Messages.text("open.add"), ButtonData.OK_DONE);
        ButtonType replace = new ButtonType(Messages.text("open.replace"), ButtonData.OTHER);
        Optional<ButtonType> choice =
                Dialogs.ask(
                        window,
                        Messages.text("open.title"),
                        Messages.text("open.question", names),
                        List.of(replace, add, Dialogs.cancel()));
        if (choice.equals(Optional.of(add))) {
            workspace.opening().add(sources);
        } else if (choice.equals(Optional.of(replace))) {
            workspace.opening().replace(sources);
        } else {
            workspace.opening().discard(sources);
            return false;
        }
        return true;
    }
}
