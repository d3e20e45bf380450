package spoor.viewmodel.open;

import javafx.beans.Observable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import spoor.settings.AccountNames;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.s3.list.TrailFolder;
import spoor.trail.s3.list.TrailTree;
import spoor.viewmodel.shared.Messages;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// What to load of a trail: accounts, Regions, folders and days. Only the UI thread may call it.
public final class TrailChoices {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String GLOBAL_REGION = "us-east-1";

    private final ChosenDays days;
    private final ObservableList<CheckItem> accounts = choices();
    private final ObservableList<CheckItem> regions = choices();
    private final ObservableList<CheckItem> folders = choices();
    private AccountNames names = AccountNames.NONE;
    private boolean changingMany;
    private Runnable onChange = () -> {};

    TrailChoices(Clock clock) {
        days = new ChosenDays(clock, this::changed);
        for (Observable each : List.of(accounts, regions, folders)) {
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
        if (!changingMany) {
            onChange.run();
        }
    }

    /// Makes many changes and reports them once.
    private void change(Runnable changes) {
        changingMany = true;
        try {
            changes.run();
        } finally {
            changingMany = false;
        }
        changed();
    }

    public ChosenDays days() {
        return days;
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

    /// Whether something is chosen in each list.
    public boolean isSomethingChosen() {
        return hasChosen(accounts)
                && hasChosen(regions)
                && hasChosen(folders)
                && !days.isReversed();
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

    /// What is chosen of a place, in one value.
    S3Selection selection(TrailTree tree, S3Access access) {
        return tree.isTrail()
                ? new S3Selection(
                        tree.location(),
                        access,
                        chosen(accounts),
                        chosen(regions),
                        chosenFolders(),
                        days.period(),
                        days.lateFilesProperty().get() ? DAY : S3Selection.MARGIN)
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
}
