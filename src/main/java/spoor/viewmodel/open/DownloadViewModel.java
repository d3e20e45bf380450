package spoor.viewmodel.open;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import spoor.trail.Download;
import spoor.trail.TrailSource;
import spoor.viewmodel.shared.Threads;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The download of the open sources, which can be paused. Only the UI thread may call it.
public final class DownloadViewModel {
    private final Threads threads;
    private final Supplier<List<TrailSource>> sources;
    private final ReadOnlyObjectWrapper<Optional<DownloadSummary>> summary =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    DownloadViewModel(Threads threads, Supplier<List<TrailSource>> sources) {
        this.threads = threads;
        this.sources = sources;
    }

    /// Its progress; empty unless something open comes over a network.
    public ReadOnlyObjectProperty<Optional<DownloadSummary>> summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /// Fetches nothing new until [#resume].
    public void pause() {
        downloads().forEach(Download::pause);
        update();
    }

    /// Continues the download, with credentials that are read again.
    public void resume() {
        threads.servers()
                .execute(() -> {
                    downloads().forEach(Download::resume);
                    threads.ui().execute(this::update);
                });
    }

    void update() {
        summary.set(DownloadSummary.of(sources.get()));
    }

    private List<Download> downloads() {
        return sources.get().stream().map(TrailSource::download).flatMap(Optional::stream).toList();
    }
}
