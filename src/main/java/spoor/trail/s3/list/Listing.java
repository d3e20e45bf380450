package spoor.trail.s3.list;

import spoor.event.TimeRange;
import spoor.trail.AccessFailure;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Lists all objects of a selection, many ranges of keys at a time.
public final class Listing {
    /// How long a listing is taken for current while files may still come.
    private static final Duration CURRENT = Duration.ofMinutes(1);

    /// How much later than its name says a file may come to the bucket.
    public static final Duration LATENESS = Duration.ofMinutes(15);

    private final BucketReader bucket;
    private final ListingPool requests;
    private final S3Selection selection;
    private final Sink sink;

    /// Takes what is listed; called by many threads.
    public interface Sink {
        /// @param range the range that the object was found in
        void listed(KeyRange range, ListedObject object);

        void unlisted(String prefix, AccessFailure fault);
    }

    public Listing(BucketReader bucket, ListingPool requests, S3Selection selection, Sink sink) {
        this.bucket = bucket;
        this.requests = requests;
        this.selection = selection;
        this.sink = sink;
    }

    /// The ranges of keys that a selection means.
    public static List<KeyRange> ranges(TrailTree tree, S3Selection selection) {
        Optional<TimeRange> delivered = delivered(selection);
        List<KeyRange> ranges = new ArrayList<>();
        for (TrailTree.Branch branch : tree.branches()) {
            if (isWanted(branch, selection)) {
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

    private static boolean isWanted(TrailTree.Branch branch, S3Selection selection) {
        Set<TrailFolder> folders = selection.folders();
        boolean digestForNothing = selection.period().isPresent() && !branch.folder().hasEvents();
        return (selection.accounts().isEmpty() || selection.accounts().contains(branch.account()))
                && (selection.regions().isEmpty() || selection.regions().contains(branch.region()))
                && (folders.isEmpty() ? !digestForNothing : folders.contains(branch.folder()));
    }

    /// An account's folder in `AWSLogs/` that another service than CloudTrail writes.
    static boolean isOfOtherService(String prefix) {
        return TrailPrefix.of(prefix)
                .filter(place ->
                        place.depth() == TrailPrefix.Depth.FOLDER && place.trailFolder().isEmpty())
                .isPresent();
    }

    /// When the files of a selection can have been delivered: from the period's first minute to its
    /// last and the margin.
    public static Optional<TimeRange> delivered(S3Selection selection) {
        return selection
                .period()
                .map(period ->
                        new TimeRange(
                                period.from(),
                                period.hasUntil()
                                        ? plus(period.until(), selection.margin().toMillis())
                                        : TimeRange.END));
    }

    /// Whether a listing has all files: those that were delivered after it are not in it.
    ///
    /// @param delivered when the files were delivered that were looked for; nothing for all
    /// @param listed when they were looked for
    public static boolean isCurrent(Optional<TimeRange> delivered, Instant listed, Instant now) {
        boolean ended =
                delivered.filter(TimeRange::hasUntil).isPresent()
                        && delivered.get().until() <= listed.minus(LATENESS).toEpochMilli();
        return ended || Duration.between(listed, now).compareTo(CURRENT) < 0;
    }

    private static long plus(long until, long margin) {
        return until > TimeRange.END - margin ? TimeRange.END : until + margin;
    }

    /// Those of the files beside a trail's tree that belong to a selection.
    public static List<ListedObject> beside(List<ListedObject> files, S3Selection selection) {
        Optional<TimeRange> delivered = delivered(selection);
        return isNarrowed(selection)
                ? List.of()
                : files.stream().filter(file -> canHold(file.key(), delivered)).toList();
    }

    private static boolean isNarrowed(S3Selection selection) {
        return !selection.accounts().isEmpty()
                || !selection.regions().isEmpty()
                || !selection.folders().isEmpty();
    }

    public void add(List<KeyRange> ranges) {
        Optional<TimeRange> delivered = delivered(selection);
        for (KeyRange range : ranges) {
            requests.add(() -> list(range, delivered));
        }
    }

    private void list(KeyRange range, Optional<TimeRange> delivered) {
        Optional<String> next = Optional.empty();
        boolean first = true;
        try {
            while (!requests.isStopped()) {
                ListedPage page = bucket.list(range.prefix(), range.after(), false, next);
                for (ListedObject object : page.objects()) {
                    if (!range.contains(object.key())) {
                        return;
                    }
                    if (canHold(object.key(), delivered)) {
                        sink.listed(range, object);
                    }
                }
                next = page.next();
                if (next.isEmpty()) {
                    return;
                }
                if (first && range.region() && !page.objects().isEmpty()) {
                    List<KeyRange> rest =
                            range.rest(
                                    page.objects().getFirst().key(),
                                    page.objects().getLast().key(),
                                    Instant.now());
                    if (rest.size() > 1) {
                        rest.forEach(part -> requests.add(() -> list(part, delivered)));
                        return;
                    }
                }
                first = false;
            }
        } catch (AccessFailure e) {
            sink.unlisted(range.prefix(), e);
        }
    }

    /// Whether a file can hold events of the period, by its name; one that does not say so can.
    static boolean canHold(String key, Optional<TimeRange> delivered) {
        if (delivered.isEmpty()) {
            return true;
        }
        TimeRange wanted = delivered.get();
        return TrailKeys.delivered(key)
                .map(Instant::toEpochMilli)
                .map(stamp -> stamp + 59_999 >= wanted.from() && stamp < wanted.until())
                .orElse(true);
    }
}
