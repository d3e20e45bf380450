package spoor.store;

import java.util.List;
import java.util.function.Function;
import java.util.function.IntToLongFunction;

/// Copies some rows of a store's parts, and the texts that they need.
///
/// Each loop over rows is a method, so that it is compiled early. One thread at a time.
final class RowCopy {
    private final List<Columns> parts;
    private final List<int[]> rows;
    private final List<? extends StringTable> dictionaries;
    private final int total;

    /// @param parts share their dictionaries
    /// @param rows for each part the rows to copy, in the order of the copy
    /// @param dictionaries for each field by its ordinal
    RowCopy(List<Columns> parts, List<int[]> rows, List<? extends StringTable> dictionaries) {
        this.parts = parts;
        this.rows = rows;
        this.dictionaries = dictionaries;
        this.total = rows.stream().mapToInt(picked -> picked.length).sum();
    }

    /// @param fileNumbers for each file its number in the copy
    /// @param actorLinks of the store
    ColumnBundle extract(int[] fileNumbers, StringTable.Plain actorLinks) {
        int fields = dictionaries.size();
        IntColumn[] codes = new IntColumn[fields];
        StringTable.Plain[] texts = new StringTable.Plain[fields];
        for (int f = 0; f < fields; f++) {
            int field = f;
            int[] numbers = pick(part -> part.codes()[field]);
            texts[f] = renumber(numbers, dictionaries.get(f));
            codes[f] = IntColumn.of(numbers, total);
        }
        int[] files = pick(Columns::file);
        for (int row = 0; row < total; row++) {
            files[row] = fileNumbers[files[row]];
        }
        Columns columns =
                new Columns(
                        total,
                        codes,
                        TimeColumn.of(longs(part -> part.time()::at), total),
                        longs(part -> at(part.idMost())),
                        longs(part -> at(part.idLeast())),
                        IntColumn.of(files, total),
                        new OffsetColumn(
                                IntColumn.of(pick(RowConcatenation.LOW_OFFSET), total),
                                IntColumn.of(pick(RowConcatenation.HIGH_OFFSET), total)),
                        IntColumn.of(pick(Columns::length), total),
                        flags(),
                        IntColumn.of(pick(Columns::hidden), total),
                        IntColumn.of(pick(Columns::omitted), total),
                        LongColumn.of(longs(part -> part.textHash()::at), total));
        return new ColumnBundle(columns, List.of(texts), actorLinks);
    }

    /// Replaces the numbers of texts by those in a new dictionary, which has no other texts. The
    /// empty text is number 0 in both.
    private static StringTable.Plain renumber(int[] numbers, StringTable all) {
        int largest = 0;
        for (int number : numbers) {
            largest = Math.max(largest, number);
        }
        int[] known = new int[largest + 1];
        int[] taken = new int[Math.min(largest, numbers.length) + 1];
        int count = 1;
        for (int row = 0; row < numbers.length; row++) {
            int number = numbers[row];
            if (number != 0 && known[number] == 0) {
                known[number] = count;
                taken[count++] = number;
            }
            numbers[row] = known[number];
        }
        return copy(all, taken, count);
    }

    private static StringTable.Plain copy(StringTable all, int[] ids, int count) {
        int[] ends = new int[count];
        int end = 0;
        for (int i = 0; i < count; i++) {
            end = Math.addExact(end, all.length(ids[i]));
            ends[i] = end;
        }
        byte[] text = new byte[end];
        int at = 0;
        for (int i = 0; i < count; i++) {
            at = all.copy(ids[i], text, at);
        }
        return new StringTable.Plain(text, ends);
    }

    private int[] pick(Function<Columns, IntColumn> column) {
        int[] picked = new int[total];
        int at = 0;
        for (int p = 0; p < parts.size(); p++) {
            IntColumn from = column.apply(parts.get(p));
            if (!(from instanceof IntColumn.Zero)) {
                pick(from, rows.get(p), picked, at);
            }
            at += rows.get(p).length;
        }
        return picked;
    }

    private static void pick(IntColumn from, int[] rows, int[] into, int at) {
        for (int i = 0; i < rows.length; i++) {
            into[at + i] = from.at(rows[i]);
        }
    }

    private long[] longs(Function<Columns, IntToLongFunction> column) {
        long[] picked = new long[total];
        int at = 0;
        for (int p = 0; p < parts.size(); p++) {
            IntToLongFunction from = column.apply(parts.get(p));
            for (int row : rows.get(p)) {
                picked[at++] = from.applyAsLong(row);
            }
        }
        return picked;
    }

    private static IntToLongFunction at(long[] values) {
        return row -> values[row];
    }

    private byte[] flags() {
        byte[] picked = new byte[total];
        int at = 0;
        for (int p = 0; p < parts.size(); p++) {
            byte[] from = parts.get(p).flags();
            for (int row : rows.get(p)) {
                picked[at++] = from[row];
            }
        }
        return picked;
    }
}
