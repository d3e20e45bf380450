package spoor.trail.s3;

import spoor.cache.SideCache;
import spoor.event.TimeRange;
import spoor.trail.AccessFailure;
import spoor.trail.Download;
import spoor.trail.TrailSource;
import spoor.trail.s3.fetch.AdaptiveLimit;
import spoor.trail.s3.fetch.DownloadProgress;
import spoor.trail.s3.fetch.FetchRun;
import spoor.trail.s3.fetch.ObjectReader;
import spoor.trail.s3.list.BucketReader;
import spoor.trail.s3.list.KeyRange;
import spoor.trail.s3.list.Listing;
import spoor.trail.s3.list.ListingPool;
import spoor.trail.s3.list.S3Plan;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.s3.list.TrailKeys;
import spoor.trail.s3.list.TreeReader;
import spoor.work.Cancellation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// The trail files of a bucket, or of the part of it that was chosen.
public final class S3Source implements TrailSource {
    private final S3Session session;
    private final S3Selection selection;
    private final boolean interactive;
    private final DownloadProgress state;
    private final ObjectReader objects;
    private final Map<String, String> lastKeys = new ConcurrentHashMap<>();
    private Optional<S3Plan> plan;
    private boolean listedBefore;

    /// @param plan a listing of the selection; the first walk takes it if it is complete and
    ///   current
    /// @param interactive whether there is a user to wait for when credentials have expired
    S3Source(S3Session session, S3Selection selection, Optional<S3Plan> plan, boolean interactive) {
        this.session = session;
        this.selection = selection;
        this.plan =
                plan.filter(S3Plan::isComplete)
                        .filter(made -> made.selection().equals(selection))
                        .filter(made -> made.isCurrent(Instant.now()));
        this.interactive = interactive;
        this.objects = session.objects(selection.location().bucket());
        this.state = new DownloadProgress(session::renewCredentials, objects::notKept);
    }

    @Override
    public String name() {
        String prefix = selection.location().prefix();
        String folder = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        String last = folder.substring(folder.lastIndexOf('/') + 1);
        String bucket = selection.location().bucket();
        return last.isEmpty() || last.equals("AWSLogs") ? bucket : bucket + "/…/" + last;
    }

    /// The Region in which the bucket was found, where it is not the one that was asked first.
    public Optional<String> followedTo() {
        return session.followedTo(selection.location().bucket());
    }

    /// What is loaded.
    public S3Selection selection() {
        return selection;
    }

    @Override
    public String location() {
        return selection.toLine();
    }

    @Override
    public Optional<TimeRange> period() {
        return selection.period();
    }

    @Override
    public Optional<Download> download() {
        return Optional.of(state);
    }

    @Override
    public Optional<SideCache> derived() {
        return objects.derived();
    }

    @Override
    public void walk(Visitor visitor) {
        walk(visitor, false);
    }

    @Override
    public void walkNew(Visitor visitor) {
        walk(visitor, listedBefore);
    }

    private void walk(Visitor visitor, boolean onlyNew) {
        AdaptiveLimit limit = session.limit();
        session.throttles().onThrottled(limit::throttled);
        ListingPool requests = new ListingPool(session.network());
        BucketReader.Renewal renewal = interactive ? renewal(requests) : BucketReader.Renewal.NONE;
        BucketReader bucket = session.bucket(selection.location().bucket()).with(renewal);
        FetchRun run =
                new FetchRun(
                        visitor,
                        this::seen,
                        objects,
                        bucket.bucket(),
                        session.network(),
                        state,
                        limit,
                        interactive);
        // Where this walk is cancelled, what it has seen is not all fetched.
        listedBefore = false;
        state.begin(onlyNew);
        Optional<S3Plan> known = plan;
        plan = Optional.empty();
        requests.add(() -> {
            if (known.isPresent()) {
                known.get().objects().forEach(run::listed);
            } else {
                list(bucket, requests, run, onlyNew);
            }
        });
        try {
            run.run(requests);
            listedBefore = run.isComplete();
        } finally {
            state.end();
        }
    }

    private BucketReader.Renewal renewal(ListingPool requests) {
        return new BucketReader.Renewal() {
            @Override
            public int count() {
                return state.renewals();
            }

            @Override
            public boolean isMade(AccessFailure fault, int before) {
                return state.awaitRenewal(fault, before, requests::isStopped);
            }
        };
    }

    private void list(BucketReader bucket, ListingPool requests, FetchRun run, boolean onlyNew) {
        Predicate<String> account =
                id -> selection.accounts().isEmpty() || selection.accounts().contains(id);
        TreeReader.Found found =
                new TreeReader(bucket, requests.below(), account)
                        .read(selection.location(), new Cancellation());
        found.unlisted().forEach(missed -> run.unlisted(missed.prefix(), missed.fault()));
        Listing.beside(found.files(), selection).forEach(run::listed);
        List<KeyRange> ranges = Listing.ranges(found.tree(), selection);
        new Listing(bucket, requests, selection, run)
                .add(onlyNew ? ranges.stream().map(this::afterSeen).toList() : ranges);
    }

    /// The part of a range that may have something new.
    private KeyRange afterSeen(KeyRange range) {
        String last = range.region() ? lastKeys.get(range.prefix()) : null;
        if (last == null) {
            return range;
        }
        String after =
                TrailKeys.delivered(last)
                        .map(time -> TrailKeys.firstAt(range.prefix(), back(time)))
                        .orElse(range.after());
        return after.compareTo(range.after()) > 0 ? range.from(after) : range;
    }

    /// A file that comes late stands before the last key that was seen.
    private static Instant back(Instant time) {
        return time.minus(Listing.LATENESS);
    }

    @Override
    public void close() {
        session.close();
    }

    private void seen(String key) {
        regionPrefix(key)
                .ifPresent(prefix ->
                        lastKeys.merge(prefix, key, (a, b) -> a.compareTo(b) > 0 ? a : b));
    }

    /// `…region/` of `…region/yyyy/mm/dd/name`.
    private static Optional<String> regionPrefix(String key) {
        int end = key.lastIndexOf('/');
        for (int part = 0; part < 3 && end > 0; part++) {
            end = key.lastIndexOf('/', end - 1);
        }
        return end > 0 ? Optional.of(key.substring(0, end + 1)) : Optional.empty();
    }
}
