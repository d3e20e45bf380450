package spoor.trail.s3.list;

import spoor.trail.AccessFailure;
import spoor.work.Cancellation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;

/// Finds a trail's tree with few requests: it looks for organisations, accounts, folders and
/// Regions, but not for years, months and days.
public final class TreeReader {
    /// How many levels to search above `AWSLogs/`, as in `team/prod/AWSLogs/`.
    private static final int MAX_DEPTH = 3;

    /// A level with more folders than this does not lead to trails.
    private static final int MAX_FOLDERS = 64;

    private final BucketLister bucket;
    private final TaskGroup tasks;
    private final Predicate<String> selectedAccount;
    private final Queue<TrailTree.Branch> branches = new ConcurrentLinkedQueue<>();
    private final Queue<String> others = new ConcurrentLinkedQueue<>();
    private final Queue<ListedObject> files = new ConcurrentLinkedQueue<>();
    private final Queue<Unlisted> unlisted = new ConcurrentLinkedQueue<>();

    /// A prefix that could not be listed.
    public record Unlisted(String prefix, AccessFailure failure) {}

    /// What was found.
    ///
    /// @param files files beside the tree, in the folders above it
    public record Found(TrailTree tree, List<ListedObject> files, List<Unlisted> unlisted) {}

    /// @param selectedAccount whether to search an account; others cost no request
    public TreeReader(BucketLister bucket, TaskGroup tasks, Predicate<String> selectedAccount) {
        this.bucket = bucket;
        this.tasks = tasks;
        this.selectedAccount = selectedAccount;
    }

    /// Blocks until the tree is found.
    ///
    /// @throws CancellationException when cancelled, or when the tasks were stopped
    public Found read(S3Location location, Cancellation cancellation) {
        start(location);
        tasks.await(cancellation);
        return found(location);
    }

    private void start(S3Location location) {
        String prefix = location.prefix();
        Optional<TrailPrefix> inTree = TrailPrefix.of(prefix);
        if (inTree.isPresent()) {
            inTree(prefix, inTree.get());
        } else {
            tasks.add(() -> search(prefix, 1));
        }
    }

    private Found found(S3Location location) {
        List<TrailTree.Branch> sorted =
                branches.stream().sorted(Comparator.comparing(TrailTree.Branch::prefix)).toList();
        TrailTree tree =
                new TrailTree(
                        location, sorted, List.copyOf(new TreeSet<>(others)), !files.isEmpty());
        return new Found(tree, List.copyOf(files), List.copyOf(unlisted));
    }

    /// Searches a level above `AWSLogs/`, or the keys with a prefix that is not a folder's.
    private void search(String prefix, int depth) {
        Set<String> folders = level(prefix);
        boolean wide = folders.size() > MAX_FOLDERS;
        for (String folder : folders) {
            Optional<TrailPrefix> place = TrailPrefix.of(folder);
            if (place.isPresent()) {
                inTree(folder, place.get());
            } else if (wide || depth == MAX_DEPTH) {
                others.add(folder);
            } else {
                tasks.add(() -> search(folder, depth + 1));
            }
        }
    }

    /// Searches a level of the tree itself.
    private void expand(String prefix) {
        for (String folder : level(prefix)) {
            Optional<TrailPrefix> place = TrailPrefix.of(folder);
            if (place.isPresent()) {
                inTree(folder, place.get());
            } else {
                others.add(folder);
            }
        }
    }

    private void inTree(String prefix, TrailPrefix place) {
        String account = place.account();
        if (account != null && !selectedAccount.test(account)) {
            return;
        }
        if (place.folder() != null && place.trailFolder().isEmpty()) {
            others.add(prefix);
            return;
        }
        String region = place.region();
        switch (place.depth()) {
            case LOGS, ORGANISATION, ACCOUNT, FOLDER -> tasks.add(() -> expand(prefix));
            case REGION ->
                    branches.add(
                            new TrailTree.Branch(
                                    prefix,
                                    Optional.ofNullable(place.organisation()),
                                    String.valueOf(account),
                                    place.trailFolder().orElse(TrailFolder.EVENTS),
                                    String.valueOf(region)));
            case TIME -> others.add(prefix);
        }
    }

    private Set<String> level(String prefix) {
        Set<String> folders = new TreeSet<>();
        Optional<String> next = Optional.empty();
        ListingOrder order = new ListingOrder();
        try {
            do {
                ListedPage page = request(prefix, next);
                order.check(page);
                // A broken server may return folders that are not below this one.
                page.folders().stream()
                        .filter(folder ->
                                folder.startsWith(prefix) && folder.length() > prefix.length())
                        .forEach(folders::add);
                files.addAll(page.objects());
                next = page.next();
            } while (next.isPresent() && !tasks.isStopped());
        } catch (AccessFailure e) {
            unlisted.add(new Unlisted(prefix, e));
        }
        return folders;
    }

    private ListedPage request(String prefix, Optional<String> next) throws AccessFailure {
        return tasks.send(() -> bucket.list(prefix, "", true, next));
    }
}
