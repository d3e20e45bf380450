package spoor.viewmodel;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import spoor.event.Cancellation;
import spoor.settings.AccountNames;
import spoor.settings.SettingsStore;
import spoor.source.Fault;
import spoor.source.s3.MfaPrompt;
import spoor.source.s3.S3Access;
import spoor.source.s3.S3Location;
import spoor.source.s3.S3Plan;
import spoor.source.s3.S3Selection;
import spoor.source.s3.S3Service;
import spoor.source.s3.S3Session;
import spoor.source.s3.S3Source;
import spoor.source.s3.TrailTree;
import spoor.source.s3.WhoAmI;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The way from "which bucket?" to what to load from it: as whom, where, and what. Only the UI
/// thread may call it; servers are asked in the background.
public final class BucketViewModel {
    private final Threads threads;
    private final S3Service s3;
    private final MfaPrompt mfa;
    private final SettingsStore settings;
    private final Asking asking;
    private final BucketAccess access = new BucketAccess();
    private final TrailChoices choices;
    private final KeptFiles kept;
    private final ObservableList<String> profiles = FXCollections.observableArrayList("");
    private final ObservableList<String> buckets = FXCollections.observableArrayList();
    private final StringProperty place = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper connecting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<WhoAmI>> who = nothing();
    private final ReadOnlyObjectWrapper<Optional<Fault>> accessFault = nothing();
    private final ReadOnlyObjectWrapper<Optional<String>> bucketsRefused = nothing();
    private final ReadOnlyObjectWrapper<Optional<Fault>> placeFault = nothing();
    private final ReadOnlyObjectWrapper<Optional<TrailTree>> tree = nothing();
    private final ReadOnlyObjectWrapper<Optional<String>> followedTo = nothing();
    private final ReadOnlyObjectWrapper<Optional<S3Plan>> plan = nothing();
    private final ReadOnlyObjectWrapper<Optional<Fault>> planFault = nothing();
    private final ReadOnlyObjectWrapper<Optional<String>> namesFault = nothing();
    private @Nullable LazySession session;
    private Cancellation connection = new Cancellation();
    private Cancellation look = new Cancellation();
    private Cancellation count = new Cancellation();
    private boolean lookWanted;
    private boolean filling;

    /// @param mfa asks for codes; called on a background thread
    BucketViewModel(
            Threads threads, S3Service s3, MfaPrompt mfa, SettingsStore settings, Clock clock) {
        this.threads = threads;
        this.s3 = s3;
        this.mfa = mfa;
        this.settings = settings;
        asking = new Asking(threads.ui(), s3);
        choices = new TrailChoices(clock);
        kept = new KeptFiles(s3, asking, settings);
        access.onChange(this::disconnect);
        choices.onChange(this::countSoon);
        place.addListener(_ -> {
            if (!filling) {
                lookWanted = false;
                forget();
            }
        });
    }

    private static <T> ReadOnlyObjectWrapper<Optional<T>> nothing() {
        return new ReadOnlyObjectWrapper<>(Optional.empty());
    }

    /// Profiles of the AWS configuration files; the first is empty, for the default credentials.
    public ObservableList<String> profiles() {
        return profiles;
    }

    /// As whom, and how. After a change [#connect] has to be called.
    public BucketAccess access() {
        return access;
    }

