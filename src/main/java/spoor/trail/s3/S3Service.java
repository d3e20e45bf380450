package spoor.trail.s3;

import spoor.cache.DiskCache;
import spoor.trail.AccessFailure;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.RequestPolicy;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.errors.AwsFailures;
import spoor.trail.s3.list.S3Selection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/// Opens connections to S3, and owns the cache of their objects. Any thread may use it.
public final class S3Service {
    private final AwsEnvironment environment;
    private final ExecutorService network;
    private final Supplier<Optional<DiskCache>> openCache;
    private final BooleanSupplier keepsObjects;
    private final RequestPolicy policy;
    private Optional<DiskCache> cache = Optional.empty();

    /// @param network runs each request on its own thread; virtual ones, since there may be many
    /// @param openCache opens the cache of downloaded objects; nothing to keep none on disk. Called
    ///   until it returns one
    public S3Service(
            AwsEnvironment environment,
            ExecutorService network,
            Supplier<Optional<DiskCache>> openCache) {
        this(environment, network, openCache, () -> true);
    }

    /// @param keepsObjects whether new connections cache objects
    public S3Service(
            AwsEnvironment environment,
            ExecutorService network,
            Supplier<Optional<DiskCache>> openCache,
            BooleanSupplier keepsObjects) {
        this(environment, network, openCache, keepsObjects, RequestPolicy.DEFAULT);
    }

    public S3Service(
            AwsEnvironment environment,
            ExecutorService network,
            Supplier<Optional<DiskCache>> openCache,
            RequestPolicy policy) {
        this(environment, network, openCache, () -> true, policy);
    }

    private S3Service(
            AwsEnvironment environment,
            ExecutorService network,
            Supplier<Optional<DiskCache>> openCache,
            BooleanSupplier keepsObjects,
            RequestPolicy policy) {
        this.environment = environment;
        this.network = network;
        this.openCache = openCache;
        this.keepsObjects = keepsObjects;
        this.policy = policy;
    }

    /// The configuration of AWS access on this computer.
    public AwsEnvironment environment() {
        return environment;
    }

    /// Runs a task that sends requests on another thread.
    public void execute(Runnable request) {
        network.execute(request);
    }

    /// The names of the profiles in the AWS configuration files, which are read each time.
    ///
    /// @throws AccessFailure if they cannot be read
    public List<String> profiles() throws AccessFailure {
        try {
            return environment.profileNames();
        } catch (IllegalArgumentException | IllegalStateException | UncheckedIOException e) {
            throw AwsFailures.ofConfiguration(e);
        }
    }

    /// The profile that is used if none is named.
    public String defaultProfile() {
        return environment.defaultProfile();
    }

    /// The Region that a profile names.
    public Optional<String> region(String profile) {
        return environment.property(profile, "region");
    }

    /// Prepares a connection; sends no request yet.
    ///
    /// @param mfa asks for codes
    /// @throws IOException if the configuration cannot be used
    public S3Session connect(S3Access access, MfaPrompt mfa) throws IOException {
        return new S3Session(
                access,
                environment,
                network,
                () -> keepsObjects() ? cache() : Optional.empty(),
                mfa,
                policy);
    }

    /// Whether new connections cache what they download.
    public boolean keepsObjects() {
        return keepsObjects.getAsBoolean();
    }

    /// The bytes that cached objects use; nothing if there is no cache. Reads the disk.
    public Optional<Long> cacheSize() {
        return cache().map(DiskCache::size);
    }

    /// Deletes all cached objects.
    ///
    /// @throws IOException if some could not be deleted
    public void clearCache() throws IOException {
        Optional<DiskCache> kept = cache();
        if (kept.isPresent()) {
            kept.get().clear();
        }
    }

    /// One cache for all connections, so that its size is known.
    private synchronized Optional<DiskCache> cache() {
        if (cache.isEmpty()) {
            cache = openCache.get();
        }
        return cache;
    }

    /// A source with exactly these objects of a bucket. They are listed first, since downloads need
    /// their sizes.
    ///
    /// @throws IOException if the configuration cannot be used, or they cannot be listed
    public S3Source objects(String bucket, Set<String> keys, S3Access access, MfaPrompt mfa)
            throws IOException {
        S3Session session = connect(access, mfa);
        try {
            return session.sourceOf(bucket, new TreeSet<>(keys));
        } catch (IOException | RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /// Connects to a selection that was not listed before.
    ///
    /// @param interactive whether there is a user to wait for when credentials have expired
    /// @throws IOException if the configuration cannot be used
    public S3Source source(S3Selection selection, MfaPrompt mfa, boolean interactive)
            throws IOException {
        return connect(selection.access(), mfa).source(selection, Optional.empty(), interactive);
    }
}
