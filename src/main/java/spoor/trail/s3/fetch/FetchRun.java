package spoor.trail.s3.fetch;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.TrailSource;
import spoor.trail.s3.auth.RequestLimit;
import spoor.trail.s3.auth.RequestPolicy;
import spoor.trail.s3.list.KeyRange;
import spoor.trail.s3.list.ListedObject;
import spoor.trail.s3.list.Listing;
import spoor.trail.s3.list.Outage;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.TaskGroup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One walk through a bucket: objects are fetched as soon as they are listed, and passed to the
/// visitor as they arrive. The thread of the walk makes no requests; a thread whose download has
/// ended starts the next one before it caches the object.
public final class FetchRun implements Listing.Sink {
    private static final long POLL_MILLIS = 20;

    private final TrailSource.Visitor visitor;
    private final Consumer<String> seen;
    private final ObjectReader objects;
    private final String bucketPath;
    private final DownloadProgress progress;
    private final boolean interactive;
    private final FetchQueue queue;
    private final Outage outage;
    private final Unserved unserved;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Set<String> unlistedPrefixes = ConcurrentHashMap.newKeySet();
    private boolean listed;
    private boolean ended;

    private sealed interface Event {
        record Listed(ListedObject object) implements Event {}

        record Arrived(FetchQueue.Fetch fetch, FetchedObject content) implements Event {}

        record Failed(FetchQueue.Fetch fetch, AccessFailure failure) implements Event {}

        record Unlisted(String prefix, AccessFailure failure) implements Event {}
    }

    /// @param seen receives the key of every object that is listed
    /// @param interactive whether to wait for the user when credentials have expired
    public FetchRun(
            TrailSource.Visitor visitor,
            Consumer<String> seen,
            ObjectReader objects,
            String bucket,
            ExecutorService network,
            DownloadProgress progress,
            RequestLimit limit,
            RequestPolicy policy,
            boolean interactive) {
        this.visitor = visitor;
        this.seen = seen;
        this.objects = objects;
        this.bucketPath = S3Location.SCHEME + bucket + "/";
        this.progress = progress;
        this.interactive = interactive;
        this.unserved = new Unserved(visitor, bucketPath);
        this.outage = new Outage(policy.outage(), System::nanoTime);
        this.queue = new FetchQueue(network, limit, progress, fetch -> events.add(outcome(fetch)));
    }

    @Override
    public void listed(Optional<KeyRange> range, ListedObject object) {
        events.add(new Event.Listed(object));
    }

    @Override
    public void unlisted(String prefix, AccessFailure failure) {
        unlistedPrefixes.add(prefix);
        events.add(new Event.Unlisted(prefix, failure));
    }

    /// Whether everything could be listed and was passed to the visitor.
    public boolean isComplete() {
        return ended && unlistedPrefixes.isEmpty();
    }

    /// Fetches until everything that the tasks list was passed to the visitor.
    ///
    /// @throws CancellationException if the visitor wants no more
    public void run(TaskGroup listing) {
        try {
            while (!ended) {
                // Before polling: everything that was listed until then is in the queue.
                boolean listingEnded = listing.hasEnded();
                Event event = events.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (event != null) {
                    List<Event> batch = new ArrayList<>(List.of(event));
                    events.drainTo(batch);
                    batch.forEach(this::handle);
                } else if (listingEnded && !listed) {
                    listed = true;
                    visitor.foundAll();
                }
                queue.startMore();
                visitor.waiting();
                if (listed && queue.isEmpty() && events.isEmpty()) {
                    unserved.pass();
                    ended = true;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            listing.stop();
            queue.close();
        }
    }

    private void handle(Event event) {
        switch (event) {
            case Event.Listed(ListedObject object) -> found(object);
            case Event.Arrived(FetchQueue.Fetch fetch, FetchedObject content) -> {
                queue.remove(fetch);
                if (content.downloaded()) {
                    outage.served();
                }
                S3File file = fetch.file();
                long size = file.object().size();
                progress.arrived(size, content.downloaded() ? content.bytes().length : 0);
                file.fetched(content, () -> queue.release(size));
                visitor.ready(file);
            }
            case Event.Failed(FetchQueue.Fetch fetch, AccessFailure failure) -> {
                queue.remove(fetch);
                failed(fetch, failure);
            }
            case Event.Unlisted(String prefix, AccessFailure failure) -> {
                String path = bucketPath + prefix;
                if (Outage.isOutage(failure)) {
                    unserved.addFolder(path, failure);
                } else {
                    visitor.problem(failure.problem(path));
                }
                visitor.unlisted(path);
            }
        }
    }

    private void found(ListedObject object) {
        S3File file = new S3File(objects, object, bucketPath + object.key());
        seen.accept(object.key());
        boolean wanted = visitor.found(file);
        progress.found(wanted, object.size());
        if (wanted) {
            outage.reason().ifPresentOrElse(reason -> lose(file, reason), () -> queue.add(file));
        }
    }

    private void failed(FetchQueue.Fetch fetch, AccessFailure failure) {
        S3File file = fetch.file();
        long size = file.object().size();
        queue.release(size);
        if (interactive && failure.isMendedBySigningIn()) {
            progress.stopUnlessRenewed(failure, fetch.renewals());
            queue.retry(fetch);
            return;
        }
        Optional<AccessFailure> before = outage.reason();
        outage.failed(failure, fetch.requestedAt());
        if (before.isPresent()) {
            // It was interrupted.
            lose(file, before.get());
        } else if (Outage.isOutage(failure)) {
            lose(file, failure);
            outage.reason()
                    .ifPresent(reason -> queue.giveUp().forEach(other -> lose(other, reason)));
        } else {
            progress.failed(size);
            file.failed(failure);
            visitor.ready(file);
        }
    }

    private void lose(S3File file, AccessFailure failure) {
        progress.failed(file.object().size());
        unserved.addFile(file, failure);
    }

    private Event outcome(FetchQueue.Fetch fetch) {
        try {
            FetchedObject content =
                    objects.read(fetch.file().object(), () -> fetch.requestEnded(true));
            return new Event.Arrived(fetch, content);
        } catch (AccessFailure e) {
            return new Event.Failed(fetch, e);
        } catch (CancellationException e) {
            return failed(fetch, Message.of("s3.stopped"), e);
        } catch (OutOfMemoryError e) {
            return failed(fetch, Message.of("s3.noMemory"), e);
        } catch (RuntimeException e) {
            // Without an outcome the walk would wait for ever.
            return failed(fetch, Message.of("s3.unreadable", e.toString()), e);
        }
    }

    private static Event failed(FetchQueue.Fetch fetch, Message reason, Throwable cause) {
        return new Event.Failed(
                fetch, new AccessFailure(AccessFailure.Kind.OTHER, reason, "", cause));
    }
}
