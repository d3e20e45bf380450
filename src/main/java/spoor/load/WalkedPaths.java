package spoor.load;

import java.util.HashSet;
import java.util.Set;

/// The paths that one walk found, and those that it could not look for. One thread at a time.
final class WalkedPaths {
    private final Set<String> found = new HashSet<>();
    private final Set<String> unlistedPrefixes = new HashSet<>();

    void clear() {
        found.clear();
        unlistedPrefixes.clear();
    }

    /// @return false where the walk has found the path before
    boolean found(String path) {
        return found.add(path);
    }

    void unlisted(String pathPrefix) {
        unlistedPrefixes.add(pathPrefix);
    }

    /// Whether the walk looked for the path and did not find it.
    boolean isMissing(String path) {
        return !found.contains(path) && unlistedPrefixes.stream().noneMatch(path::startsWith);
    }
}
