package spoor.app;

import dev.dirs.ProjectDirectories;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.cache.DiskCache;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.AwsEnvironment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;

/// Where the program keeps its own files.
final class AppPaths {
    private static final Logger LOG = LoggerFactory.getLogger(AppPaths.class);

    private static final boolean ON_LINUX = System.getProperty("os.name").startsWith("Linux");

    private AppPaths() {}

    /// `spoor.settings` names another file, for tests and for several users of one account.
    static Path settings() {
        return named("spoor.settings").orElseGet(() -> config().resolve("settings.json"));
    }

    /// `spoor.cache` names another folder.
    static Path cache() {
        return named("spoor.cache").orElseGet(() -> cached().resolve("s3"));
    }

    private static Path config() {
        return ON_LINUX
                ? XdgFolder.CONFIG.of(System.getenv(), System.getProperty("user.home"))
                : Path.of(own().configDir);
    }

    private static Path cached() {
        return ON_LINUX
                ? XdgFolder.CACHE.of(System.getenv(), System.getProperty("user.home"))
                : Path.of(own().cacheDir);
    }

    /// An empty property names nothing.
    private static Optional<Path> named(String property) {
        String name = System.getProperty(property, "");
        return name.isEmpty() ? Optional.empty() : Optional.of(Path.of(name));
    }

    private static ProjectDirectories own() {
        return ProjectDirectories.from("", "", "spoor");
    }

    /// The way to S3.
    ///
    /// @param network runs requests
    /// @param keepsObjects whether downloaded objects are kept on disk
    static S3Service s3(ExecutorService network, boolean keepsObjects) {
        return new S3Service(
                AwsEnvironment.ofProcess(),
                network,
                () -> keepsObjects ? openCache() : Optional.empty());
    }

    /// The cache; without it everything works and takes longer.
    static Optional<DiskCache> openCache() {
        try {
            return Optional.of(DiskCache.open(cache(), DiskCache.DEFAULT_MAX_BYTES));
        } catch (IOException e) {
            LOG.warn("Downloaded objects are not kept: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
