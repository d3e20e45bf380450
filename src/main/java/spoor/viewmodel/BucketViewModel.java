package spoor.viewmodel;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import spoor.event.Cancellation;
import spoor.event.TimeRange;
import spoor.source.Fault;
import spoor.source.s3.MfaPrompt;
import spoor.source.s3.S3Access;
import spoor.source.s3.S3Location;
import spoor.source.s3.S3Plan;
import spoor.source.s3.S3Selection;
import spoor.source.s3.S3Service;
import spoor.source.s3.S3Session;
import spoor.source.s3.S3Source;
import spoor.source.s3.TrailFolder;
import spoor.source.s3.TrailTree;
import spoor.source.s3.WhoAmI;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/// The way from "which bucket?" to what to load from it: as whom, where, and what. Only the UI
/// thread may call it; servers are asked in the background.
public final class BucketViewModel {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FIRST_DAYS = 7;
    private static final String GLOBAL_REGION = "us-east-1";

    private final Threads threads;
    private final S3Service s3;
    private final MfaPrompt mfa;
    private final ObservableList<String> profiles = FXCollections.observableArrayList();
    private final ObservableList<String> buckets = FXCollections.observableArrayList();
    private final StringProperty profile = new SimpleStringProperty("");
    private final StringProperty region = new SimpleStringProperty("");
    private final StringProperty endpoint = new SimpleStringProperty("");
    private final StringProperty roleArn = new SimpleStringProperty("");
    private final StringProperty externalId = new SimpleStringProperty("");
    private final BooleanProperty requesterPays = new SimpleBooleanProperty();
    private final StringProperty place = new SimpleStringProperty("");
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final BooleanProperty lateFiles = new SimpleBooleanProperty();
    private final ObservableList<Choice> accounts = choices();
    private final ObservableList<Choice> regions = choices();
    private final ObservableList<Choice> folders = choices();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper counting = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Fault>> fault =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> bucketsRefused =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<WhoAmI>> who =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<TrailTree>> tree =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<S3Plan>> plan =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private LazySession session;
    private Cancellation current = new Cancellation();
    private Cancellation count = new Cancellation();
    private boolean filling;
    private Runnable retry = this::connect;

    /// One line of a checkable list.
    ///
    /// @param id an account's id, a Region's code or a folder's name
    /// @param name what else is known of it; may be empty
    public record Choice(String id, String name, BooleanProperty chosen) {}

    /// @param mfa asks for codes; called on a background thread
    BucketViewModel(Threads threads, S3Service s3, MfaPrompt mfa, Clock clock) {
        this.threads = threads;
        this.s3 = s3;
        this.mfa = mfa;
        session = new LazySession(s3, S3Access.DEFAULT, mfa);
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        from.set(today.minusDays(FIRST_DAYS - 1));
        until.set(today);
        for (Observable changed :
                List.of(profile, region, endpoint, roleArn, externalId, requesterPays)) {
            changed.addListener(_ -> disconnect());
        }
        for (Observable changed : List.of(from, until, lateFiles, accounts, regions, folders)) {
            changed.addListener(_ -> countSoon());
        }
    }

    private static ObservableList<Choice> choices() {
        return FXCollections.observableArrayList(choice -> new Observable[] {choice.chosen()});
    }

    /// Profiles of the AWS configuration files.
    public ObservableList<String> profiles() {
        return profiles;
    }

    /// Buckets that the identity owns; empty also where it may not know.
    public ObservableList<String> buckets() {
        return buckets;
    }

    /// Why the buckets cannot be listed.
    public ReadOnlyObjectProperty<Optional<String>> bucketsRefusedProperty() {
        return bucketsRefused.getReadOnlyProperty();
    }

    /// Empty for the default chain of credentials.
    public StringProperty profileProperty() {
        return profile;
    }

    public StringProperty regionProperty() {
        return region;
    }

    public StringProperty endpointProperty() {
        return endpoint;
    }

    public StringProperty roleArnProperty() {
        return roleArn;
    }

    public StringProperty externalIdProperty() {
        return externalId;
    }

    public BooleanProperty requesterPaysProperty() {
        return requesterPays;
    }

    /// What the user typed or pasted: a bucket, `s3://…`, an ARN or an address of the console.
    public StringProperty placeProperty() {
        return place;
    }

    /// The first day, in UTC; null for the beginning.
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /// The last day, in UTC; null for the end.
    public ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    /// Whether to look for files that were delivered up to a day late.
    public BooleanProperty lateFilesProperty() {
        return lateFiles;
    }

    public ObservableList<Choice> accounts() {
        return accounts;
    }

    public ObservableList<Choice> regions() {
        return regions;
    }

    public ObservableList<Choice> folders() {
        return folders;
    }

