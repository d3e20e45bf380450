package spoor.store;

import java.util.Arrays;
import java.util.List;

/// The order of the files' paths, updated when files are added.
///
/// Not thread-safe.
final class PathOrder {
    /// The file numbers in the order of their paths.
    private int[] sorted = {};

    /// For each file its rank in the order of the paths.
    ///
    /// @param paths by file number; must begin with the paths of the previous call
    int[] ranks(List<String> paths) {
        int known = sorted.length;
        if (paths.size() > known) {
            String[] names = paths.toArray(String[]::new);
            int[] files = Arrays.copyOf(sorted, names.length);
            for (int file = known; file < names.length; file++) {
                files[file] = file;
            }
            int[] spare = new int[files.length];
            sort(files, spare, known, files.length, names);
            merge(files, spare, 0, known, files.length, names);
            sorted = files;
        }
        int[] ranks = new int[sorted.length];
        for (int rank = 0; rank < sorted.length; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    /// A merge sort of ints; the JDK's sort by a comparator needs an object for each file.
    private static void sort(int[] files, int[] spare, int from, int until, String[] names) {
        if (until - from > 1) {
            int middle = (from + until) >>> 1;
            sort(files, spare, from, middle, names);
            sort(files, spare, middle, until, names);
            merge(files, spare, from, middle, until, names);
        }
    }

    private static void merge(
            int[] files, int[] spare, int from, int middle, int until, String[] names) {
        if (from == middle
                || middle == until
                || names[files[middle - 1]].compareTo(names[files[middle]]) <= 0) {
            return;
        }
        System.arraycopy(files, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        int to = from;
        while (left < middle && right < until) {
            boolean leftFirst = names[spare[left]].compareTo(names[files[right]]) <= 0;
            files[to++] = leftFirst ? spare[left++] : files[right++];
        }
        System.arraycopy(spare, left, files, to, middle - left);
    }
}
