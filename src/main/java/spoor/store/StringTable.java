package spoor.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Numbered texts in UTF-8, without an object for any. Immutable.
sealed interface StringTable permits AccessKeyTable, StringTable.Plain, StringTable.Split {
    /// Writes a text to `into`, from `at` on.
    ///
    /// @return the place behind it
    int copy(int id, byte[] into, int at);

    /// How many bytes a text has.
    int length(int id);

    default String value(int id) {
        byte[] text = new byte[length(id)];
        copy(id, text, 0);
        return new String(text, StandardCharsets.UTF_8);
    }

    /// Texts that stand one behind the other.
    ///
    /// @param ends where each text ends, which is where the next begins; there may be more behind
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

    /// Texts of which many begin alike, such as the ARNs of a role's sessions: what stands before
    /// their last `/`, and the `/`, is kept once.
    ///
    /// @param beginnings what stands in front
    /// @param beginning the number of each text's beginning
    /// @param rests what stands behind
    record Split(Plain beginnings, IntColumn beginning, Plain rests) implements StringTable {
        @Override
        public int length(int id) {
            return beginnings.length(beginning.at(id)) + rests.length(id);
        }

        @Override
        public int copy(int id, byte[] into, int at) {
            return rests.copy(id, into, beginnings.copy(beginning.at(id), into, at));
        }
    }

    /// The first `size` texts in the least memory, and not a byte more.
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
        DictionaryBuilder beginnings = new DictionaryBuilder();
        int[] beginning = new int[size];
        int[] restEnds = new int[size];
        byte[] rests = new byte[used];
        int end = 0;
        for (int id = 0; id < size; id++) {
            int start = id == 0 ? 0 : ends[id - 1];
            int cut = cut(text, start, ends[id]);
            beginning[id] = cut == start ? 0 : beginnings.add(text, start, cut - start);
            System.arraycopy(text, cut, rests, end, ends[id] - cut);
            end += ends[id] - cut;
            restEnds[id] = end;
        }
        IntColumn numbers = IntColumn.of(beginning, size);
        int split = end + beginnings.bytes() + size * numbers.width();
        if (split > used / 8 * 7) {
            return new Plain(Arrays.copyOf(text, used), Arrays.copyOf(ends, size));
        }
        return new Split(
                beginnings.trimmed(), numbers, new Plain(Arrays.copyOf(rests, end), restEnds));
    }

    /// The place behind the last `/`, or `start` where there is none.
    private static int cut(byte[] text, int start, int end) {
        for (int i = end - 1; i >= start; i--) {
            if (text[i] == '/') {
                return i + 1;
            }
        }
        return start;
    }
}
