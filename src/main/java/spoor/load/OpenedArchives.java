package spoor.load;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The archives of a load and their entries, by their numbers. One thread at a time.
final class OpenedArchives {
    private final Map<Integer, List<Integer>> entries = new HashMap<>();

    void opened(int archive, List<Integer> found) {
        entries.put(archive, found);
    }

    boolean isArchive(int file) {
        return entries.containsKey(file);
    }

    /// The numbers of all archives.
    BitSet all() {
        BitSet all = new BitSet();
        entries.keySet().forEach(all::set);
        return all;
    }

    /// The entries of a file; none where it is no archive.
    List<Integer> entries(int file) {
        return entries.getOrDefault(file, List.of());
    }

    /// @return the entries of the file, which are no longer known as such
    List<Integer> forget(int file) {
        List<Integer> forgotten = entries.remove(file);
        return forgotten == null ? List.of() : forgotten;
    }
}
