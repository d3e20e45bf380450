package spoor.trail.s3.list;

import static java.util.Comparator.naturalOrder;

import spoor.event.TimeRange;
import spoor.trail.AccessFailure;
import spoor.work.Cancellation;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// Counts the files of selections. It remembers the trees and ranges that it has listed, as long as
/// they are current. Any thread may use it; it blocks.
public final class SelectionPlanner {
    private final Map<S3Location, TreeReader.Found> trees = new ConcurrentHashMap<>();
    private final Map<RangeKey, ListedRange> ranges = new ConcurrentHashMap<>();

    /// @param delivered the period that the range was searched for
    private record RangeKey(String bucket, KeyRange range, Optional<TimeRange> delivered) {}

    /// @param started when the listing was started
    private record ListedRange(List<ListedObject> objects, Instant started) {}

    /// What is below a location, without the files of trails.
    ///
    /// @throws CancellationException when cancelled
    /// @throws AccessFailure if nothing of it could be listed
    public TrailTree tree(
            BucketLister bucket, TaskGroup tasks, S3Location location, Cancellation cancellation)
            throws AccessFailure {
        TreeReader.Found found =
                new TreeReader(bucket, tasks, _ -> true).read(location, cancellation);
        boolean nothing =
                !found.tree().isTrail()
                        && found.tree().others().isEmpty()
                        && found.files().isEmpty();
        if (nothing && !found.unlisted().isEmpty()) {
            throw found.unlisted().getFirst().failure();
        }
        trees.put(location, found);
        return found.tree();
    }

    /// Lists what a selection covers of a tree.
    ///
    /// @throws CancellationException when cancelled
    public S3Plan plan(
            BucketLister bucket,
            TaskGroup tasks,
            TrailTree tree,
            S3Selection selection,
            Cancellation cancellation) {
        Optional<TimeRange> delivered = Listing.delivered(selection);
        String name = selection.location().bucket();
        Instant now = Instant.now();
        List<KeyRange> covered = Listing.ranges(tree, selection);
        Map<KeyRange, ListedRange> current = new HashMap<>();
        for (KeyRange range : covered) {
            ListedRange known = ranges.get(new RangeKey(name, range, delivered));
            if (known != null && Listing.isCurrent(delivered, known.started(), now)) {
                current.put(range, known);
            }
        }
        List<KeyRange> missing =
                covered.stream().filter(range -> !current.containsKey(range)).toList();
        Collected collected = new Collected(tasks, cancellation);
        TreeReader.Found found =
                trees.getOrDefault(
                        tree.location(), new TreeReader.Found(tree, List.of(), List.of()));
        new Listing(bucket, tasks, selection, collected).start(found, missing);
        tasks.await(cancellation);
        cancellation.check();
        for (KeyRange range : missing) {
            if (!collected.unlisted.contains(range.prefix())) {
                ListedRange listed = new ListedRange(collected.below(range.prefix()), now);
                current.put(range, listed);
                ranges.put(new RangeKey(name, range, delivered), listed);
            }
        }
        List<ListedObject> objects = new ArrayList<>(collected.beside);
        for (KeyRange range : covered) {
            ListedRange listed = current.get(range);
            if (listed != null) {
                objects.addAll(listed.objects());
            }
        }
        Instant oldest =
                current.values().stream().map(ListedRange::started).min(naturalOrder()).orElse(now);
        return new S3Plan(selection, objects, List.copyOf(collected.failures), oldest);
    }

    /// Gathers what a listing finds.
    private static final class Collected implements Listing.Sink {
        private final TaskGroup tasks;
        private final Cancellation cancellation;
        private final Queue<ListedObject> beside = new ConcurrentLinkedQueue<>();
        private final Map<String, Queue<ListedObject>> byPrefix = new ConcurrentHashMap<>();
        private final Set<String> unlisted = ConcurrentHashMap.newKeySet();
        private final Queue<AccessFailure> failures = new ConcurrentLinkedQueue<>();

        Collected(TaskGroup tasks, Cancellation cancellation) {
            this.tasks = tasks;
            this.cancellation = cancellation;
        }

        @Override
        public void listed(Optional<KeyRange> range, ListedObject object) {
            range.<Collection<ListedObject>>map(found ->
                            byPrefix.computeIfAbsent(
                                    found.prefix(), _ -> new ConcurrentLinkedQueue<>()))
                    .orElse(beside)
                    .add(object);
            if (cancellation.isCancelled()) {
                tasks.stop();
            }
        }

        @Override
        public void unlisted(String prefix, AccessFailure failure) {
            unlisted.add(prefix);
            failures.add(failure);
        }

        List<ListedObject> below(String prefix) {
            Queue<ListedObject> objects = byPrefix.get(prefix);
            return objects == null ? List.of() : List.copyOf(objects);
        }
    }
}
