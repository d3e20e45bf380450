package spoor.trail.s3.fetch;

import spoor.trail.AccessFailure;
import spoor.trail.TrailSource;
import spoor.trail.s3.list.KeyRange;
import spoor.trail.s3.list.ListedObject;
import spoor.trail.s3.list.Listing;
import spoor.trail.s3.list.ListingPool;
import spoor.trail.s3.list.S3Location;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/// One walk through a bucket: what is listed is fetched at once, a limited number at a time, and
/// handed over as it comes. It runs on the thread of the walk, which makes no request itself; the
/// next request is begun by the thread whose answer has come, before that one is stored.
public final class FetchRun implements Listing.Sink {
    private static final long POLL_MILLIS = 20;
    private static final int TRIES = 4;

    private final TrailSource.Visitor visitor;
    private final Consumer<String> seen;
    private final ObjectReader objects;
    private final String bucket;
    private final ExecutorService network;
    private final DownloadProgress state;
    private final AdaptiveLimit limit;
    private final boolean interactive;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Set<String> unlistedPrefixes = ConcurrentHashMap.newKeySet();
    private boolean listed;
    private boolean ended;

    /// Guards the following.
    private final Object lock = new Object();

    private final Deque<Job> waiting = new ArrayDeque<>();
    private final Map<Job, Future<?>> running = new HashMap<>();
    private boolean over;

    private sealed interface Event {
        record Listed(ListedObject object) implements Event {}

        record Arrived(Job job, ObjectReader.Content content) implements Event {}

        record Failed(Job job, AccessFailure fault) implements Event {}

        record Unlisted(String prefix, AccessFailure fault) implements Event {}
    }

    /// @param renewals how often credentials had been renewed when it was fetched
    private record Job(S3File file, int tried, int renewals) {}

    /// @param seen gets the key of every object that is listed
    /// @param interactive whether to wait for a user when credentials have expired
    public FetchRun(
            TrailSource.Visitor visitor,
            Consumer<String> seen,
            ObjectReader objects,
            String bucket,
            ExecutorService network,
            DownloadProgress state,
            AdaptiveLimit limit,
            boolean interactive) {
        this.visitor = visitor;
        this.seen = seen;
        this.objects = objects;
        this.bucket = bucket;
        this.network = network;
        this.state = state;
        this.limit = limit;
        this.interactive = interactive;
    }

    @Override
    public void listed(KeyRange range, ListedObject object) {
        listed(object);
    }

    /// Takes an object from a listing; any thread.
    public void listed(ListedObject object) {
        if (!object.key().endsWith("/")) {
            events.add(new Event.Listed(object));
        }
    }

    @Override
    public void unlisted(String prefix, AccessFailure fault) {
        unlistedPrefixes.add(prefix);
        events.add(new Event.Unlisted(prefix, fault));
    }

    /// Whether all that was asked for could be listed, and was handed over.
    public boolean isComplete() {
        return ended && unlistedPrefixes.isEmpty();
    }

    /// Fetches until all that the requests list has been handed over.
    ///
    /// @throws CancellationException where the visitor wants no more
    public void run(ListingPool requests) {
        try {
            while (true) {
                // Asked before the queue is: what was listed until then is in it.
                boolean listingEnded = requests.ended();
                Event event = events.poll(POLL_MILLIS, TimeUnit.MILLISECONDS);
                if (event != null) {
                    List<Event> all = new ArrayList<>();
                    all.add(event);
                    events.drainTo(all);
                    all.forEach(this::take);
                } else if (listingEnded && !listed) {
                    listed = true;
                    visitor.foundAll();
                }
                dispatch();
                visitor.waiting();
                if (listed && isIdle() && events.isEmpty()) {
                    ended = true;
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            requests.stop();
            synchronized (lock) {
                over = true;
                running.values().forEach(fetch -> fetch.cancel(true));
            }
        }
    }

    private boolean isIdle() {
        synchronized (lock) {
            return running.isEmpty() && waiting.isEmpty();
        }
    }

    private void take(Event event) {
        switch (event) {
            case Event.Listed(ListedObject object) -> {
                S3File file =
                        new S3File(
                                objects, object, S3Location.SCHEME + bucket + "/" + object.key());
                seen.accept(object.key());
                boolean wanted = visitor.found(file);
                state.found(wanted, object.size());
                if (wanted) {
                    wait(new Job(file, 0, 0), false);
                }
            }
            case Event.Arrived(Job job, ObjectReader.Content content) -> {
                came(job);
                long size = job.file().object().size();
                state.arrived(size, content.downloaded() ? content.bytes().length : 0);
                job.file().arrived(content, () -> limit.released(size));
                visitor.ready(job.file());
            }
            case Event.Failed(Job job, AccessFailure fault) -> {
                came(job);
                failed(job, fault);
            }
            case Event.Unlisted(String prefix, AccessFailure fault) -> {
                String place = S3Location.SCHEME + bucket + "/" + prefix;
                visitor.problem(fault.problem(place));
                visitor.unlisted(place);
            }
        }
    }

    private void failed(Job job, AccessFailure fault) {
        long size = job.file().object().size();
        limit.released(size);
        if (interactive && fault.isMendedBySigningIn()) {
            state.stopUnlessRenewed(fault, job.renewals());
            wait(job, true);
        } else if (fault.kind() == AccessFailure.Kind.THROTTLED && job.tried() < TRIES) {
            wait(new Job(job.file(), job.tried() + 1, 0), false);
        } else {
            state.failed(size);
            job.file().failed(fault, () -> {});
            visitor.ready(job.file());
        }
    }

    private void wait(Job job, boolean first) {
        synchronized (lock) {
            if (first) {
                waiting.addFirst(job);
            } else {
                waiting.addLast(job);
            }
        }
    }

    private void came(Job job) {
        synchronized (lock) {
            running.remove(job);
        }
    }

    /// Begins as many requests as there are places; any thread.
    private void dispatch() {
        synchronized (lock) {
            while (!over && !waiting.isEmpty() && !state.isPaused()) {
                Job job = waiting.getFirst();
                if (!limit.tryTake(job.file().object().size())) {
                    return;
                }
                waiting.removeFirst();
                Job now = new Job(job.file(), job.tried(), state.renewals());
                running.put(now, network.submit(() -> fetch(now)));
            }
        }
    }

    private void fetch(Job job) {
        Place place = new Place();
        Event event = fetched(job, place);
        events.add(event);
        place.leave(event instanceof Event.Arrived);
    }

    /// A request's place among those under way; left once, by the thread of the request.
    private final class Place {
        private boolean left;

        void leave(boolean well) {
            if (!left) {
                left = true;
                limit.arrived(well);
                dispatch();
            }
        }
    }

    private Event fetched(Job job, Place place) {
        try {
            return new Event.Arrived(
                    job, objects.read(job.file().object(), () -> place.leave(true)));
        } catch (AccessFailure e) {
            return new Event.Failed(job, e);
        } catch (CancellationException e) {
            return new Event.Failed(
                    job,
                    new AccessFailure(
                            AccessFailure.Kind.OTHER, "the download was stopped before it came"));
        } catch (OutOfMemoryError e) {
            return new Event.Failed(
                    job,
                    new AccessFailure(
                            AccessFailure.Kind.OTHER, "there is not enough memory for it", "", e));
        } catch (RuntimeException e) {
            // A bug must not leave the walk waiting for ever.
            return new Event.Failed(
                    job,
                    new AccessFailure(
                            AccessFailure.Kind.OTHER, "it could not be read: " + e, "", e));
        }
    }
}
