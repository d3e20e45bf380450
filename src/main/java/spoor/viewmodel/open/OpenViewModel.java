package spoor.viewmodel.open;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import spoor.io.FilePathText;
import spoor.settings.SettingsStore;
import spoor.trail.AccessFailure;
import spoor.trail.TrailSource;
import spoor.trail.given.PastedText;
import spoor.trail.open.Sources;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.list.S3Selection;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens folders, files, buckets and pasted text, and remembers which. Only the UI thread may call
/// it.
public final class OpenViewModel {
    private final Threads threads;
    private final S3Service s3;
    private final SettingsStore settings;
    private final LoadViewModel load;
    private final Consumer<List<TrailSource>> beforeReplacing;
    private final ObservableList<String> recent = FXCollections.observableArrayList();

    /// How many texts were pasted or dropped.
    private int texts;

    /// @param beforeReplacing called with new sources before they replace the open ones
    public OpenViewModel(
            Threads threads,
            S3Service s3,
            SettingsStore settings,
            LoadViewModel load,
            Consumer<List<TrailSource>> beforeReplacing) {
        this.threads = threads;
        this.s3 = s3;
        this.settings = settings;
        this.load = load;
        this.beforeReplacing = beforeReplacing;
        settings.change(kept -> kept.withRecentLocations(OpenViewModel::withoutSecrets));
        recent.setAll(settings.settings().recentLocations());
    }

    /// A remembered location without passwords and external ids, which earlier versions kept.
    private static String withoutSecrets(String location) {
        return S3Selection.parse(location)
                .filter(selection -> !selection.withoutSecrets().equals(selection))
                .map(selection -> selection.withoutSecrets().toLine())
                .orElse(location);
    }

    /// The sources at these paths; paths without a file or folder are left out.
    public static List<TrailSource> sources(List<Path> paths) {
        return paths.stream()
                .map(path -> Sources.local(FilePathText.of(path)))
                .flatMap(Optional::stream)
                .toList();
    }

    /// Pasted or dropped text as a source.
    public TrailSource pasted(String text) {
        texts++;
        return new PastedText(
                texts == 1
                        ? Messages.text("open.pasted")
                        : Messages.text("open.pasted.more", texts),
                text);
    }

    /// The locations that were opened last, the newest first.
    public ObservableList<String> recent() {
        return recent;
    }

    /// Opens sources in place of the open ones.
    public void replace(List<TrailSource> sources) {
        beforeReplacing.accept(sources);
        load.open(sources);
        remember(sources);
    }

    /// Opens sources beside the open ones.
    public void add(List<TrailSource> sources) {
        load.add(sources);
        remember(sources);
    }

    /// Closes sources that are not opened after all.
    public void discard(List<TrailSource> sources) {
        s3.execute(() -> sources.forEach(TrailSource::close));
    }

    /// Lets the user choose a bucket and what to load from it.
    ///
    /// @param mfa asks for codes; called on the UI thread
    public BucketViewModel buckets(MfaPrompt mfa) {
        return new BucketViewModel(
                threads, s3, new UiPrompt(threads.ui(), mfa), settings, Clock.systemUTC());
    }

    /// Connects to the selected part of a bucket.
    ///
    /// @param mfa asks for codes; called on the UI thread
    /// @param onSource gets the source, on the UI thread
    /// @param onFailure called if the AWS configuration cannot be used
    public void connect(
            S3Selection selection,
            MfaPrompt mfa,
            Consumer<TrailSource> onSource,
            Consumer<AccessFailure> onFailure) {
        Sources sources = new Sources(s3, new UiPrompt(threads.ui(), mfa), true);
        new RemoteCalls(threads.ui(), s3)
                .call(new Cancellation(), () -> sources.in(selection), onSource, onFailure);
    }

    private void remember(List<TrailSource> sources) {
        for (TrailSource source : sources) {
            if (source.isLasting()) {
                settings.change(s -> s.withRecentLocation(source.location()));
            }
        }
        recent.setAll(settings.settings().recentLocations());
    }
}
