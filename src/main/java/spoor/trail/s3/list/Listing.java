package spoor.trail.s3.list;

import spoor.event.TimeRange;
import spoor.trail.AccessFailure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists the objects of a selection, many ranges of keys at the same time.
public final class Listing {
    /// How long a listing counts as current while more files may arrive.
    private static final Duration CURRENT = Duration.ofMinutes(1);

    /// How much later than its name tells a file may arrive in the bucket.
    public static final Duration LATENESS = Duration.ofMinutes(15);

    private final BucketLister bucket;
    private final TaskGroup tasks;
    private final S3Selection selection;
    private final Sink sink;
    private final Optional<TimeRange> delivered;

    /// Receives what is listed, from many threads.
    public interface Sink {
        /// @param range the range that the object is in; nothing for files beside a trail's tree
        void listed(Optional<KeyRange> range, ListedObject object);

        void unlisted(String prefix, AccessFailure failure);
    }

    public Listing(BucketLister bucket, TaskGroup tasks, S3Selection selection, Sink sink) {
        this.bucket = bucket;
        this.tasks = tasks;
        this.selection = selection;
        this.sink = sink;
        this.delivered = delivered(selection);
    }

    /// The ranges of keys that a selection covers.
    public static List<KeyRange> ranges(TrailTree tree, S3Selection selection) {
        Optional<TimeRange> delivered = delivered(selection);
        List<KeyRange> ranges = new ArrayList<>();
        for (TrailTree.Branch branch : tree.branches()) {
            if (isSelected(branch, selection)) {
                ranges.add(KeyRange.of(branch.prefix(), delivered));
            }
        }
        if (!isNarrowed(selection) || !tree.isTrail()) {
            for (String other : tree.others()) {
                if (delivered.isEmpty() || !isOfOtherService(other)) {
                    ranges.add(KeyRange.all(other));
                }
            }
        }
        return ranges;
    }

    private static boolean isSelected(TrailTree.Branch branch, S3Selection selection) {
        Set<TrailFolder> folders = selection.folders();
        boolean hasNoEvents = selection.period().isPresent() && !branch.folder().hasEvents();
        return (selection.accounts().isEmpty() || selection.accounts().contains(branch.account()))
                && (selection.regions().isEmpty() || selection.regions().contains(branch.region()))
                && (folders.isEmpty() ? !hasNoEvents : folders.contains(branch.folder()));
    }

    /// Whether another service than CloudTrail writes to a folder of an account in `AWSLogs/`.
    static boolean isOfOtherService(String prefix) {
        return TrailPrefix.of(prefix)
                .filter(place ->
                        place.depth() == TrailPrefix.Depth.FOLDER && place.trailFolder().isEmpty())
                .isPresent();
    }

    /// When the files of a selection can have been delivered: from the first minute of its period
    /// to the last, plus the margin.
    static Optional<TimeRange> delivered(S3Selection selection) {
        return selection
                .period()
                .map(period ->
                        new TimeRange(
                                period.from(),
                                period.hasUntil()
                                        ? plus(period.until(), selection.margin().toMillis())
                                        : TimeRange.END));
    }

    private static long plus(long until, long margin) {
        return until > TimeRange.END - margin ? TimeRange.END : until + margin;
    }

    /// Whether a listing has all files. Files that were delivered later are not in it.
    ///
    /// @param delivered when the files that were looked for were delivered; nothing for all
    /// @param listed when they were looked for
    static boolean isCurrent(Optional<TimeRange> delivered, Instant listed, Instant now) {
        boolean ended =
                delivered.filter(TimeRange::hasUntil).isPresent()
                        && delivered.get().until() <= listed.minus(LATENESS).toEpochMilli();
        return ended || Duration.between(listed, now).compareTo(CURRENT) < 0;
    }

    private static boolean isNarrowed(S3Selection selection) {
        return !selection.accounts().isEmpty()
                || !selection.regions().isEmpty()
                || !selection.folders().isEmpty();
    }

    /// Passes on what finding the tree brought, and starts to list ranges of it.
    public void start(TreeReader.Found found, List<KeyRange> ranges) {
        found.unlisted().forEach(missed -> sink.unlisted(missed.prefix(), missed.failure()));
        if (!isNarrowed(selection)) {
            found.files().forEach(file -> pass(Optional.empty(), file));
        }
        ranges.forEach(this::add);
    }

    private void add(KeyRange range) {
        tasks.add(() -> list(range));
    }

    private void list(KeyRange range) {
        Optional<String> next = Optional.empty();
        ListingOrder order = new ListingOrder();
        boolean first = true;
        try {
            while (!tasks.isStopped()) {
                ListedPage page = request(range, next);
                order.check(page);
                for (ListedObject object : page.objects()) {
                    if (!range.contains(object.key())) {
                        return;
                    }
                    pass(Optional.of(range), object);
                }
                next = page.next();
                if (next.isEmpty() || (first && isSplit(range, page))) {
                    return;
                }
                first = false;
            }
        } catch (AccessFailure e) {
            sink.unlisted(range.prefix(), e);
        }
    }

    private ListedPage request(KeyRange range, Optional<String> next) throws AccessFailure {
        return tasks.send(() -> bucket.list(range.prefix(), range.after(), false, next));
    }

    /// Lists the rest of a long range in parts, if its first page shows that it is long.
    private boolean isSplit(KeyRange range, ListedPage page) {
        if (!range.region() || page.objects().isEmpty()) {
            return false;
        }
        List<KeyRange> rest =
                range.rest(
                        page.objects().getFirst().key(),
                        page.objects().getLast().key(),
                        Instant.now());
        if (rest.size() < 2) {
            return false;
        }
        rest.forEach(this::add);
        return true;
    }

    private void pass(Optional<KeyRange> range, ListedObject object) {
        if (!object.isFolderMark() && canHold(object.key(), delivered)) {
            sink.listed(range, object);
        }
    }

    /// Whether a file may have events of a period, judging by its name.
    static boolean canHold(String key, Optional<TimeRange> delivered) {
        if (delivered.isEmpty()) {
            return true;
        }
        TimeRange period = delivered.get();
        return TrailKeys.delivered(key)
                .map(Instant::toEpochMilli)
                .map(stamp -> stamp + 59_999 >= period.from() && stamp < period.until())
                .orElse(true);
    }
}
