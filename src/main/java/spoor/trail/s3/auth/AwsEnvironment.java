package spoor.trail.s3.auth;

import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSupplier;
import software.amazon.awssdk.regions.Region;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The AWS settings of this computer: environment variables and configuration files.
///
/// @param environment the environment variables
/// @param files the AWS configuration and credentials files; read again for each question
public record AwsEnvironment(Map<String, String> environment, ProfileFileSource files) {
    /// Where profiles come from.
    public sealed interface ProfileFileSource {
        /// The default files, or those that the AWS variables name.
        record Default() implements ProfileFileSource {}

        /// These files.
        record At(Path config, Path credentials) implements ProfileFileSource {}
    }

    /// The settings of the running process.
    public static AwsEnvironment ofProcess() {
        return new AwsEnvironment(System.getenv(), new ProfileFileSource.Default());
    }

    /// A variable's value; nothing if it is absent or blank.
    public Optional<String> variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    ProfileFile profiles() {
        return switch (files) {
            case ProfileFileSource.Default _ -> ProfileFile.defaultProfileFile();
            case ProfileFileSource.At(Path config, Path credentials) -> {
                ProfileFile.Aggregator both = ProfileFile.aggregator();
                add(both, credentials, ProfileFile.Type.CREDENTIALS);
                add(both, config, ProfileFile.Type.CONFIGURATION);
                yield both.build();
            }
        };
    }

    /// Adds a file if it is there.
    private static void add(ProfileFile.Aggregator all, Path path, ProfileFile.Type type) {
        if (Files.isRegularFile(path)) {
            all.addFile(ProfileFile.builder().content(path).type(type).build());
        }
    }

    /// The files for the SDK's credentials providers, read again when they change.
    ProfileFileSupplier profileSupplier() {
        return switch (files) {
            case ProfileFileSource.Default _ -> ProfileFileSupplier.defaultSupplier();
            case ProfileFileSource.At _ -> this::profiles;
        };
    }

    /// The profiles' names in alphabetical order, `default` first.
    public List<String> profileNames() {
        return profiles().profiles().keySet().stream()
                .sorted(
                        Comparator.comparing((String name) -> !name.equals("default"))
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /// A property of a profile.
    public Optional<String> property(String profile, String name) {
        return profiles().profile(profile).flatMap(found -> found.property(name));
    }

    /// The Region that is asked first.
    public Region region(S3Access access) {
        String profile = access.profile().orElse(defaultProfile());
        return Region.of(
                access.region()
                        .or(() -> variable("AWS_REGION"))
                        .or(() -> variable("AWS_DEFAULT_REGION"))
                        .or(() -> property(profile, "region"))
                        .orElse("us-east-1"));
    }

    /// The profile that is used if none is named.
    public String defaultProfile() {
        return variable("AWS_PROFILE").orElse("default");
    }
}
