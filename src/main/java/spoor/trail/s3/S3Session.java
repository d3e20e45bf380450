package spoor.trail.s3;

import static java.util.Comparator.naturalOrder;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

import spoor.cache.ObjectCache;
import spoor.event.TimeRange;
import spoor.trail.AccessFailure;
import spoor.trail.s3.auth.AwsClients;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.trail.s3.auth.CallerIdentity;
import spoor.trail.s3.auth.Credentials;
import spoor.trail.s3.auth.Endpoints;
import spoor.trail.s3.auth.ExpiredSignIn;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.errors.Faults;
import spoor.trail.s3.fetch.AdaptiveLimit;
import spoor.trail.s3.fetch.BucketEndpoints;
import spoor.trail.s3.fetch.ObjectReader;
import spoor.trail.s3.fetch.SwiftGet;
import spoor.trail.s3.fetch.ThrottleWatch;
import spoor.trail.s3.list.BucketReader;
import spoor.trail.s3.list.KeyRange;
import spoor.trail.s3.list.ListedObject;
import spoor.trail.s3.list.Listing;
import spoor.trail.s3.list.ListingPool;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Plan;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.s3.list.TrailTree;
import spoor.trail.s3.list.TreeReader;
import spoor.work.Cancellation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A connection to S3 as somebody. Any thread may use it; every method that asks a server blocks.
public final class S3Session implements AutoCloseable {
    private final S3Access access;
    private final ExecutorService network;
    private final Supplier<Optional<ObjectCache>> cache;
    private final Faults faults;
    private final Optional<URI> endpoint;
    private final Region region;
    private final SdkHttpClient http;
    private final Credentials credentials;
    private final ThrottleWatch throttles = new ThrottleWatch();
    private final BucketEndpoints places = new BucketEndpoints();
    private final S3Client s3;
    private final SwiftGet swift;
    private final AwsClients.Patience patience;
    private final Map<ListedRange, Listed> listed = new ConcurrentHashMap<>();
    private final Map<S3Location, TreeReader.Found> trees = new ConcurrentHashMap<>();

    /// A range of keys that was listed to its end.
    ///
    /// @param delivered the files that were looked for in it
    private record ListedRange(String bucket, KeyRange range, Optional<TimeRange> delivered) {}

    /// What was found in a range.
    ///
    /// @param at when it was begun to be listed
    private record Listed(List<ListedObject> objects, Instant at) {}

    /// @param network runs requests, each on a thread of its own
    /// @param cache asked for each source that is made; nothing to store no object on disk
    /// @throws IOException where the configuration cannot be used
    S3Session(
            S3Access access,
            AwsEnvironment surroundings,
            ExecutorService network,
            Supplier<Optional<ObjectCache>> cache,
            MfaPrompt mfa,
            AwsClients.Patience patience)
            throws IOException {
        this.access = access;
        this.patience = patience;
        this.network = network;
        this.cache = cache;
        String profile = access.profile().orElse(surroundings.defaultProfile());
        try {
            faults = new Faults(access, profile, ExpiredSignIn.of(surroundings, access));
            endpoint = Endpoints.s3(surroundings, access);
            region = region(surroundings, access, profile);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw Faults.ofConfiguration(e);
        }
        http = AwsClients.http(surroundings, endpoint, patience);
        credentials = new Credentials(surroundings, access, region, http, mfa, patience);
        s3 = AwsClients.s3(credentials, region, endpoint, http, throttles, places, patience);
        swift =
                new SwiftGet(
                        http,
                        credentials,
                        places,
                        throttles,
                        patience.attempt(),
                        access.requesterPays());
    }

    private static Region region(AwsEnvironment surroundings, S3Access access, String profile) {
        return Region.of(
                access.region()
                        .or(() -> surroundings.variable("AWS_REGION"))
                        .or(() -> surroundings.variable("AWS_DEFAULT_REGION"))
                        .or(() -> surroundings.property(profile, "region"))
                        .orElse("us-east-1"));
    }

    public S3Access access() {
        return access;
    }

    /// The Region in which a bucket was found, where it is not the one that was asked first.
    public Optional<String> followedTo(String bucket) {
        return places.region(bucket)
                .filter(found -> endpoint.isEmpty() && !found.equals(region.id()));
    }

    /// As whom AWS is asked, and where the credentials came from.
    ///
    /// @throws AccessFailure where there are no credentials, or STS refuses them
    public CallerIdentity whoAmI() throws AccessFailure {
        try {
            AwsCredentials found = credentials.resolveCredentials();
            String origin = credentials.origin(found);
            CallerIdentity unknown = new CallerIdentity(Optional.empty(), Optional.empty(), origin);
            Optional<URI> named = credentials.stsEndpoint();
            // Another S3 than AWS's knows nothing of AWS's identities, unless its STS is named.
            if (endpoint.isPresent() && named.isEmpty()) {
                return unknown;
            }
            try (StsClient sts = AwsClients.sts(credentials, region, named, http, patience)) {
                GetCallerIdentityResponse who = sts.getCallerIdentity();
                return new CallerIdentity(
                        Optional.ofNullable(who.arn()), Optional.ofNullable(who.account()), origin);
            } catch (AwsServiceException e) {
                // AWS_ENDPOINT_URL names one server for all services, and it may be S3 alone. Wrong
                // keys are told by its answer to the first request for buckets or objects.
                if (named.isPresent() && named.equals(endpoint)) {
                    return unknown;
                }
                throw e;
            }
        } catch (RuntimeException e) {
            throw faults.of(e, Faults.Call.IDENTITY, "this identity");
        }
    }

