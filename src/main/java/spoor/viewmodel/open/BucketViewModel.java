package spoor.viewmodel.open;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import spoor.message.Message;
import spoor.settings.AccountNames;
import spoor.settings.SettingsStore;
import spoor.trail.AccessFailure;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.S3Session;
import spoor.trail.s3.S3Source;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Plan;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.s3.list.TrailTree;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;
import spoor.work.Latest;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/// The way from "which bucket?" to what to load from it: as whom, where, and what. Only the UI
/// thread may call it; servers are asked in the background.
public final class BucketViewModel {
    private final SettingsStore settings;
    private final RemoteCalls asking;
    private final BucketConnection connection;
    private final PlanCount count;
    private final TrailChoices choices;
    private final ObjectCacheViewModel kept;
    private final StringProperty place = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<AccessFailure>> placeFault = nothing();
    private final ReadOnlyObjectWrapper<Optional<TrailTree>> tree = nothing();
    private final ReadOnlyObjectWrapper<Optional<String>> followedTo = nothing();
    private final ReadOnlyObjectWrapper<Optional<String>> namesFault = nothing();
    private final Latest looks = new Latest();
    private boolean lookWanted;
    private boolean filling;

    /// @param mfa asks for codes; called on a background thread
    public BucketViewModel(
            Threads threads, S3Service s3, MfaPrompt mfa, SettingsStore settings, Clock clock) {
        this.settings = settings;
        asking = new RemoteCalls(threads.ui(), s3);
        connection = new BucketConnection(s3, mfa, asking);
        count = new PlanCount(threads, asking);
        choices = new TrailChoices(clock);
        kept = new ObjectCacheViewModel(s3, asking, settings);
        connection.access().onChange(this::disconnect);
        choices.onChange(this::countSoon);
        place.addListener((_, _, _) -> {
            if (!filling) {
                lookWanted = false;
                forget();
            }
        });
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> nothing() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /// As whom, and which buckets there are.
    public BucketConnection connection() {
        return connection;
    }

    /// As whom, and how. After a change [#connect] has to be called.
    public BucketAccess access() {
        return connection.access();
    }

    /// What the user typed or pasted: a bucket, `s3://…`, an ARN or an address of the console.
    public StringProperty placeProperty() {
        return place;
    }

    /// Whether it is being looked what lies at the place.
    public ReadOnlyBooleanProperty lookingProperty() {
        return looking.getReadOnlyProperty();
    }

    /// Why it cannot be seen what lies at the place.
    public ReadOnlyObjectProperty<Optional<AccessFailure>> placeFaultProperty() {
        return placeFault.getReadOnlyProperty();
    }

    /// What was found at the place.
    public ReadOnlyObjectProperty<Optional<TrailTree>> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /// The Region that the bucket was found in, where it is not the one that was asked first.
    public ReadOnlyObjectProperty<Optional<String>> followedToProperty() {
        return followedTo.getReadOnlyProperty();
    }

    /// What of the trail is wanted.
    public TrailChoices choices() {
        return choices;
    }

    /// How much is chosen.
    public PlanCount count() {
        return count;
    }

    /// Why the names of accounts cannot be read.
    public ReadOnlyObjectProperty<Optional<String>> namesFaultProperty() {
        return namesFault.getReadOnlyProperty();
    }

    /// What stays on this computer.
    public ObjectCacheViewModel kept() {
        return kept;
    }

    /// Begins: reads the configuration files, and connects.
    public void start() {
        connection.readProfiles();
        kept.measure();
        String names = settings.settings().accountNames();
        if (names != null) {
            readNames(Path.of(names));
        }
        connect();
    }

    /// Begins at a place, such as one that was dropped, and looks what lies there.
    public void start(S3Selection selection) {
        filling = true;
        access().fill(selection.access());
        place.set(selection.location().toString());
        filling = false;
        selection.period().ifPresent(choices::fill);
        lookWanted = true;
        start();
    }

    /// Connects anew, with credentials that are read again: says who is asking and which buckets
    /// there are. Looks again where it was looked before.
    public void connect() {
        forget();
        if (connection.open() && lookWanted) {
            look();
        }
    }

    /// Looks what lies at the place.
    public void look() {
        forget();
        Optional<LazyConnection> asked = connection.session();
        Optional<S3Location> location = S3Location.parse(place.get());
        if (location.isEmpty()) {
            placeFault.set(
                    Optional.of(
                            new AccessFailure(
                                    AccessFailure.Kind.MISSING,
                                    Message.of("bucket.noPlace", place.get()))));
            return;
        }
        lookWanted = true;
        if (asked.isEmpty()) {
            connect();
            return;
        }
        Cancellation request = looks.next();
        looking.set(true);
        asking.ask(
                request,
                () -> found(asked.get().get(), location.get(), request),
                found -> {
                    looking.set(false);
                    followedTo.set(found.followedTo());
                    choices.offer(found.tree());
                    tree.set(Optional.of(found.tree()));
                    countSoon();
                },
                e -> {
                    looking.set(false);
                    if (!connection.isRefused(e)) {
                        placeFault.set(Optional.of(e));
                    }
                });
    }

    /// What lies at a place, and the Region that it was looked for in.
    private record Found(TrailTree tree, Optional<String> followedTo) {}

    private static Found found(S3Session session, S3Location location, Cancellation cancellation)
            throws AccessFailure {
        TrailTree tree = session.tree(location, cancellation);
        return new Found(tree, session.followedTo(location.bucket()));
    }

    /// Stops looking and counting.
    public void stop() {
        looks.cancel();
        looking.set(false);
        count.stop();
    }

    /// Forgets what was found at a place.
    private void forget() {
        stop();
        placeFault.set(Optional.empty());
        tree.set(Optional.empty());
        followedTo.set(Optional.empty());
        count.forget();
    }

    private void disconnect() {
        forget();
        connection.close();
    }

    /// What is chosen, in one value; nothing while that is nothing.
    public Optional<S3Selection> selection() {
        Optional<S3Access> typed = access().access();
        return typed.isEmpty()
                ? Optional.empty()
                : tree.get()
                        .filter(found -> !found.isTrail() || choices.isSomethingChosen())
                        .map(found -> choices.selection(found, typed.get()));
    }

    private void countSoon() {
        Optional<S3Selection> selection = selection();
        Optional<LazyConnection> asked = connection.session();
        if (selection.isEmpty() || asked.isEmpty()) {
            count.forget();
        } else {
            count.soon(asked.get(), tree.get().orElseThrow(), selection.get());
        }
    }

    /// Reads the names of accounts from a file that is remembered.
    public void readNames(Path file) {
        namesFault.set(Optional.empty());
        asking.ask(
                new Cancellation(),
                () -> AccountNames.read(file),
                names -> {
                    choices.names(names);
                    settings.change(s -> s.withAccountNames(file.toString()));
                },
                e -> namesFault.set(Optional.of(Messages.text(e.explanation()))));
    }

    /// Makes the source of what is chosen, which takes over the connection.
    ///
    /// @param then gets the source, on the UI thread
    /// @param failed gets told why there is none
    public void take(Consumer<S3Source> then, Consumer<AccessFailure> failed) {
        Optional<S3Selection> selection = selection();
        Optional<LazyConnection> asked = connection.session();
        if (selection.isEmpty() || asked.isEmpty()) {
            return;
        }
        Optional<S3Plan> listed = count.planProperty().get();
        connection.release();
        close();
        asking.ask(
                new Cancellation(),
                () -> asked.get().handOver().source(selection.get(), listed, true),
                then,
                failed);
    }

    /// Ends what runs and gives the connection back.
    public void close() {
        disconnect();
    }
}
