package spoor.trail.s3.auth;

import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.profiles.ProfileFileSupplier;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the computer knows of AWS: the environment variables and the configuration files.
///
/// @param environment the environment variables
/// @param files the AWS configuration and credentials files; read again each time they are asked
public record AwsEnvironment(Map<String, String> environment, ProfileFileSource files) {
    /// Where profiles come from.
    public sealed interface ProfileFileSource {
        /// The files in their usual places, or where the AWS variables say.
        record Usual() implements ProfileFileSource {}

        /// These files.
        record At(Path config, Path credentials) implements ProfileFileSource {}
    }

    /// Those of the running process.
    public static AwsEnvironment ofProcess() {
        return new AwsEnvironment(System.getenv(), new ProfileFileSource.Usual());
    }

    /// A variable's value; nothing where it is absent or empty.
    public Optional<String> variable(String name) {
        String value = environment.get(name);
        return value == null || value.isBlank() ? Optional.empty() : Optional.of(value);
    }

    ProfileFile profiles() {
        return switch (files) {
            case ProfileFileSource.Usual _ -> ProfileFile.defaultProfileFile();
            case ProfileFileSource.At(Path config, Path credentials) -> {
                ProfileFile.Aggregator both = ProfileFile.aggregator();
                add(both, credentials, ProfileFile.Type.CREDENTIALS);
                add(both, config, ProfileFile.Type.CONFIGURATION);
                yield both.build();
            }
        };
    }

    /// A file that is not there says nothing, as in the usual places.
    private static void add(ProfileFile.Aggregator all, Path path, ProfileFile.Type type) {
        if (Files.isRegularFile(path)) {
            all.addFile(ProfileFile.builder().content(path).type(type).build());
        }
    }

    /// The files as the SDK's credentials want them, read again when they change.
    ProfileFileSupplier profileSupplier() {
        return switch (files) {
            case ProfileFileSource.Usual _ -> ProfileFileSupplier.defaultSupplier();
            case ProfileFileSource.At _ -> this::profiles;
        };
    }

    /// The profiles' names in the order of the alphabet, `default` first.
    public List<String> profileNames() {
        return profiles().profiles().keySet().stream()
                .sorted((a, b) -> {
                    int first = Boolean.compare(b.equals("default"), a.equals("default"));
                    return first != 0 ? first : a.compareTo(b);
                })
                .toList();
    }

    /// A property of a profile.
    public Optional<String> property(String profile, String name) {
        return profiles().profile(profile).flatMap(found -> found.property(name));
    }

    /// The profile that is used when none is named.
    public String defaultProfile() {
        return variable("AWS_PROFILE").orElse("default");
    }
}
