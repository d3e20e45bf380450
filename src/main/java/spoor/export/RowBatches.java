package spoor.export;

import spoor.store.Rows;
import spoor.store.Selection;

import java.util.Arrays;

/// The rows of a selection, in order, in batches whose records take little memory unless a single
/// record is large.
final class RowBatches {
    private static final int MAX_ROWS = 256;
    private static final int MAX_BYTES = 1 << 20;

    private final Selection selection;
    private int[] batch = new int[MAX_ROWS];
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

    /// The length of all records of the next batch.
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
        while (next >= 0 && size < MAX_ROWS) {
            int length = selection.store().length(next);
            if (size > 0 && length > MAX_BYTES - bytes) {
                return;
            }
            batch[size++] = next;
            bytes += length;
            next = rows.next(next + 1);
        }
    }
}
