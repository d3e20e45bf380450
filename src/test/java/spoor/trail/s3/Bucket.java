package spoor.trail.s3;

import spoor.cache.DiskCache;
import spoor.event.Problem;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.Trails;
import spoor.fixture.s3.Faults;
import spoor.fixture.s3.FaultyLink;
import spoor.fixture.s3.S3Server;
import spoor.load.LoadState;
import spoor.trail.s3.auth.AwsEnvironment;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.auth.RequestPolicy;
import spoor.trail.s3.auth.S3Access;
import spoor.trail.s3.list.S3Location;
import spoor.trail.s3.list.S3Selection;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A new bucket on a real server, and ways to load it. Retries follow quickly.
public final class Bucket implements AutoCloseable {
    /// Retries soon, but waits as long as a busy computer may need.
    public static final RequestPolicy HASTY = hasty(Duration.ofSeconds(10));

    /// A session token that the server ignores.
    public static final String TOKEN = "FwoGZXIvYXdzEXAMPLEsessionTOKEN";

    public final S3Server server = S3Server.shared();
    final String name = server.newBucket();
    private final Map<String, String> environment = new HashMap<>();
    private final ExecutorService network = Executors.newVirtualThreadPerTaskExecutor();
    private final List<AutoCloseable> open = new ArrayList<>();
    private URI endpoint = server.endpoint();
    private Optional<DiskCache> cache = Optional.empty();
    private RequestPolicy policy = HASTY;

    public Bucket() {
        environment.put("AWS_ACCESS_KEY_ID", server.accessKeyId());
        environment.put("AWS_SECRET_ACCESS_KEY", server.secretAccessKey());
        environment.put("AWS_SESSION_TOKEN", TOKEN);
    }

    /// @param silence after which an attempt fails
    public static RequestPolicy hasty(Duration silence) {
        return hasty(silence, 3);
    }

    private static RequestPolicy hasty(Duration silence, int attempts) {
        return new RequestPolicy(
                Duration.ofSeconds(5),
                silence,
                Duration.ofSeconds(20),
                Duration.ofSeconds(60),
                attempts,
                Duration.ofMillis(1),
                Duration.ofMillis(10),
                Duration.ZERO);
    }

    /// Fails an attempt after a short silence.
    Bucket impatient() {
        policy = hasty(Duration.ofMillis(300), 2);
        return this;
    }

    /// Tries twice, and waits for answers much longer than they take.
    Bucket tryingTwice() {
        policy = hasty(Duration.ofSeconds(20), 2);
        return this;
    }

    /// Waits for the next byte as long as it takes, but not for the whole object.
    Bucket with(Duration deadline) {
        Duration hour = Duration.ofHours(1);
        policy =
                new RequestPolicy(
                        hour,
                        hour,
                        hour,
                        deadline,
                        3,
                        Duration.ofMillis(1),
                        Duration.ofMillis(1),
                        hour);
        return this;
    }

    /// Never gives up an answer by itself.
    Bucket patient() {
        Duration hour = Duration.ofHours(1);
        policy = new RequestPolicy(hour, hour, hour, hour, 100, Duration.ofMillis(1), hour, hour);
        return this;
    }

    /// An AWS environment without any configuration files.
    public static AwsEnvironment surroundings(Map<String, String> environment) {
        Path nowhere = Path.of("no-such-file");
        return new AwsEnvironment(
                environment, new AwsEnvironment.ProfileFileSource.At(nowhere, nowhere));
    }

    Bucket variable(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /// Sends all later requests through a faulty link.
    Bucket over(FaultyLink.Choice choice) {
        FaultyLink link = new FaultyLink(server.endpoint(), choice);
        open.add(link);
        return at(link.endpoint());
    }

    Bucket at(URI address) {
        endpoint = address;
        return this;
    }

    Bucket keptIn(DiskCache objects) {
        cache = Optional.of(objects);
        return this;
    }

    Faults faults() {
        return server.faults(name);
    }

    public static String key(int number) {
        return "AWSLogs/111122223333/CloudTrail/eu-west-1/2026/11/22/"
                + "111122223333_CloudTrail_eu-west-1_20261122T09%02dZ_%016d.json.gz"
                        .formatted(number % 60, number);
    }

    public static byte[] file(int number) {
        return Trails.gzipped(Trails.content(event(number)));
    }

    /// An event of the Region that the keys name.
    static EventJson event(int number) {
        return EventJson.number(number).region("eu-west-1");
    }

    /// Stores so many trail files, each with one event.
    public Bucket files(int count) {
        for (int i = 0; i < count; i++) {
            server.put(name, key(i), file(i));
        }
        return this;
    }

    String path(String key) {
        return S3Location.SCHEME + name + "/" + key;
    }

    S3Access access() {
        return S3Access.DEFAULT.withEndpoint(endpoint);
    }

    S3Selection all(String prefix) {
        return S3Selection.all(new S3Location(name, prefix), access());
    }

    S3Service service() {
        return new S3Service(surroundings(environment), network, () -> cache, policy);
    }

    S3Session session() {
        return session(access());
    }

    S3Session session(S3Access access) {
        try {
            S3Session session = service().connect(access, MfaPrompt.NONE);
            open.add(session);
            return session;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    S3Source source(S3Selection selection, boolean interactive) {
        return session(selection.access()).source(selection, Optional.empty(), interactive);
    }

    /// Loads the whole bucket, with no user to ask.
    public LoadState load() {
        return load(all(""));
    }

    LoadState load(S3Selection selection) {
        try (Loading loading = Loading.of(source(selection, false))) {
            return loading.load();
        }
    }

    /// Problems' paths.
    static List<String> places(LoadState state) {
        return state.problems().stream().map(Problem::file).toList();
    }

    /// Problems' reasons.
    static List<String> reasons(LoadState state) {
        return state.problems().stream()
                .map(problem -> problem.reason().inEnglish())
                .distinct()
                .toList();
    }

    @Override
    public void close() {
        faults().clear();
        open.reversed().forEach(Bucket::close);
        network.shutdownNow();
    }

    private static void close(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
