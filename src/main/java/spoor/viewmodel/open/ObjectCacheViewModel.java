package spoor.viewmodel.open;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import spoor.settings.SettingsStore;
import spoor.trail.AccessFailure;
import spoor.trail.s3.S3Service;
import spoor.work.Cancellation;

import java.util.Optional;

/// The downloaded files that are kept on this computer. Only the UI thread may call it.
public final class ObjectCacheViewModel {
    private final S3Service s3;
    private final RemoteCalls calls;
    private final BooleanProperty keep = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<Long>> bytes =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AccessFailure>> fault =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    ObjectCacheViewModel(S3Service s3, RemoteCalls calls, SettingsStore settings) {
        this.s3 = s3;
        this.calls = calls;
        keep.set(settings.settings().keepsObjects());
        keep.addListener((_, _, now) -> settings.change(s -> s.withKeepObjects(now)));
    }

    /// Whether files are kept from now on; remembered.
    public BooleanProperty keepProperty() {
        return keep;
    }

    /// Their size; nothing while it is unknown, or if nothing can be kept.
    public ReadOnlyObjectProperty<Optional<Long>> bytesProperty() {
        return bytes.getReadOnlyProperty();
    }

    /// Why the files could not be deleted.
    public ReadOnlyObjectProperty<Optional<AccessFailure>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Measures their size.
    public void measure() {
        calls.call(new Cancellation(), s3::cacheSize, bytes::set, this::failed);
    }

    /// Deletes all kept files.
    public void clear() {
        fault.set(Optional.empty());
        bytes.set(Optional.empty());
        calls.call(
                new Cancellation(),
                () -> {
                    s3.clearCache();
                    return s3.cacheSize();
                },
                bytes::set,
                e -> {
                    failed(e);
                    measure();
                });
    }

    private void failed(AccessFailure e) {
        fault.set(Optional.of(e));
    }
}
