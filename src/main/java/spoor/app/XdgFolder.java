package spoor.app;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// A folder of Spoor on Linux, by the XDG Base Directory Specification and the environment: the
/// JDK's home folder is that of the user database, whatever `HOME` says.
enum XdgFolder {
    CONFIG("XDG_CONFIG_HOME", ".config"),
    CACHE("XDG_CACHE_HOME", ".cache");

    /// Where nobody can write, for users without a home.
    private static final Path NO_HOME = Path.of("/nonexistent");

    private final String variable;
    private final String inHome;

    XdgFolder(String variable, String inHome) {
        this.variable = variable;
        this.inHome = inHome;
    }

    /// @param userHome the home folder by the JDK
    Path of(Map<String, String> environment, String userHome) {
        String given = environment.getOrDefault(variable, "");
        Path folder =
                isAbsolute(given)
                        ? Path.of(given)
                        : Stream.of(environment.get("HOME"), userHome)
                                .filter(Objects::nonNull)
                                .filter(XdgFolder::isAbsolute)
                                .findFirst()
                                .map(Path::of)
                                .orElse(NO_HOME)
                                .resolve(inHome);
        return folder.resolve("spoor");
    }

    /// The specification ignores other paths.
    private static boolean isAbsolute(String path) {
        return path.startsWith("/");
    }
}
