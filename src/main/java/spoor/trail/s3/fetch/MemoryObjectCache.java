package spoor.trail.s3.fetch;

import spoor.cache.Lru;

import java.util.Optional;

/// Objects that are kept in memory only, the ones used last, within a budget. Any thread may use
/// it.
final class MemoryObjectCache {
    private final long budget;
    private final Lru<String, byte[]> objects;

    /// @param budget in bytes
    MemoryObjectCache(long budget) {
        this.budget = budget;
        objects = Lru.ofBytes(budget);
    }

    synchronized Optional<byte[]> get(String key) {
        return Optional.ofNullable(objects.get(key));
    }

    synchronized void put(String key, byte[] content) {
        if (content.length <= budget) {
            objects.put(key, content);
        }
    }
}
