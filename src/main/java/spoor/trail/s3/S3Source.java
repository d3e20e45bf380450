package spoor.trail.s3;

import spoor.cache.SideCache;
import spoor.event.TimeRange;
import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.Download;
import spoor.trail.TrailSource;
import spoor.trail.s3.fetch.DownloadProgress;
import spoor.trail.s3.fetch.FetchRun;
import spoor.trail.s3.fetch.ObjectReader;
import spoor.trail.s3.list.BucketLister;
import spoor.trail.s3.list.CredentialRenewal;
import spoor.trail.s3.list.KeyRange;
import spoor.trail.s3.list.Listing;
import spoor.trail.s3.list.S3Plan;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.s3.list.TaskGroup;
import spoor.trail.s3.list.TrailKeys;
import spoor.trail.s3.list.TreeReader;
import spoor.work.Cancellation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/// The trail files of a bucket, or of the selected part of it.
public final class S3Source implements TrailSource {
    private final S3Session session;
    private final S3Selection selection;
    private final String bucket;
    private final boolean interactive;
    private final DownloadProgress progress;
    private final ObjectReader objects;
    private final Map<String, String> lastKeys = new ConcurrentHashMap<>();
    private Optional<S3Plan> plan;
    private boolean listedBefore;

    /// @param plan a listing of the selection; the first walk uses it if it is complete and current
    /// @param interactive whether there is a user to wait for when credentials have expired
    S3Source(S3Session session, S3Selection selection, Optional<S3Plan> plan, boolean interactive) {
        this.session = session;
        this.selection = selection;
        this.bucket = selection.location().bucket();
        this.plan =
                plan.filter(S3Plan::isComplete)
                        .filter(made -> made.selection().equals(selection))
                        .filter(made -> made.isCurrent(Instant.now()));
        this.interactive = interactive;
        this.objects = session.objects(bucket);
        this.progress =
                new DownloadProgress(
                        session::renewCredentials,
                        objects::cacheFailure,
                        session.limit()::isThrottled);
    }

    @Override
    public Message name() {
        String prefix = selection.location().prefix();
        String folder = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
        String last = folder.substring(folder.lastIndexOf('/') + 1);
        return Message.verbatim(
                last.isEmpty() || last.equals("AWSLogs") ? bucket : bucket + "/…/" + last);
    }

    /// The Region in which the bucket was found, if it is not the one that was asked first.
    public Optional<String> followedTo() {
        return session.followedTo(bucket);
    }

    public S3Selection selection() {
        return selection;
    }

    @Override
    public String location() {
        return selection.withoutSecrets().toLine();
    }

    @Override
    public Optional<TimeRange> period() {
        return selection.period();
    }

    @Override
    public Optional<Download> download() {
        return Optional.of(progress);
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
        TaskGroup tasks = session.newTasks();
        FetchRun run =
                new FetchRun(
                        visitor,
                        this::seen,
                        objects,
                        bucket,
                        session.network(),
                        progress,
                        session.limit(),
                        session.policy(),
                        interactive);
        // A walk that is cancelled has not fetched everything that it has listed.
        listedBefore = false;
        progress.begin(onlyNew);
        Optional<S3Plan> known = plan;
        plan = Optional.empty();
        tasks.add(() -> {
            if (known.isPresent()) {
                known.get().objects().forEach(object -> run.listed(Optional.empty(), object));
            } else {
                list(tasks, run, onlyNew);
            }
        });
        try {
            run.run(tasks);
            listedBefore = run.isComplete();
        } finally {
            progress.end();
        }
    }

    private void list(TaskGroup tasks, FetchRun run, boolean onlyNew) {
        BucketLister lister =
                session.lister(bucket, interactive ? renewal(tasks) : CredentialRenewal.NONE);
        Predicate<String> account =
                id -> selection.accounts().isEmpty() || selection.accounts().contains(id);
        TreeReader.Found found =
                new TreeReader(lister, tasks.child(), account)
                        .read(selection.location(), new Cancellation());
        List<KeyRange> ranges = Listing.ranges(found.tree(), selection);
        new Listing(lister, tasks, selection, run)
                .start(found, onlyNew ? ranges.stream().map(this::afterSeen).toList() : ranges);
    }

    private CredentialRenewal renewal(TaskGroup tasks) {
        return new CredentialRenewal() {
            @Override
            public int count() {
                return progress.renewals();
            }

            @Override
            public boolean await(AccessFailure failure, int countBefore) {
                return progress.awaitRenewal(failure, countBefore, tasks::isStopped);
            }
        };
    }

    /// The part of a range that may have new keys.
    private KeyRange afterSeen(KeyRange range) {
        String last = range.region() ? lastKeys.get(range.prefix()) : null;
        if (last == null) {
            return range;
        }
        // The key of a file that arrives late sorts before the last key that was seen.
        String after =
                TrailKeys.delivered(last)
                        .map(time -> time.minus(Listing.LATENESS))
                        .map(time -> TrailKeys.firstAt(range.prefix(), time))
                        .orElse(range.after());
        return after.compareTo(range.after()) > 0 ? range.from(after) : range;
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

    @Override
    public void close() {
        session.close();
    }
}
