package spoor.cache;

import org.jspecify.annotations.Nullable;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/// A map of limited size that drops the entries that were used least recently. One thread at a
/// time.
public final class Lru<K, V> {
    private final Map<K, V> entries = new LinkedHashMap<>(16, 0.75f, true);
    private final long capacity;
    private final ToLongFunction<? super V> weight;
    private long used;

    private Lru(long capacity, ToLongFunction<? super V> weight) {
        this.capacity = capacity;
        this.weight = weight;
    }

    /// @param count how many entries to keep at most
    public static <K, V> Lru<K, V> ofCount(int count) {
        return new Lru<>(count, _ -> 1);
    }

    /// Keeps arrays of `bytes` bytes at most together.
    public static <K> Lru<K, byte[]> ofBytes(long bytes) {
        return new Lru<>(bytes, array -> array.length);
    }

    public @Nullable V get(K key) {
        return entries.get(key);
    }

    /// Adds or replaces an entry. It is kept even if it exceeds the capacity, until the next one.
    public void put(K key, V value) {
        V replaced = entries.put(key, value);
        used += weight.applyAsLong(value);
        if (replaced != null) {
            used -= weight.applyAsLong(replaced);
        }
        Iterator<V> oldest = entries.values().iterator();
        while (used > capacity && entries.size() > 1) {
            used -= weight.applyAsLong(oldest.next());
            oldest.remove();
        }
    }

    public void clear() {
        entries.clear();
        used = 0;
    }
}