    /// Whether the server is asked who this is.
    public ReadOnlyBooleanProperty connectingProperty() {
        return connecting.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<WhoAmI>> whoProperty() {
        return who.getReadOnlyProperty();
    }

    /// Why nothing can be asked so: wrong or missing credentials, or no connection.
    public ReadOnlyObjectProperty<Optional<Fault>> accessFaultProperty() {
        return accessFault.getReadOnlyProperty();
    }

    /// Buckets that the identity owns; empty also where it may not know.
    public ObservableList<String> buckets() {
        return buckets;
    }

    /// Why the buckets cannot be listed.
    public ReadOnlyObjectProperty<Optional<String>> bucketsRefusedProperty() {
        return bucketsRefused.getReadOnlyProperty();
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
    public ReadOnlyObjectProperty<Optional<Fault>> placeFaultProperty() {
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

    /// Whether files are being counted.
    public ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    /// How much is chosen; nothing while that is not known.
    public ReadOnlyObjectProperty<Optional<S3Plan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// Why it cannot be counted.
    public ReadOnlyObjectProperty<Optional<Fault>> planFaultProperty() {
        return planFault.getReadOnlyProperty();
    }

    /// Why the names of accounts cannot be read.
    public ReadOnlyObjectProperty<Optional<String>> namesFaultProperty() {
        return namesFault.getReadOnlyProperty();
    }

    /// What stays on this computer.
    public KeptFiles kept() {
        return kept;
    }

    /// Begins: reads the configuration files, and connects.
    public void start() {
        readProfiles();
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
        access.fill(selection.access());
        place.set(selection.location().toString());
        filling = false;
        selection.period().ifPresent(choices::fill);
        lookWanted = true;
        start();
    }

    /// Reads the configuration files again.
    private void readProfiles() {
        asking.ask(
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
                e -> accessFault.set(Optional.of(e)));
    }

    /// Connects anew, with credentials that are read again: says who is asking and which buckets
    /// there are. Looks again where it was looked before.
    public void connect() {
        disconnect();
        Optional<S3Access> typed = access.access();
        if (typed.isEmpty()) {
            String address = access.endpointProperty().get();
            accessFault.set(
                    Optional.of(
                            new Fault(
                                    Fault.Kind.OTHER,
                                    Messages.text("bucket.badEndpoint", address))));
            return;
        }
        LazySession asked = new LazySession(s3, typed.get(), mfa);
        session = asked;
        connecting.set(true);
        asking.ask(
                connection,
                () -> asked.get().whoAmI(),
                found -> {
                    connecting.set(false);
                    who.set(Optional.of(found));
                },
                e -> {
                    connecting.set(false);
                    refused(e);
                });
        asking.ask(connection, () -> asked.get().buckets(), buckets::setAll, this::bucketsRefused);
        if (lookWanted) {
            look();
        }
    }

    private void refused(Fault e) {
        if (accessFault.get().isEmpty()) {
            accessFault.set(Optional.of(e));
        }
    }

    private void bucketsRefused(Fault e) {
        if (isAboutAccess(e)) {
            refused(e);
        } else {
            bucketsRefused.set(Optional.of(e.getMessage()));
        }
    }

    /// Whether nothing else could be asked either.
    private static boolean isAboutAccess(Fault e) {
        return switch (e.kind()) {
            case EXPIRED, CREDENTIALS, MFA, NETWORK, NOT_S3 -> true;
            case DENIED, MISSING, ARCHIVED, THROTTLED, OTHER -> false;
        };
    }

    /// Looks what lies at the place.
    public void look() {
        forget();
        LazySession asked = session;
        Optional<S3Location> location = S3Location.parse(place.get());
        if (location.isEmpty()) {
            placeFault.set(
                    Optional.of(
                            new Fault(
                                    Fault.Kind.MISSING,
                                    Messages.text("bucket.noPlace", place.get()))));
            return;
        }
        lookWanted = true;
        if (asked == null) {
            connect();
            return;
        }
        Cancellation mine = new Cancellation();
        look = mine;
        looking.set(true);
        asking.ask(
                mine,
                () -> found(asked.get(), location.get()),
                found -> {
                    looking.set(false);
                    followedTo.set(found.followedTo());
                    choices.offer(found.tree());
                    tree.set(Optional.of(found.tree()));
                    countSoon();
                },
                e -> {
                    looking.set(false);
                    if (isAboutAccess(e)) {
                        refused(e);
                    } else {
                        placeFault.set(Optional.of(e));
                    }
                });
    }

    /// What lies at a place, and the Region that it was looked for in.
    private record Found(TrailTree tree, Optional<String> followedTo) {}

    private static Found found(S3Session session, S3Location location) throws Fault {
        TrailTree tree = session.tree(location);
        return new Found(tree, session.followedTo(location.bucket()));
    }

    /// Stops looking and counting.
    public void stop() {
        look.cancel();
        looking.set(false);
        count.cancel();
        counting.set(false);
    }

    /// Forgets what was found at a place.
    private void forget() {
        stop();
        placeFault.set(Optional.empty());
        tree.set(Optional.empty());
        followedTo.set(Optional.empty());
        plan.set(Optional.empty());
        planFault.set(Optional.empty());
    }

    private void disconnect() {
        connection.cancel();
        connection = new Cancellation();
        forget();
        LazySession before = session;
        session = null;
        if (before != null) {
            s3.execute(before::close);
        }
        connecting.set(false);
        accessFault.set(Optional.empty());
        bucketsRefused.set(Optional.empty());
        who.set(Optional.empty());
        buckets.clear();
    }

    /// What is chosen, in one value; nothing while that is nothing.
    public Optional<S3Selection> selection() {
        Optional<S3Access> typed = access.access();
        return typed.isEmpty()
                ? Optional.empty()
                : tree.get()
                        .filter(found -> !found.isTrail() || choices.isSomethingChosen())
                        .map(found -> choices.selection(found, typed.get()));
    }

    private void countSoon() {
        count.cancel();
        counting.set(false);
        plan.set(Optional.empty());
        planFault.set(Optional.empty());
        if (selection().isEmpty()) {
            return;
        }
        Cancellation mine = new Cancellation();
        count = mine;
        counting.set(true);
        threads.typing()
                .execute(() -> {
                    if (!mine.isCancelled()) {
                        count(mine);
                    }
                });
    }

    private void count(Cancellation mine) {
        LazySession asked = session;
        TrailTree found = tree.get().orElseThrow();
        S3Selection selection = selection().orElseThrow();
        if (asked == null) {
            return;
        }
        asking.ask(
                mine,
                () -> asked.get().plan(found, selection, mine),
                made -> {
                    counting.set(false);
                    plan.set(Optional.of(made));
                    planFault.set(made.faults().stream().findFirst());
                },
                e -> {
                    counting.set(false);
                    planFault.set(Optional.of(e));
                });
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
                e -> namesFault.set(Optional.of(e.getMessage())));
    }

    /// Makes the source of what is chosen, which takes over the connection.
    ///
    /// @param then gets the source, on the UI thread
    /// @param failed gets told why there is none
    public void take(Consumer<S3Source> then, Consumer<Fault> failed) {
        Optional<S3Selection> selection = selection();
        LazySession asked = session;
        if (selection.isEmpty() || asked == null) {
            return;
        }
        Optional<S3Plan> listed = plan.get();
        session = null;
        close();
        asking.ask(
                new Cancellation(),
                () -> asked.handOver().source(selection.get(), listed, true),
                then,
                failed);
    }

    /// Ends what runs and gives the connection back.
    public void close() {
        disconnect();
    }
}
