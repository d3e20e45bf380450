package spoor.viewmodel.open;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.CallerIdentity;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.S3Access;
import spoor.viewmodel.shared.Messages;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The access to buckets, the identity that it gives, and its buckets. Only the UI thread may call
/// it; servers are called in the background.
public final class BucketConnection {
    private final S3Service s3;
    private final MfaPrompt mfa;
    private final RemoteCalls calls;
    private final BucketAccess access = new BucketAccess();
    private final ObservableList<String> profiles = FXCollections.observableArrayList("");
    private final ObservableList<String> buckets = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper connecting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<CallerIdentity>> who =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AccessFailure>> fault =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> bucketsRefused =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private @Nullable LazyConnection session;
    private Cancellation cancellation = new Cancellation();

    /// @param mfa asks for codes; called on a background thread
    BucketConnection(S3Service s3, MfaPrompt mfa, RemoteCalls calls) {
        this.s3 = s3;
        this.mfa = mfa;
        this.calls = calls;
    }

    /// Profiles of the AWS configuration files; the first is empty, for the default credentials.
    public ObservableList<String> profiles() {
        return profiles;
    }

    /// The access. After a change [BucketViewModel#connect] must be called.
    public BucketAccess access() {
        return access;
    }

    /// Whether the server is being asked for the identity.
    public ReadOnlyBooleanProperty connectingProperty() {
        return connecting.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<CallerIdentity>> whoProperty() {
        return who.getReadOnlyProperty();
    }

    /// Why calls fail: wrong or missing credentials, or no connection.
    public ReadOnlyObjectProperty<Optional<AccessFailure>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    /// Buckets that the identity owns; also empty if it may not list them.
    public ObservableList<String> buckets() {
        return buckets;
    }

    /// Why the buckets cannot be listed.
    public ReadOnlyObjectProperty<Optional<String>> bucketsRefusedProperty() {
        return bucketsRefused.getReadOnlyProperty();
    }

    /// Reads the configuration files again.
    void readProfiles() {
        calls.call(
                new Cancellation(),
                s3::profiles,
                names -> {
                    List<String> all = new ArrayList<>(List.of(""));
                    all.addAll(names);
                    String chosen = access.profileProperty().get();
                    if (!all.contains(chosen)) {
                        all.add(chosen);
                    }
                    profiles.setAll(all);
                },
                e -> fault.set(Optional.of(e)));
    }

    /// Connects again, with credentials that are read again, and asks for the identity and its
    /// buckets.
    ///
    /// @return whether it can be tried; else [#faultProperty] has the reason
    boolean open() {
        close();
        Optional<S3Access> typed = access.access();
        if (typed.isEmpty()) {
            String address = access.endpointProperty().get();
            Message message = Message.of("bucket.badEndpoint", address);
            fault.set(Optional.of(new AccessFailure(AccessFailure.Kind.OTHER, message)));
            return false;
        }
        LazyConnection opened = new LazyConnection(s3, typed.get(), mfa);
        session = opened;
        connecting.set(true);
        calls.call(
                cancellation,
                () -> opened.get().whoAmI(),
                found -> {
                    connecting.set(false);
                    who.set(Optional.of(found));
                },
                e -> {
                    connecting.set(false);
                    refused(e);
                });
        calls.call(
                cancellation,
                () -> opened.get().buckets(),
                buckets::setAll,
                e -> {
                    if (!isRefused(e)) {
                        bucketsRefused.set(Optional.of(Messages.text(e.explanation())));
                    }
                });
        return true;
    }

    /// A fault that any other call would have too is shown as one of the connection.
    ///
    /// @return whether it is
    boolean isRefused(AccessFailure e) {
        boolean refused =
                switch (e.kind()) {
                    case EXPIRED, CREDENTIALS, MFA, NETWORK, NOT_S3 -> true;
                    case DENIED, MISSING, ARCHIVED, THROTTLED, OTHER -> false;
                };
        if (refused) {
            refused(e);
        }
        return refused;
    }

    private void refused(AccessFailure e) {
        if (fault.get().isEmpty()) {
            fault.set(Optional.of(e));
        }
    }

    /// The connection, where one is open or being opened.
    Optional<LazyConnection> session() {
        return Optional.ofNullable(session);
    }

    /// Gives the connection away: closing this one leaves it open.
    void release() {
        session = null;
    }

    void close() {
        cancellation.cancel();
        cancellation = new Cancellation();
        LazyConnection before = session;
        session = null;
        if (before != null) {
            s3.execute(before::close);
        }
        connecting.set(false);
        fault.set(Optional.empty());
        bucketsRefused.set(Optional.empty());
        who.set(Optional.empty());
        buckets.clear();
    }
}
