package spoor.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class LruTest {
    @Test
    void dropsTheEntryThatWasUsedLeastRecently() {
        Lru<String, Integer> entries = Lru.ofCount(2);
        entries.put("a", 1);
        entries.put("b", 2);
        assertThat(entries.get("a")).isEqualTo(1);
        entries.put("c", 3);

        assertThat(entries.get("b")).isNull();
        assertThat(entries.get("a")).isEqualTo(1);
        assertThat(entries.get("c")).isEqualTo(3);
    }

    @Test
    void dropsAsManyEntriesAsALargeOneNeeds() {
        Lru<String, byte[]> entries = Lru.ofBytes(10);
        entries.put("a", new byte[4]);
        entries.put("b", new byte[4]);
        entries.put("c", new byte[9]);

        assertThat(entries.get("a")).isNull();
        assertThat(entries.get("b")).isNull();
        assertThat(entries.get("c")).hasSize(9);
    }

    @Test
    void keepsAnEntryThatIsLargerThanItsCapacityUntilTheNextOne() {
        Lru<String, byte[]> entries = Lru.ofBytes(10);
        entries.put("a", new byte[11]);
        assertThat(entries.get("a")).hasSize(11);

        entries.put("b", new byte[1]);
        assertThat(entries.get("a")).isNull();
        assertThat(entries.get("b")).hasSize(1);
    }

    @Test
    void countsAReplacedValueOnce() {
        Lru<String, byte[]> entries = Lru.ofBytes(10);
        entries.put("a", new byte[6]);
        entries.put("a", new byte[5]);
        entries.put("b", new byte[5]);

        assertThat(entries.get("a")).hasSize(5);
        assertThat(entries.get("b")).hasSize(5);
    }

    @Test
    void hasItsFullCapacityAgainAfterClear() {
        Lru<String, byte[]> entries = Lru.ofBytes(10);
        entries.put("a", new byte[10]);
        entries.clear();
        entries.put("b", new byte[5]);
        entries.put("c", new byte[5]);

        assertThat(entries.get("a")).isNull();
        assertThat(entries.get("b")).hasSize(5);
        assertThat(entries.get("c")).hasSize(5);
    }
}
