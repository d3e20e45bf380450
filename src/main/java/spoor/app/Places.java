package spoor.app;

import dev.dirs.ProjectDirectories;

import java.nio.file.Path;

/// Where the program keeps its own files.
final class Places {
    private Places() {}

    /// `spoor.settings` names another file, for tests and for several users of one account.
    static Path settings() {
        String named = System.getProperty("spoor.settings");
        return named != null
                ? Path.of(named)
                : Path.of(ProjectDirectories.from("", "", "spoor").configDir, "settings.json");
    }
}
