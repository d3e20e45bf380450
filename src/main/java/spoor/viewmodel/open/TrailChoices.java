package spoor.viewmodel.open;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import spoor.event.TimeRange;
import spoor.settings.AccountNames;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.s3.list.TrailFolder;
import spoor.trail.s3.list.TrailTree;
import spoor.viewmodel.shared.Messages;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// What of a trail is wanted: accounts, Regions and folders in lists that can be ticked, and days
/// in UTC. Only the UI thread may call it.
public final class TrailChoices {
    private static final Duration DAY = Duration.ofDays(1);
    private static final int FIRST_DAYS = 7;
    private static final String GLOBAL_REGION = "us-east-1";

    private final Clock clock;
    private final ObjectProperty<@Nullable LocalDate> from = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable LocalDate> until = new SimpleObjectProperty<>();
    private final BooleanProperty lateFiles = new SimpleBooleanProperty();
    private final ObservableList<CheckItem> accounts = choices();
    private final ObservableList<CheckItem> regions = choices();
    private final ObservableList<CheckItem> folders = choices();
    private AccountNames names = AccountNames.NONE;
    private boolean changingMuch;
    private Runnable onChange = () -> {};

    TrailChoices(Clock clock) {
        this.clock = clock;
        lastDays(FIRST_DAYS);
        for (Observable each : List.of(from, until, lateFiles, accounts, regions, folders)) {
            each.addListener(_ -> changed());
        }
    }

    private static ObservableList<CheckItem> choices() {
        return FXCollections.observableArrayList(choice -> new Observable[] {choice.chosen()});
    }

    void onChange(Runnable action) {
        onChange = action;
    }

    private void changed() {
        if (!changingMuch) {
            onChange.run();
        }
    }

    /// Makes many changes, and tells of them once.
    private void change(Runnable changes) {
        changingMuch = true;
        try {
            changes.run();
        } finally {
            changingMuch = false;
        }
        changed();
    }

    /// The first day; null for the beginning.
    public ObjectProperty<@Nullable LocalDate> fromProperty() {
        return from;
    }

    /// The last day; null for the end.
    public ObjectProperty<@Nullable LocalDate> untilProperty() {
        return until;
    }

    /// Whether to look for files that were delivered up to a day late.
    public BooleanProperty lateFilesProperty() {
        return lateFiles;
    }

    public ObservableList<CheckItem> accounts() {
        return accounts;
    }

    public ObservableList<CheckItem> regions() {
        return regions;
    }

    public ObservableList<CheckItem> folders() {
        return folders;
    }

    /// So many days before today, and today as far as it is.
    public void lastDays(int days) {
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        change(() -> {
            from.set(today.minusDays(days));
            until.set(today);
        });
    }

    /// All that there is.
    public void allDays() {
        change(() -> {
            from.set(null);
            until.set(null);
        });
    }

    /// Ticks or clears many lines at once.
    public void choose(List<CheckItem> lines, boolean chosen) {
        change(() -> lines.forEach(choice -> choice.chosen().set(chosen)));
    }

    /// Whether global services such as IAM are left out: their events are in us-east-1.
    public boolean missesGlobalServices() {
        return hasChosen(regions)
                && regions.stream()
                        .anyMatch(choice ->
                                choice.id().equals(GLOBAL_REGION) && !choice.chosen().get());
    }

    /// Adds the Region of the global services.
    public void addGlobalServices() {
        regions.stream()
                .filter(choice -> choice.id().equals(GLOBAL_REGION))
                .forEach(choice -> choice.chosen().set(true));
    }

    /// Whether the last day is before the first.
    public boolean isReversed() {
        LocalDate first = from.get();
        LocalDate last = until.get();
        return first != null && last != null && last.isBefore(first);
    }

    /// Whether something is chosen in each list.
    public boolean isSomethingChosen() {
        return hasChosen(accounts) && hasChosen(regions) && hasChosen(folders) && !isReversed();
    }

    private static boolean hasChosen(List<CheckItem> list) {
        return list.stream().anyMatch(choice -> choice.chosen().get());
    }

    /// Offers what was found; everything with events is chosen.
    void offer(TrailTree tree) {
        change(() -> {
            accounts.setAll(tree.accounts().stream().map(this::account).toList());
            regions.setAll(tree.regions().stream().map(id -> CheckItem.of(id, "", true)).toList());
            folders.setAll(tree.folders().keySet().stream().map(TrailChoices::folder).toList());
        });
    }

    private CheckItem account(String id) {
        return CheckItem.of(id, names.of(id).orElse(""), true);
    }

    private static CheckItem folder(TrailFolder folder) {
        return CheckItem.of(
                folder.folder(),
                Messages.text("bucket.folder." + folder.name()),
                folder.hasEvents());
    }

    void names(AccountNames newNames) {
        names = newNames;
        accounts.forEach(account -> account.name().set(names.of(account.id()).orElse("")));
    }

    /// Takes over the days that a period touches.
    void fill(TimeRange period) {
        change(() -> {
            from.set(period.hasFrom() ? day(period.from()) : null);
            until.set(period.hasUntil() ? day(period.until() - 1) : null);
        });
    }

    private static LocalDate day(long millis) {
        return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
    }

    /// What is chosen of a place, in one value.
    S3Selection selection(TrailTree tree, S3Access access) {
        return tree.isTrail()
                ? new S3Selection(
                        tree.location(),
                        access,
                        chosen(accounts),
                        chosen(regions),
                        chosenFolders(),
                        period(),
                        lateFiles.get() ? DAY : S3Selection.MARGIN)
                : S3Selection.all(tree.location(), access);
    }

    /// Empty where all are chosen: new ones are then loaded too.
    private static Set<String> chosen(List<CheckItem> list) {
        Set<String> ids = new TreeSet<>();
        list.stream()
                .filter(choice -> choice.chosen().get())
                .forEach(choice -> ids.add(choice.id()));
        return ids.size() == list.size() ? Set.of() : ids;
    }

    private Set<TrailFolder> chosenFolders() {
        Set<TrailFolder> wanted = EnumSet.noneOf(TrailFolder.class);
        for (CheckItem choice : folders) {
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
        // A period until today goes on: what comes while following belongs to it.
        LocalDate today = LocalDate.now(clock.withZone(ZoneOffset.UTC));
        long end = last == null || !last.isBefore(today) ? TimeRange.END : millis(last.plusDays(1));
        return Optional.of(new TimeRange(start, Math.max(start, end)));
    }

    private static long millis(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
