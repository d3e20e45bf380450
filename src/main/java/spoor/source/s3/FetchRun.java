package spoor.source.s3;

import spoor.event.Problem;
import spoor.source.Fault;
import spoor.source.TrailSource;

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
/// handed over as it comes. It runs on the thread of the walk, which makes no request itself.
final class FetchRun implements Listing.Sink {
    private static final long POLL_MILLIS = 20;
    private static final int TRIES = 4;

    private final TrailSource.Visitor visitor;
    private final Consumer<String> seen;
    private final ObjectReader objects;
    private final String bucket;
    private final ExecutorService network;
    private final FetchState state;
    private final Limit limit;
    private final boolean interactive;
    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private final Deque<Job> waiting = new ArrayDeque<>();
    private final Map<Job, Future<?>> running = new HashMap<>();
    private final Set<String> unlistedPrefixes = ConcurrentHashMap.newKeySet();
    private boolean listed;
    private boolean ended;

    private sealed interface Event {
        record Listed(ListedObject object) implements Event {}

        record Arrived(Job job, ObjectReader.Content content) implements Event {}

        record Failed(Job job, Fault fault) implements Event {}

        record Unlisted(String prefix, Fault fault) implements Event {}
    }

    /// @param renewals how often credentials had been renewed when it was fetched
    private record Job(S3File file, int tried, int renewals) {}

    /// @param seen gets the key of every object that is listed
    /// @param interactive whether to wait for a user when credentials have expired
    FetchRun(
            TrailSource.Visitor visitor,
            Consumer<String> seen,
            ObjectReader objects,
            String bucket,
            ExecutorService network,
            FetchState state,
            Limit limit,
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
    void listed(ListedObject object) {
        if (!object.key().endsWith("/")) {
            events.add(new Event.Listed(object));
        }
    }

    @Override
    public void unlisted(String prefix, Fault fault) {
        unlistedPrefixes.add(prefix);
        events.add(new Event.Unlisted(prefix, fault));
    }

    /// Whether all that was asked for could be listed, and was handed over.
    boolean isComplete() {
        return ended && unlistedPrefixes.isEmpty();
    }

    /// Fetches until all that the requests list has been handed over.
    ///
    /// @throws CancellationException where the visitor wants no more
    void run(Requests requests) {
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
                if (listed && running.isEmpty() && waiting.isEmpty() && events.isEmpty()) {
                    ended = true;
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            requests.stop();
            running.values().forEach(fetch -> fetch.cancel(true));
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
                    waiting.add(new Job(file, 0, 0));
                }
            }
            case Event.Arrived(Job job, ObjectReader.Content content) -> {
                running.remove(job);
                long size = job.file().object().size();
                state.arrived(size, content.downloaded() ? content.bytes().length : 0);
                job.file().arrived(content, () -> limit.released(size));
                visitor.ready(job.file());
            }
            case Event.Failed(Job job, Fault fault) -> {
                running.remove(job);
                failed(job, fault);
            }
            case Event.Unlisted(String prefix, Fault fault) -> {
                String place = S3Location.SCHEME + bucket + "/" + prefix;
                visitor.problem(new Problem.UnreadableFile(place, 0, fault.getMessage()));
                visitor.unlisted(place);
            }
        }
    }

    private void failed(Job job, Fault fault) {
        long size = job.file().object().size();
        limit.released(size);
        if (interactive && fault.isMendedBySigningIn()) {
            state.stopUnlessRenewed(fault, job.renewals());
            waiting.addFirst(job);
        } else if (fault.kind() == Fault.Kind.THROTTLED && job.tried() < TRIES) {
            waiting.addLast(new Job(job.file(), job.tried() + 1, 0));
        } else {
            state.failed(size);
            job.file().failed(fault, () -> {});
            visitor.ready(job.file());
        }
    }

    private void dispatch() {
        while (!waiting.isEmpty() && !state.isPaused()) {
            Job job = waiting.peekFirst();
            if (!limit.tryTake(job.file().object().size())) {
                return;
            }
            waiting.removeFirst();
            fetch(new Job(job.file(), job.tried(), state.renewals()));
        }
    }

    private void fetch(Job job) {
        Future<?> fetch =
                network.submit(() -> {
                    Event event = fetched(job);
                    limit.arrived(event instanceof Event.Arrived);
                    events.add(event);
                });
        running.put(job, fetch);
    }

    private Event fetched(Job job) {
        try {
            return new Event.Arrived(job, objects.read(job.file().object()));
        } catch (Fault e) {
            return new Event.Failed(job, e);
        } catch (CancellationException e) {
            return new Event.Failed(
                    job, new Fault(Fault.Kind.OTHER, "the download was stopped before it came"));
        } catch (OutOfMemoryError e) {
            return new Event.Failed(
                    job, new Fault(Fault.Kind.OTHER, "there is not enough memory for it", "", e));
        } catch (RuntimeException e) {
            // A bug must not leave the walk waiting for ever.
            return new Event.Failed(
                    job, new Fault(Fault.Kind.OTHER, "it could not be read: " + e, "", e));
        }
    }
}
