package spoor.trail.open;

import spoor.io.FilePathText;
import spoor.trail.TrailSource;
import spoor.trail.disk.DiskSource;
import spoor.trail.given.StandardInput;
import spoor.trail.s3.S3Service;
import spoor.trail.s3.auth.MfaPrompt;
import spoor.trail.s3.list.S3Selection;
import spoor.trail.sample.SampleTrail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/// Finds the source that belongs to what a user typed, dropped or opened before.
public final class Sources {
    private final S3Service s3;
    private final MfaPrompt mfa;
    private final boolean interactive;

    /// @param mfa asks for the codes of multi-factor devices
    /// @param interactive whether there is a user to wait for when credentials have expired
    public Sources(S3Service s3, MfaPrompt mfa, boolean interactive) {
        this.s3 = s3;
        this.mfa = mfa;
        this.interactive = interactive;
    }

    /// The source of what is selected in a bucket.
    ///
    /// @throws IOException where the AWS configuration cannot be used
    public TrailSource in(S3Selection selection) throws IOException {
        return s3.source(selection, mfa, interactive);
    }

    /// The source at a path, the sample, or standard input; nothing at an empty path, which an
    /// unset variable of a shell leaves.
    public static Optional<TrailSource> local(String location) {
        if (location.equals(SampleTrail.LOCATION)) {
            return Optional.of(new SampleTrail());
        }
        if (location.equals(StandardInput.LOCATION)) {
            return Optional.of(new StandardInput(System.in));
        }
        if (location.isEmpty()) {
            return Optional.empty();
        }
        try {
            Path path = FilePathText.path(location);
            return Files.exists(path) || Files.isSymbolicLink(path)
                    ? Optional.of(new DiskSource(path))
                    : Optional.empty();
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
