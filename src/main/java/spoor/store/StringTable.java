package spoor.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Texts in UTF-8 with ids from 0, without an object per text. Immutable.
sealed interface StringTable permits AccessKeyTable, StringTable.Plain, StringTable.Split {
    /// Copies a text to `into`, starting at index `at`.
    ///
    /// @return the index after the text
    int copy(int id, byte[] into, int at);

    /// The length of a text in bytes.
    int length(int id);

    default String value(int id) {
        byte[] text = new byte[length(id)];
        copy(id, text, 0);
        return new String(text, StandardCharsets.UTF_8);
    }

    /// Texts stored one after the other.
    ///
    /// @param ends the end of each text, which is the start of the next; both arrays may be longer
    ///   than needed
    record Plain(byte[] text, int[] ends) implements StringTable {
        private int start(int id) {
            return id == 0 ? 0 : ends[id - 1];
        }

        @Override
        public int length(int id) {
            return ends[id] - start(id);
        }

        @Override
        public int copy(int id, byte[] into, int at) {
            int length = length(id);
            System.arraycopy(text, start(id), into, at, length);
            return at + length;
        }

        @Override
        public String value(int id) {
            return new String(text, start(id), length(id), StandardCharsets.UTF_8);
        }
    }

    /// Texts with common prefixes, such as the ARNs of a role's sessions: each distinct text up to
    /// the last `/` is stored once.
    ///
    /// @param prefixes the distinct prefixes, each ending with `/`, or empty
    /// @param prefix the id of each text's prefix
    /// @param suffixes what follows the prefix, for each text
    record Split(Plain prefixes, IntColumn prefix, Plain suffixes) implements StringTable {
        @Override
        public int length(int id) {
            return prefixes.length(prefix.at(id)) + suffixes.length(id);
        }

        @Override
        public int copy(int id, byte[] into, int at) {
            return suffixes.copy(id, into, prefixes.copy(prefix.at(id), into, at));
        }
    }

    /// A copy of the first `size` texts in the form that takes the least memory.
    static StringTable packed(byte[] text, int[] ends, int size) {
        int keys = 0;
        for (int id = 0; id < size; id++) {
            keys += AccessKeyTable.fits(text, id == 0 ? 0 : ends[id - 1], ends[id]) ? 1 : 0;
        }
        return 2 * keys > size
                ? AccessKeyTable.of(text, ends, size, keys)
                : split(text, ends, size);
    }

    private static StringTable split(byte[] text, int[] ends, int size) {
        int used = size == 0 ? 0 : ends[size - 1];
        DictionaryBuilder prefixes = new DictionaryBuilder();
        int[] prefix = new int[size];
        int[] suffixEnds = new int[size];
        byte[] suffixes = new byte[used];
        int end = 0;
        for (int id = 0; id < size; id++) {
            int start = id == 0 ? 0 : ends[id - 1];
            int cut = cut(text, start, ends[id]);
            prefix[id] = cut == start ? 0 : prefixes.add(text, start, cut - start);
            System.arraycopy(text, cut, suffixes, end, ends[id] - cut);
            end += ends[id] - cut;
            suffixEnds[id] = end;
        }
        IntColumn prefixIds = IntColumn.of(prefix, size);
        int split = end + prefixes.bytes() + size * prefixIds.width();
        if (split > used / 8 * 7) {
            return new Plain(Arrays.copyOf(text, used), Arrays.copyOf(ends, size));
        }
        return new Split(
                prefixes.trimmed(), prefixIds, new Plain(Arrays.copyOf(suffixes, end), suffixEnds));
    }

    /// The index after the last `/`, or `start` if there is none.
    private static int cut(byte[] text, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (text[i] == '/') {
                return i + 1;
            }
        }
        return start;
    }
}
