package spoor.viewmodel.open;

import spoor.settings.SettingsStore;
import spoor.trail.AccessFailure;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.S3Source;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Plan;
import spoor.trail.s3.list.S3Selection;
import spoor.viewmodel.shared.Threads;
import spoor.work.Cancellation;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/// Chooses a bucket and what to load from it: with which access, from which place, and what of it.
/// Only the UI thread may call it; servers are called in the background.
public final class BucketViewModel {
    private final RemoteCalls calls;
    private final BucketConnection connection;
    private final PlanCount count;
    private final TrailChoices choices;
    private final ObjectCacheViewModel cache;
    private final BucketPlace place;
    private final AccountNamesViewModel accountNames;
    private boolean lookWanted;
    private boolean filling;

    /// @param mfa asks for codes; called on a background thread
    public BucketViewModel(
            Threads threads, S3Service s3, MfaPrompt mfa, SettingsStore settings, Clock clock) {
        calls = new RemoteCalls(threads.ui(), s3);
        connection = new BucketConnection(s3, mfa, calls);
        place = new BucketPlace(calls, connection);
        count = new PlanCount(threads, calls);
        choices = new TrailChoices(clock);
        accountNames = new AccountNamesViewModel(calls, settings, choices::names);
        cache = new ObjectCacheViewModel(s3, calls, settings);
        connection.access().onChange(this::disconnect);
        choices.onChange(this::countSoon);
        place.treeProperty().addListener((_, _, tree) -> tree.ifPresent(_ -> countSoon()));
        place.textProperty()
                .addListener((_, _, _) -> {
                    if (!filling) {
                        lookWanted = false;
                        forget();
                    }
                });
    }

    /// The access, and which buckets there are.
    public BucketConnection connection() {
        return connection;
    }

    /// The access. After a change [#connect] must be called.
    public BucketAccess access() {
        return connection.access();
    }

    /// The place in a bucket, and what was found there.
    public BucketPlace place() {
        return place;
    }

    /// What to load of the trail.
    public TrailChoices choices() {
        return choices;
    }

    /// How much is chosen.
    public PlanCount count() {
        return count;
    }

    public AccountNamesViewModel accountNames() {
        return accountNames;
    }

    /// The downloaded files that are kept on this computer.
    public ObjectCacheViewModel cache() {
        return cache;
    }

    /// Reads the configuration files, and connects.
    public void start() {
        connection.readProfiles();
        cache.measure();
        accountNames.readRemembered();
        connect();
    }

    /// Like [#start()], and lists a place, such as one that was dropped.
    public void start(S3Selection selection) {
        filling = true;
        access().fill(selection.access());
        place.textProperty().set(selection.location().toString());
        filling = false;
        selection.period().ifPresent(choices.days()::fill);
        lookWanted = true;
        start();
    }

    /// Connects again, with credentials that are read again: asks for the identity and its buckets,
    /// and again what is at the place.
    public void connect() {
        forget();
        if (connection.open() && lookWanted) {
            look();
        }
    }

    /// Lists the place.
    public void look() {
        forget();
        Optional<S3Location> location = place.location();
        if (location.isEmpty()) {
            return;
        }
        lookWanted = true;
        Optional<LazyConnection> session = connection.session();
        if (session.isEmpty()) {
            connect();
        } else {
            place.look(session.get(), location.get(), choices::offer);
        }
    }

    /// Stops looking and counting.
    public void stop() {
        place.stop();
        count.stop();
    }

    private void forget() {
        place.forget();
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
                : place.treeProperty()
                        .get()
                        .filter(found -> !found.isTrail() || choices.isSomethingChosen())
                        .map(found -> choices.selection(found, typed.get()));
    }

    private void countSoon() {
        Optional<S3Selection> selection = selection();
        Optional<LazyConnection> session = connection.session();
        if (selection.isEmpty() || session.isEmpty()) {
            count.forget();
        } else {
            count.soon(session.get(), place.treeProperty().get().orElseThrow(), selection.get());
        }
    }

    /// Makes the source of the chosen files, which takes over the connection.
    ///
    /// @param onSource gets the source, on the UI thread
    /// @param onFailure gets the reason if there is none
    public void take(Consumer<S3Source> onSource, Consumer<AccessFailure> onFailure) {
        Optional<S3Selection> selection = selection();
        Optional<LazyConnection> session = connection.session();
        if (selection.isEmpty() || session.isEmpty()) {
            return;
        }
        Optional<S3Plan> listed = count.planProperty().get();
        connection.release();
        close();
        calls.call(
                new Cancellation(),
                () -> session.get().handOver().source(selection.get(), listed, true),
                onSource,
                onFailure);
    }

    /// Ends what runs and gives the connection back.
    public void close() {
        disconnect();
    }
}
