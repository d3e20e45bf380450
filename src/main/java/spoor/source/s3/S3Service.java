package spoor.source.s3;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.function.Supplier;

/// The way to S3: it makes connections. Any thread may use it.
public final class S3Service {
    private final Surroundings surroundings;
    private final ExecutorService network;
    private final Supplier<Optional<ObjectCache>> cache;
    private final Clients.Patience patience;

    /// @param network runs each request on a thread of its own; virtual ones, as there may be many
    /// @param cache where downloaded objects are kept; nothing to store no object on disk. Asked
    ///   for each connection
    public S3Service(
            Surroundings surroundings,
            ExecutorService network,
            Supplier<Optional<ObjectCache>> cache) {
        this(surroundings, network, cache, Clients.Patience.USUAL);
    }

    S3Service(
            Surroundings surroundings,
            ExecutorService network,
            Supplier<Optional<ObjectCache>> cache,
            Clients.Patience patience) {
        this.surroundings = surroundings;
        this.network = network;
        this.cache = cache;
        this.patience = patience;
    }

    /// Runs what asks a server, off the thread that calls this.
    public void execute(Runnable request) {
        network.execute(request);
    }

    /// The names of the profiles in the AWS configuration files, read anew.
    public List<String> profiles() {
        return surroundings.profileNames();
    }

    /// The profile that is used when none is named.
    public String defaultProfile() {
        return surroundings.defaultProfile();
    }

    /// The Region that a profile names.
    public Optional<String> region(String profile) {
        return surroundings.property(profile, "region");
    }

    /// Connects as somebody; no server is asked yet.
    ///
    /// @param mfa asks for codes
    /// @throws IOException where the configuration cannot be used
    public S3Session connect(S3Access access, MfaPrompt mfa) throws IOException {
        return new S3Session(access, surroundings, network, cache.get(), mfa, patience);
    }

    /// Connects to what is selected, without a listing made before.
    ///
    /// @param interactive whether there is a user to wait for when credentials have expired
    /// @throws IOException where the configuration cannot be used
    public S3Source source(S3Selection selection, MfaPrompt mfa, boolean interactive)
            throws IOException {
        return connect(selection.access(), mfa).source(selection, Optional.empty(), interactive);
    }
}