    /// The names of the buckets that the identity owns.
    ///
    /// @throws AccessFailure where that is not allowed, for instance
    public List<String> buckets() throws AccessFailure {
        try {
            return s3.listBuckets().buckets().stream().map(Bucket::name).sorted().toList();
        } catch (RuntimeException e) {
            throw faults.of(e, Faults.Call.BUCKETS, "this account");
        }
    }

    /// What lies below a location, without listing any files of a trail.
    ///
    /// @throws CancellationException when cancelled
    /// @throws AccessFailure where nothing of it could be listed
    public TrailTree tree(S3Location location, Cancellation cancellation) throws AccessFailure {
        TreeReader reader =
                new TreeReader(bucket(location.bucket()), new ListingPool(network), _ -> true);
        TreeReader.Found found = reader.read(location, cancellation);
        boolean nothing =
                !found.tree().isTrail()
                        && found.tree().others().isEmpty()
                        && found.files().isEmpty();
        if (nothing && !found.unlisted().isEmpty()) {
            throw found.unlisted().getFirst().fault();
        }
        trees.put(location, found);
        return found.tree();
    }

    /// Whether it is more than the mark of a folder.
    private static boolean isFile(ListedObject object) {
        return !object.key().endsWith("/");
    }

    /// Lists what a selection means; blocks until it is listed. What was listed once is remembered
    /// as long as it is current.
    ///
    /// @throws CancellationException when cancelled
    public S3Plan plan(TrailTree tree, S3Selection selection, Cancellation cancellation) {
        String name = selection.location().bucket();
        List<KeyRange> ranges = Listing.ranges(tree, selection);
        Optional<TimeRange> delivered = Listing.delivered(selection);
        Instant now = Instant.now();
        Map<KeyRange, Listed> known = new HashMap<>();
        for (KeyRange range : ranges) {
            Listed before = listed.get(new ListedRange(name, range, delivered));
            if (before != null && Listing.isCurrent(delivered, before.at(), now)) {
                known.put(range, before);
            }
        }
        List<KeyRange> missing =
                ranges.stream().filter(range -> !known.containsKey(range)).toList();
        Map<String, Queue<ListedObject>> fresh = new ConcurrentHashMap<>();
        Queue<AccessFailure> failed = new ConcurrentLinkedQueue<>();
        Queue<String> unlisted = new ConcurrentLinkedQueue<>();
        ListingPool requests = new ListingPool(network);
        new Listing(
                        bucket(name),
                        requests,
                        selection,
                        new Listing.Sink() {
                            @Override
                            public void listed(KeyRange range, ListedObject object) {
                                if (isFile(object)) {
                                    fresh.computeIfAbsent(
                                                    range.prefix(),
                                                    _ -> new ConcurrentLinkedQueue<>())
                                            .add(object);
                                }
                                if (cancellation.isCancelled()) {
                                    requests.stop();
                                }
                            }

                            @Override
                            public void unlisted(String prefix, AccessFailure fault) {
                                unlisted.add(prefix);
                                failed.add(fault);
                            }
                        })
                .add(missing);
        requests.await(cancellation);
        cancellation.check();
        for (KeyRange range : missing) {
            if (!unlisted.contains(range.prefix())) {
                Queue<ListedObject> there = fresh.get(range.prefix());
                Listed found = new Listed(there == null ? List.of() : List.copyOf(there), now);
                known.put(range, found);
                listed.put(new ListedRange(name, range, delivered), found);
            }
        }
        List<ListedObject> objects = new ArrayList<>();
        TreeReader.Found found = trees.get(tree.location());
        if (found != null) {
            Listing.beside(found.files(), selection).stream()
                    .filter(S3Session::isFile)
                    .forEach(objects::add);
            found.unlisted().stream().map(TreeReader.Unlisted::fault).forEach(failed::add);
        }
        for (KeyRange range : ranges) {
            Listed there = known.get(range);
            if (there != null) {
                objects.addAll(there.objects());
            }
        }
        Instant first = known.values().stream().map(Listed::at).min(naturalOrder()).orElse(now);
        return new S3Plan(selection, objects, List.copyOf(failed), first);
    }

    /// A source of what is selected; closing it closes this session.
    ///
    /// @param plan what was listed of it just now; nothing to list it when it is opened
    /// @param interactive whether there is a user to wait for when credentials have expired
    public S3Source source(S3Selection selection, Optional<S3Plan> plan, boolean interactive) {
        return new S3Source(this, selection, plan, interactive);
    }

    public BucketReader bucket(String name) {
        return new BucketReader(
                s3, faults, name, access.requesterPays(), swift, BucketReader.Renewal.NONE);
    }

    public ObjectReader objects(String bucket) {
        String server = endpoint.map(URI::toString).orElse("aws");
        return new ObjectReader(bucket(bucket), server, cache.get());
    }

    ExecutorService network() {
        return network;
    }

    AdaptiveLimit limit() {
        return new AdaptiveLimit(
                AdaptiveLimit.OBJECTS,
                Math.min(AdaptiveLimit.BYTES, Runtime.getRuntime().maxMemory() / 8));
    }

    ThrottleWatch throttles() {
        return throttles;
    }

    public void renewCredentials() {
        credentials.renew();
    }

    @Override
    public void close() {
        Stream.<AutoCloseable>of(s3, credentials, http).forEach(S3Session::close);
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new IllegalStateException("closing a connection failed", e);
        }
    }
}
