package spoor.trail.s3.fetch;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Objects that are kept in memory only, the ones used last, within a budget. Any thread may use
/// it.
final class MemoryObjectCache {
    private final long budget;
    private final Map<String, byte[]> kept = new LinkedHashMap<>(16, 0.75f, true);
    private long used;

    /// @param budget in bytes
    MemoryObjectCache(long budget) {
        this.budget = budget;
    }

    synchronized Optional<byte[]> get(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    synchronized void put(String key, byte[] content) {
        byte[] before = kept.put(key, content);
        used += content.length - (before == null ? 0 : before.length);
        Iterator<byte[]> oldest = kept.values().iterator();
        while (used > budget && oldest.hasNext()) {
            used -= oldest.next().length;
            oldest.remove();
        }
    }
}
