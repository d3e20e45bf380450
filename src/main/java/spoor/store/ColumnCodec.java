package spoor.store;

import java.nio.ByteBuffer;

/// Writes columns and texts to a buffer and reads them back. Numbers have the buffer's byte order.
///
/// It does not detect damage; the caller must check the bytes first.
final class ColumnCodec {
    private static final byte SECONDS = 1;
    private static final byte MILLIS = 2;
    private static final byte DENSE = 1;
    private static final byte SPARSE = 2;
    private static final int U24_BYTES = 3;

    private ColumnCodec() {}

    /// The length of a column in bytes.
    static long size(IntColumn column, int rows) {
        return 1 + (long) column.width() * rows;
    }

    static long size(TimeColumn column, int rows) {
        return switch (column) {
            case TimeColumn.Seconds _ -> 1 + Long.BYTES + (long) Integer.BYTES * rows;
            case TimeColumn.Millis _ -> 1 + (long) Long.BYTES * rows;
        };
    }

    static long size(StringTable.Plain texts) {
        return 2L * Integer.BYTES
                + (long) Integer.BYTES * texts.ends().length
                + texts.text().length;
    }

    static long size(LongColumn column) {
        return switch (column) {
            case LongColumn.Dense(long[] values) -> 1 + (long) Long.BYTES * values.length;
            case LongColumn.Sparse(_, int[] at, _) ->
                    1 + Integer.BYTES + (long) (Integer.BYTES + Long.BYTES) * at.length;
        };
    }

    static void write(LongColumn column, ByteBuffer to) {
        switch (column) {
            case LongColumn.Dense(long[] values) -> {
                to.put(DENSE);
                write(values, values.length, to);
            }
            case LongColumn.Sparse(_, int[] at, long[] values) -> {
                to.put(SPARSE).putInt(at.length);
                write(at, at.length, to);
                write(values, at.length, to);
            }
        }
    }

    static LongColumn readLongColumn(int rows, ByteBuffer from) {
        byte form = from.get();
        return switch (form) {
            case DENSE -> new LongColumn.Dense(readLongs(rows, from));
            case SPARSE -> {
                int count = from.getInt();
                yield new LongColumn.Sparse(rows, readNumbers(count, from), readLongs(count, from));
            }
            default -> throw new IllegalArgumentException("long numbers of form " + form);
        };
    }

    static void write(IntColumn column, int rows, ByteBuffer to) {
        to.put((byte) column.width());
        switch (column) {
            case IntColumn.Zero _ -> {}
            case IntColumn.U8(byte[] values) -> to.put(values, 0, rows);
            case IntColumn.U16(char[] values) -> {
                to.asCharBuffer().put(values, 0, rows);
                skip(to, Character.BYTES * rows);
            }
            case IntColumn.U24(byte[] values) -> to.put(values, 0, U24_BYTES * rows);
            case IntColumn.I32(int[] values) -> write(values, rows, to);
        }
    }

    static IntColumn readInts(int rows, ByteBuffer from) {
        int width = from.get();
        return switch (width) {
            case 0 -> new IntColumn.Zero(rows);
            case Byte.BYTES -> new IntColumn.U8(readBytes(rows, from));
            case Character.BYTES -> {
                char[] values = new char[rows];
                from.asCharBuffer().get(values);
                skip(from, Character.BYTES * rows);
                yield new IntColumn.U16(values);
            }
            case U24_BYTES -> {
                byte[] values = new byte[U24_BYTES * rows + IntColumn.TAIL];
                from.get(values, 0, U24_BYTES * rows);
                yield new IntColumn.U24(values);
            }
            case Integer.BYTES -> new IntColumn.I32(readNumbers(rows, from));
            default -> throw new IllegalArgumentException("numbers of " + width + " bytes");
        };
    }

    static void write(TimeColumn column, int rows, ByteBuffer to) {
        switch (column) {
            case TimeColumn.Seconds(long first, int[] since) -> {
                to.put(SECONDS).putLong(first);
                write(since, rows, to);
            }
            case TimeColumn.Millis(long[] values) -> {
                to.put(MILLIS);
                write(values, rows, to);
            }
        }
    }

    static TimeColumn readTimes(int rows, ByteBuffer from) {
        byte form = from.get();
        return switch (form) {
            case SECONDS -> new TimeColumn.Seconds(from.getLong(), readNumbers(rows, from));
            case MILLIS -> new TimeColumn.Millis(readLongs(rows, from));
            default -> throw new IllegalArgumentException("times of form " + form);
        };
    }

    static void write(StringTable.Plain texts, ByteBuffer to) {
        to.putInt(texts.ends().length).putInt(texts.text().length);
        write(texts.ends(), texts.ends().length, to);
        to.put(texts.text());
    }

    static StringTable.Plain readTexts(ByteBuffer from) {
        int size = from.getInt();
        int used = from.getInt();
        int[] ends = readNumbers(size, from);
        return new StringTable.Plain(readBytes(used, from), ends);
    }

    static void write(long[] values, int rows, ByteBuffer to) {
        to.asLongBuffer().put(values, 0, rows);
        skip(to, Long.BYTES * rows);
    }

    static long[] readLongs(int rows, ByteBuffer from) {
        long[] values = new long[rows];
        from.asLongBuffer().get(values);
        skip(from, Long.BYTES * rows);
        return values;
    }

    static byte[] readBytes(int rows, ByteBuffer from) {
        byte[] values = new byte[rows];
        from.get(values);
        return values;
    }

    private static void write(int[] values, int rows, ByteBuffer to) {
        to.asIntBuffer().put(values, 0, rows);
        skip(to, Integer.BYTES * rows);
    }

    private static int[] readNumbers(int rows, ByteBuffer from) {
        int[] values = new int[rows];
        from.asIntBuffer().get(values);
        skip(from, Integer.BYTES * rows);
        return values;
    }

    private static void skip(ByteBuffer buffer, int bytes) {
        buffer.position(buffer.position() + bytes);
    }
}