    /// Whether a server is asked whose answer everything waits for.
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /// Whether files are being counted.
    public ReadOnlyBooleanProperty countingProperty() {
        return counting.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Fault>> faultProperty() {
        return fault.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<WhoAmI>> whoProperty() {
        return who.getReadOnlyProperty();
    }

    /// What was found at the place.
    public ReadOnlyObjectProperty<Optional<TrailTree>> treeProperty() {
        return tree.getReadOnlyProperty();
    }

    /// How much is chosen.
    public ReadOnlyObjectProperty<Optional<S3Plan>> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// Reads the configuration files again.
    public void readProfiles() {
        String chosen = profile.get();
        background(
                new Cancellation(),
                s3::profiles,
                names -> {
                    profiles.setAll(names);
                    profile.set(names.contains(chosen) ? chosen : "");
                });
    }

    /// Fills in what a location says, such as one opened before.
    public void prefill(S3Selection selection) {
        S3Access access = selection.access();
        profile.set(access.profile().orElse(""));
        region.set(access.region().orElse(""));
        endpoint.set(access.endpoint().map(URI::toString).orElse(""));
        roleArn.set(access.roleArn().orElse(""));
        externalId.set(access.externalId().orElse(""));
        requesterPays.set(access.requesterPays());
        place.set(selection.location().toString());
    }

    /// Says who is asking and which buckets there are.
    public void connect() {
        retry = this::connect;
        Cancellation cancellation = begin();
        LazySession asked = session;
        ask(
                cancellation,
                () -> asked.get().whoAmI(),
                found -> {
                    who.set(Optional.of(found));
                    listBuckets();
                });
    }

    private void listBuckets() {
        Cancellation cancellation = current;
        LazySession asked = session;
        background(
                cancellation,
                () -> {
                    try {
                        return asked.get().buckets();
                    } catch (Fault e) {
                        threads.ui().execute(() -> refused(cancellation, e));
                        return List.<String>of();
                    }
                },
                buckets::setAll);
    }

    private void refused(Cancellation cancellation, Fault e) {
        if (!cancellation.isCancelled()) {
            bucketsRefused.set(Optional.of(e.getMessage()));
        }
    }

    /// Looks what lies at the place.
    public void look() {
        retry = this::look;
        Optional<S3Location> location = S3Location.parse(place.get());
        if (location.isEmpty()) {
            fault.set(
                    Optional.of(
                            new Fault(
                                    Fault.Kind.MISSING,
                                    Messages.text("bucket.noPlace", place.get()))));
            return;
        }
        Cancellation cancellation = begin();
        tree.set(Optional.empty());
        plan.set(Optional.empty());
        S3Location at = location.get();
        LazySession asked = session;
        ask(cancellation, () -> asked.get().tree(at), this::found);
    }

    private void found(TrailTree trees) {
        filling = true;
        fill(accounts, trees.accounts());
        fill(regions, trees.regions());
        folders.setAll(
                trees.folders().keySet().stream()
                        .map(folder ->
                                new Choice(
                                        folder.folder(),
                                        Messages.text("bucket.folder." + folder.name()),
                                        new SimpleBooleanProperty(folder.hasEvents())))
                        .toList());
        filling = false;
        tree.set(Optional.of(trees));
        countSoon();
    }

    private static void fill(ObservableList<Choice> list, Set<String> ids) {
        list.setAll(
                ids.stream()
                        .map(id -> new Choice(id, "", new SimpleBooleanProperty(true)))
                        .toList());
    }

    /// Asks again what failed, with credentials that are read anew.
    public void tryAgain() {
        disconnect();
        retry.run();
    }

    /// Whether global services such as IAM are left out, whose events are in us-east-1.
    public boolean missesGlobalServices() {
        return regions.stream()
                .anyMatch(choice -> choice.id().equals(GLOBAL_REGION) && !choice.chosen().get());
    }

    /// Adds the Region of the global services.
    public void addGlobalServices() {
        regions.stream()
                .filter(choice -> choice.id().equals(GLOBAL_REGION))
                .forEach(choice -> choice.chosen().set(true));
    }

    /// What is chosen, in one value; nothing while there is no place.
    public Optional<S3Selection> selection() {
        return tree.get()
                .map(found ->
                        new S3Selection(
                                found.location(),
                                access(),
                                chosen(accounts),
                                chosen(regions),
                                chosenFolders(),
                                period(),
                                lateFiles.get() ? DAY : S3Selection.MARGIN));
    }

    /// Whether something is chosen in each list.
    public boolean isSomethingChosen() {
        return tree.get().isPresent()
                && (tree.get().filter(TrailTree::isTrail).isEmpty()
                        || (hasChosen(accounts) && hasChosen(regions) && hasChosen(folders)));
    }

    private static boolean hasChosen(List<Choice> list) {
        return list.stream().anyMatch(choice -> choice.chosen().get());
    }

    /// Empty where all are chosen: new ones are then loaded too.
    private static Set<String> chosen(List<Choice> list) {
        Set<String> ids = new TreeSet<>();
        list.stream()
                .filter(choice -> choice.chosen().get())
                .forEach(choice -> ids.add(choice.id()));
        return ids.size() == list.size() ? Set.of() : ids;
    }

    private Set<TrailFolder> chosenFolders() {
        Set<TrailFolder> wanted = EnumSet.noneOf(TrailFolder.class);
        for (Choice choice : folders) {
            for (TrailFolder folder : TrailFolder.values()) {
                if (choice.chosen().get() && folder.folder().equals(choice.id())) {
                    wanted.add(folder);
                }
            }
        }
        return wanted;
    }

    private Optional<TimeRange> period() {
        LocalDate first = from.get();
        LocalDate last = until.get();
        if (first == null && last == null) {
            return Optional.empty();
        }
        long start = first == null ? TimeRange.BEGINNING : millis(first);
        long end = last == null ? TimeRange.END : millis(last.plusDays(1));
        return Optional.of(new TimeRange(start, Math.max(start, end)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }

    private void countSoon() {
        if (filling || tree.get().isEmpty()) {
            return;
        }
        count.cancel();
        Cancellation mine = new Cancellation();
        count = mine;
        counting.set(true);
        plan.set(Optional.empty());
        threads.typing()
                .execute(() -> {
                    if (!mine.isCancelled()) {
                        count(mine);
                    }
                });
    }

    private void count(Cancellation mine) {
        Optional<S3Selection> selection = selection();
        if (selection.isEmpty() || !isSomethingChosen()) {
            counting.set(false);
            return;
        }
        TrailTree found = tree.get().orElseThrow();
        LazySession asked = session;
        background(
                mine,
                () -> asked.get().plan(found, selection.get(), mine),
                made -> {
                    counting.set(false);
                    plan.set(Optional.of(made));
                    fault.set(made.faults().stream().findFirst());
                });
    }

    /// The source of what is chosen, which takes over the connection; nothing while there is no
    /// place.
    public Optional<S3Source> take() {
        Optional<S3Selection> selection = selection();
        Optional<S3Session> open = selection.isEmpty() ? Optional.empty() : session.take();
        count.cancel();
        return open.map(connection -> connection.source(selection.get(), plan.get(), true));
    }

    /// Ends what runs and gives the connection back.
    public void close() {
        current.cancel();
        count.cancel();
        disconnect();
    }

    private void disconnect() {
        Optional<S3Session> open = session.take();
        current.cancel();
        count.cancel();
        busy.set(false);
        counting.set(false);
        fault.set(Optional.empty());
        bucketsRefused.set(Optional.empty());
        who.set(Optional.empty());
        buckets.clear();
        tree.set(Optional.empty());
        plan.set(Optional.empty());
        open.ifPresent(connection -> s3.execute(connection::close));
        connectNewly();
    }

    private void connectNewly() {
        try {
            session = new LazySession(s3, access(), mfa);
        } catch (IllegalArgumentException e) {
            fault.set(
                    Optional.of(
                            new Fault(
                                    Fault.Kind.OTHER,
                                    Messages.text("bucket.badEndpoint", endpoint.get()))));
        }
    }

    private S3Access access() {
        return new S3Access(
                text(profile),
                text(region),
                text(endpoint).map(URI::create),
                requesterPays.get(),
                text(roleArn),
                text(externalId));
    }

    private static Optional<String> text(StringProperty property) {
        String typed = property.get() == null ? "" : property.get().strip();
        return typed.isEmpty() ? Optional.empty() : Optional.of(typed);
    }

    private Cancellation begin() {
        current.cancel();
        Cancellation fresh = new Cancellation();
        current = fresh;
        fault.set(Optional.empty());
        return fresh;
    }

    /// Asks a server while the rest waits.
    private <T> void ask(Cancellation cancellation, Asked<T> question, Consumer<T> then) {
        busy.set(true);
        background(
                cancellation,
                question,
                answer -> {
                    busy.set(false);
                    then.accept(answer);
                });
    }

    private interface Asked<T> {
        T ask() throws IOException;
    }

    private <T> void background(Cancellation cancellation, Asked<T> question, Consumer<T> then) {
        s3.execute(() -> {
            try {
                T answer = question.ask();
                threads.ui()
                        .execute(() -> {
                            if (!cancellation.isCancelled()) {
                                then.accept(answer);
                            }
                        });
            } catch (Fault e) {
                threads.ui().execute(() -> failed(cancellation, e));
            } catch (IOException e) {
                Fault told = new Fault(Fault.Kind.OTHER, String.valueOf(e.getMessage()), "", e);
                threads.ui().execute(() -> failed(cancellation, told));
            } catch (CancellationException e) {
                // Something newer was asked, and answers.
            }
        });
    }

    private void failed(Cancellation cancellation, Fault e) {
        if (!cancellation.isCancelled()) {
            busy.set(false);
            counting.set(false);
            fault.set(Optional.of(e));
        }
    }
}
