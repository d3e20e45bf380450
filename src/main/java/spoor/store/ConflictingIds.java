package spoor.store;

import spoor.event.Problem;
import spoor.message.Message;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Collects the events of different content that have the same id, and reports them: one problem
/// for each file, as there may be very many.
final class ConflictingIds {
    private final Columns columns;
    private final List<String> paths;
    private final boolean last;
    private final long[] conflicting;
    private final long[] undecided;
    private final Map<Integer, InFile> byFile = new HashMap<>();
    private int count;

    /// @param columns of the rows that are shown
    /// @param last whether events that are not compared by now remain so
    ConflictingIds(Columns columns, List<String> paths, boolean last) {
        this.columns = columns;
        this.last = last;
        this.paths = paths;
        conflicting = Rows.words(columns.size());
        undecided = Rows.words(columns.size());
    }

    /// The conflicts of a file.
    private static final class InFile {
        private int row;
        private int other;
        private boolean isDecided;
        private int count;
    }

    /// Adds the different records of one id.
    ///
    /// @param rows in canonical order, by their numbers in the parts
    /// @param positions for each of these numbers the row that is shown
    void add(int[] rows, int[] positions, SameIds sameIds) {
        boolean isDecided = true;
        for (int row : rows) {
            set(conflicting, positions[row]);
            if (sameIds.isUndecided(row)) {
                set(undecided, positions[row]);
                isDecided = false;
            }
        }
        for (int i = 1; i < rows.length && (isDecided || last); i++) {
            add(positions[rows[i]], positions[rows[0]], isDecided);
        }
    }

    private static void set(long[] words, int row) {
        words[row >> 6] |= 1L << row;
    }

    private void add(int row, int other, boolean isDecided) {
        count++;
        InFile file = byFile.computeIfAbsent(columns.file().at(row), _ -> new InFile());
        file.count++;
        if (file.count == 1 || columns.offset().at(row) < columns.offset().at(file.row)) {
            file.row = row;
            file.other = other;
            file.isDecided = isDecided;
        }
    }

    SharedIds with(Columns copies, IntColumn originals) {
        return new SharedIds(
                copies,
                originals,
                Rows.of(conflicting, columns.size()),
                Rows.of(undecided, columns.size()),
                count,
                byFile.values().stream().map(this::problem).toList());
    }

    private Problem problem(InFile file) {
        String key = file.isDecided ? "decode.conflict" : "decode.conflict.unread";
        return new Problem(
                Problem.Kind.CONFLICTING_ID,
                path(file.row),
                columns.offset().at(file.row),
                Message.of(key, file.count, path(file.other), columns.offset().at(file.other)));
    }

    private String path(int row) {
        return paths.get(columns.file().at(row));
    }
}
