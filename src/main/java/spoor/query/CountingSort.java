package spoor.query;

/// Puts rows in the order of their keys, by counting, from the least digit to the most significant
/// one; rows with equal keys keep their order. Time is linear.
///
/// The rows are four runs that are counted in turn, each for itself: where one count is raised
/// twice in a row the processor waits, and in a column of few values that would happen all the
/// time.
final class CountingSort {
    /// Bits a pass at most: the counts must stay in the first cache.
    private static final int DIGIT = 11;

    private static final int LANES = 4;

    private static final int[] NONE = {};

    private final int lane;
    private int[] keys;
    private int[] rows;

    /// @param keys of the rows, unsigned; they are overwritten, as the rows are
    CountingSort(int[] keys, int[] rows) {
        this.keys = keys;
        this.rows = rows;
        this.lane = rows.length / LANES;
    }

    /// Sorts the rows.
    ///
    /// @param bits that any key has
    /// @param keysToo whether the keys are wanted in their order too
    void sort(int bits, boolean keysToo) {
        int width = Integer.SIZE - Integer.numberOfLeadingZeros(bits);
        int passes = (width + DIGIT - 1) / DIGIT;
        if (passes == 0) {
            return;
        }
        int digit = (width + passes - 1) / passes;
        int[] spareKeys = new int[keysToo || passes > 1 ? rows.length : 0];
        int[] spareRows = new int[rows.length];
        for (int pass = 0; pass < passes; pass++) {
            boolean last = pass == passes - 1;
            int[] nextKeys = last && !keysToo ? NONE : spareKeys;
            pass(pass * digit, (1 << digit) - 1, nextKeys, spareRows);
            spareKeys = keys;
            keys = nextKeys;
            int[] sorted = spareRows;
            spareRows = rows;
            rows = sorted;
        }
    }

    /// The rows in their order.
    int[] rows() {
        return rows;
    }

    /// The keys in their order.
    int[] keys() {
        return keys;
    }

    private void pass(int shift, int mask, int[] sortedKeys, int[] sortedRows) {
        int[][] places = new int[LANES][mask + 1];
        count(shift, mask, places);
        int start = 0;
        for (int key = 0; key <= mask; key++) {
            for (int[] lanePlaces : places) {
                int count = lanePlaces[key];
                lanePlaces[key] = start;
                start += count;
            }
        }
        if (sortedKeys.length > 0) {
            placeBoth(shift, mask, places, sortedKeys, sortedRows);
        } else {
            placeRows(shift, mask, places, sortedRows);
        }
    }

    private void count(int shift, int mask, int[][] counts) {
        int[] own = keys;
        int[] a = counts[0];
        int[] b = counts[1];
        int[] c = counts[2];
        int[] d = counts[3];
        for (int i = 0; i < lane; i++) {
            a[own[i] >>> shift & mask]++;
            b[own[i + lane] >>> shift & mask]++;
            c[own[i + 2 * lane] >>> shift & mask]++;
            d[own[i + 3 * lane] >>> shift & mask]++;
        }
        for (int i = LANES * lane; i < own.length; i++) {
            d[own[i] >>> shift & mask]++;
        }
    }

    private void placeRows(int shift, int mask, int[][] places, int[] to) {
        int[] ownKeys = keys;
        int[] ownRows = rows;
        int[] a = places[0];
        int[] b = places[1];
        int[] c = places[2];
        int[] d = places[3];
        for (int i = 0; i < lane; i++) {
            to[a[ownKeys[i] >>> shift & mask]++] = ownRows[i];
            to[b[ownKeys[i + lane] >>> shift & mask]++] = ownRows[i + lane];
            to[c[ownKeys[i + 2 * lane] >>> shift & mask]++] = ownRows[i + 2 * lane];
            to[d[ownKeys[i + 3 * lane] >>> shift & mask]++] = ownRows[i + 3 * lane];
        }
        for (int i = LANES * lane; i < ownKeys.length; i++) {
            to[d[ownKeys[i] >>> shift & mask]++] = ownRows[i];
        }
    }

    /// The same for rows and keys.
    private void placeBoth(int shift, int mask, int[][] places, int[] toKeys, int[] toRows) {
        int[] ownKeys = keys;
        int[] ownRows = rows;
        for (int half = 0; half < LANES; half += 2) {
            int[] even = places[half];
            int[] odd = places[half + 1];
            for (int i = half * lane; i < (half + 1) * lane; i++) {
                int key = ownKeys[i];
                int place = even[key >>> shift & mask]++;
                toKeys[place] = key;
                toRows[place] = ownRows[i];
                key = ownKeys[i + lane];
                place = odd[key >>> shift & mask]++;
                toKeys[place] = key;
                toRows[place] = ownRows[i + lane];
            }
        }
        for (int i = LANES * lane; i < ownKeys.length; i++) {
            int place = places[LANES - 1][ownKeys[i] >>> shift & mask]++;
            toKeys[place] = ownKeys[i];
            toRows[place] = ownRows[i];
        }
    }
}
