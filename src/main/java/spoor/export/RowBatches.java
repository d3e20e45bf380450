package spoor.export;

import spoor.store.Rows;
import spoor.store.Selection;

import java.util.Arrays;

/// The rows of a selection in its order, some at a time: few enough that their records fit into
/// little memory, unless a single one is large.
final class RowBatches {
    private static final int MOST_ROWS = 256;
    private static final int MOST_BYTES = 1 << 20;

    private final Selection selection;
    private int[] batch = new int[MOST_ROWS];
    private int size;
    private int bytes;
    private int next;

    RowBatches(Selection selection) {
        this.selection = selection;
        next = selection.rows().next(0);
        fill();
    }

    boolean hasNext() {
        return size > 0;
    }

    /// How many bytes the records of the next batch have.
    int bytes() {
        return bytes;
    }

    int[] next() {
        int[] rows = Arrays.copyOf(batch, size);
        fill();
        return rows;
    }

    private void fill() {
        Rows rows = selection.rows();
        size = 0;
        bytes = 0;
        while (next >= 0 && size < MOST_ROWS) {
            int length = selection.store().length(next);
            if (size > 0 && length > MOST_BYTES - bytes) {
                return;
            }
            batch[size++] = next;
            bytes += length;
            next = rows.next(next + 1);
        }
    }
}
