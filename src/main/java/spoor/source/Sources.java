package spoor.source;

import spoor.source.sample.SampleTrail;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the source that belongs to what a user typed, dropped or opened before.
public final class Sources {
    private Sources() {}

    /// The source at a location: a path, or `sample:` for the built-in trail.
    ///
    /// @return nothing where there is no such file or folder
    public static Optional<TrailSource> at(String location) {
        if (location.equals(SampleTrail.LOCATION)) {
            return Optional.of(new SampleTrail());
        }
        try {
            Path path = Path.of(location);
            return Files.exists(path) || Files.isSymbolicLink(path)
                    ? Optional.of(new DiskSource(path))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
