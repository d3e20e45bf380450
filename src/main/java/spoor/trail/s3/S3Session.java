package spoor.trail.s3;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Bucket;
import software.amazon.awssdk.services.sts.StsClient;
import software.amazon.awssdk.services.sts.model.GetCallerIdentityResponse;

import spoor.cache.DiskCache;
import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.s3.auth.AwsClients;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.trail.s3.auth.BucketRegions;
import spoor.trail.s3.auth.CallerIdentity;
import spoor.trail.s3.auth.Credentials;
import spoor.trail.s3.auth.Endpoints;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.RequestLimit;
import spoor.trail.s3.auth.RequestPolicy;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.auth.SignInAdvice;
import spoor.trail.s3.errors.AwsFailures;
import spoor.trail.s3.errors.S3Call;
import spoor.trail.s3.fetch.ObjectDownloader;
import spoor.trail.s3.fetch.ObjectReader;
import spoor.trail.s3.list.BucketLister;
import spoor.trail.s3.list.CredentialRenewal;
import spoor.trail.s3.list.ListedObject;
import spoor.trail.s3.list.NamedObjects;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Plan;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.s3.list.SelectionPlanner;
import spoor.trail.s3.list.TaskGroup;
import spoor.trail.s3.list.TrailTree;
import spoor.work.Cancellation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/// A connection to S3 with one identity. Any thread may use it; every method that sends a request
/// blocks.
public final class S3Session implements AutoCloseable {
    private final S3Access access;
    private final ExecutorService network;
    private final Supplier<Optional<DiskCache>> cache;
    private final RequestPolicy policy;
    private final AwsFailures failures;
    private final Optional<URI> endpoint;
    private final Region region;
    private final SdkHttpClient http;
    private final Credentials credentials;
    private final S3Client s3;
    private final RequestLimit limit = new RequestLimit();
    private final BucketRegions regions = new BucketRegions();
    private final SelectionPlanner planner = new SelectionPlanner();

    /// @param network runs each request on its own thread
    /// @param cache asked for each source; nothing to keep no object on disk
    /// @throws IOException if the configuration cannot be used
    S3Session(
            S3Access access,
            AwsEnvironment environment,
            ExecutorService network,
            Supplier<Optional<DiskCache>> cache,
            MfaPrompt mfa,
            RequestPolicy policy)
            throws IOException {
        this.access = access;
        this.network = network;
        this.cache = cache;
        this.policy = policy;
        String profile = access.profile().orElse(environment.defaultProfile());
        try {
            failures =
                    new AwsFailures(
                            profile,
                            access.requesterPays(),
                            SignInAdvice.expired(environment, access));
            endpoint = Endpoints.s3(environment, access);
            region = environment.region(access);
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw AwsFailures.ofConfiguration(e);
        }
        http = AwsClients.http(environment, endpoint, policy);
        credentials = new Credentials(environment, access, region, http, mfa, policy);
        s3 = AwsClients.s3(credentials, region, endpoint, http, List.of(limit, regions), policy);
    }

    public S3Access access() {
        return access;
    }

    /// The Region in which a bucket was found, if it is not the one that was asked first.
    public Optional<String> followedTo(String bucket) {
        return regions.of(bucket).filter(found -> endpoint.isEmpty() && !found.equals(region.id()));
    }

    /// The identity that sends the requests, and where its credentials came from.
    ///
    /// @throws AccessFailure if there are no credentials, or STS refuses them
    public CallerIdentity whoAmI() throws AccessFailure {
        try {
            AwsCredentials found = credentials.resolveCredentials();
            Message origin = credentials.origin(found);
            CallerIdentity unknown = new CallerIdentity(Optional.empty(), Optional.empty(), origin);
            Optional<URI> stsEndpoint = credentials.stsEndpoint();
            // AWS's STS does not know the identities of another S3 server.
            if (endpoint.isPresent() && stsEndpoint.isEmpty()) {
                return unknown;
            }
            try (StsClient sts = AwsClients.sts(credentials, region, stsEndpoint, http, policy)) {
                GetCallerIdentityResponse identity = sts.getCallerIdentity();
                return new CallerIdentity(
                        Optional.ofNullable(identity.arn()),
                        Optional.ofNullable(identity.account()),
                        origin);
            } catch (AwsServiceException e) {
                // AWS_ENDPOINT_URL names one server for all services, which may be S3 alone. If the
                // keys are wrong, the first request for buckets or objects will fail.
                if (stsEndpoint.isPresent() && stsEndpoint.equals(endpoint)) {
                    return unknown;
                }
                throw e;
            }
        } catch (RuntimeException e) {
            throw failures.of(e, S3Call.GET_IDENTITY, "");
        }
    }

    /// The names of the buckets that the identity owns.
    ///
    /// @throws AccessFailure if that is not allowed, for instance
    public List<String> buckets() throws AccessFailure {
        try {
            return s3.listBuckets().buckets().stream().map(Bucket::name).sorted().toList();
        } catch (RuntimeException e) {
            throw failures.of(e, S3Call.LIST_BUCKETS, "");
        }
    }

    /// What is below a location, without the files of trails.
    ///
    /// @throws CancellationException when cancelled
    /// @throws AccessFailure if nothing of it could be listed
    public TrailTree tree(S3Location location, Cancellation cancellation) throws AccessFailure {
        BucketLister lister = lister(location.bucket(), CredentialRenewal.NONE);
        return planner.tree(lister, newTasks(), location, cancellation);
    }

    /// Lists what a selection covers. It is remembered as long as it is current.
    ///
    /// @throws CancellationException when cancelled
    public S3Plan plan(TrailTree tree, S3Selection selection, Cancellation cancellation) {
        BucketLister lister = lister(selection.location().bucket(), CredentialRenewal.NONE);
        return planner.plan(lister, newTasks(), tree, selection, cancellation);
    }

    /// A source of what is selected. Closing it closes this session.
    ///
    /// @param plan a listing of the selection that was just made
    /// @param interactive whether there is a user to wait for when credentials have expired
    public S3Source source(S3Selection selection, Optional<S3Plan> plan, boolean interactive) {
        return new S3Source(this, selection, plan, interactive);
    }

    /// A source of the objects with these keys. Closing it closes this session.
    ///
    /// @throws AccessFailure if they cannot be listed
    S3Source sourceOf(String bucket, SortedSet<String> keys) throws AccessFailure {
        List<ListedObject> objects =
                new NamedObjects(lister(bucket, CredentialRenewal.NONE)).find(keys);
        S3Selection all = S3Selection.all(new S3Location(bucket, ""), access);
        return source(all, Optional.of(new S3Plan(all, objects, List.of(), Instant.now())), false);
    }

    public BucketLister lister(String bucket, CredentialRenewal renewal) {
        return new BucketLister(s3, failures, bucket, access.requesterPays(), renewal);
    }

    TaskGroup newTasks() {
        return new TaskGroup(network, limit, policy);
    }

    public ObjectReader objects(String bucket) {
        String server = endpoint.map(URI::toString).orElse("aws");
        ObjectDownloader downloader =
                new ObjectDownloader(
                        s3,
                        failures,
                        lister(bucket, CredentialRenewal.NONE),
                        bucket,
                        access.requesterPays(),
                        policy);
        return new ObjectReader(downloader, server, cache.get());
    }

    ExecutorService network() {
        return network;
    }

    RequestPolicy policy() {
        return policy;
    }

    RequestLimit limit() {
        return limit;
    }

    public void renewCredentials() {
        credentials.renew();
    }

    @Override
    public void close() {
        s3.close();
        credentials.close();
        http.close();
    }
}
