package spoor.viewmodel.open;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.s3.S3Session;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.TrailTree;
import spoor.work.Cancellation;

import java.util.Optional;
import java.util.function.Consumer;

/// The place in a bucket that the user named, and what was found there. Only the UI thread may call
/// it.
public final class BucketPlace {
    private final RemoteCalls calls;
    private final BucketConnection connection;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<AccessFailure>> fault = empty();
    private final ReadOnlyObjectWrapper<Optional<TrailTree>> tree = empty();
    private final ReadOnlyObjectWrapper<Optional<String>> followedTo = empty();
    private Cancellation request = new Cancellation();

    BucketPlace(RemoteCalls calls, BucketConnection connection) {
        this.calls = calls;
        this.connection = connection;
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> empty() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /// What the user typed or pasted: a bucket, `s3://…`, an ARN or an address of the console.
    public StringProperty textProperty() {
        return text;
    }

    /// Whether the place is being listed.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// Why the place could not be listed.
    public ReadOnlyObjectProperty<Optional<AccessFailure>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// What was found.
    public ReadOnlyObjectProperty<Optional<TrailTree>> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /// The Region that the bucket was found in, if it is not the expected one.
    public ReadOnlyObjectProperty<Optional<String>> followedToProperty() {
        return followedTo.getReadOnlyProperty();
    }

    /// The place; nothing, and a fault, if the text names none.
    Optional<S3Location> location() {
        Optional<S3Location> location = S3Location.parse(text.get());
        if (location.isEmpty()) {
            fault.set(
                    Optional.of(
                            new AccessFailure(
                                    AccessFailure.Kind.MISSING,
                                    Message.of("bucket.noPlace", text.get()))));
        }
        return location;
    }

    /// Lists a place.
    ///
    /// @param onFound gets it before [#treeProperty] changes
    void look(LazyConnection session, S3Location location, Consumer<TrailTree> onFound) {
        Cancellation current = new Cancellation();
        request = current;
        looking.set(true);
        calls.call(
                current,
                () -> find(session.get(), location, current),
                found -> {
                    looking.set(false);
                    followedTo.set(found.followedTo());
                    onFound.accept(found.tree());
                    tree.set(Optional.of(found.tree()));
                },
                e -> {
                    looking.set(false);
                    if (!connection.isRefused(e)) {
                        fault.set(Optional.of(e));
                    }
                });
    }

    /// The contents of a place, and the Region that it was found in.
    private record Found(TrailTree tree, Optional<String> followedTo) {}

    private static Found find(S3Session session, S3Location location, Cancellation cancellation)
            throws AccessFailure {
        TrailTree tree = session.tree(location, cancellation);
        return new Found(tree, session.followedTo(location.bucket()));
    }

    void stop() {
        request.cancel();
        looking.set(false);
    }

    /// Stops looking, and forgets what was found.
    void forget() {
        stop();
        fault.set(Optional.empty());
        tree.set(Optional.empty());
        followedTo.set(Optional.empty());
    }
}
