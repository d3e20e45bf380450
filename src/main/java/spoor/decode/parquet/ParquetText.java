package spoor.decode.parquet;

import dev.hardwood.HardwoodContext;
import dev.hardwood.metadata.ColumnChunk;
import dev.hardwood.metadata.CompressionCodec;
import dev.hardwood.metadata.FileMetaData;
import dev.hardwood.metadata.RowGroup;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.row.StructAccessor;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import spoor.decode.gzip.ByteSource;
import spoor.message.ExplainedException;
import spoor.message.Message;
import spoor.trail.RandomAccess;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Stream;

/// The rows of a Parquet file with events as the text of a table (CSV), from the first to the last.
/// The same file always gives the same text.
///
/// One thread at a time; [#close()] ends the threads of the reader.
public final class ParquetText implements ByteSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ParquetText.class);

    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

    /// Others need libraries, too.
    private static final Set<CompressionCodec> CODECS =
            EnumSet.of(
                    CompressionCodec.UNCOMPRESSED,
                    CompressionCodec.GZIP,
                    CompressionCodec.SNAPPY,
                    CompressionCodec.ZSTD);

    /// Hardwood 1.0 reads as many rows at once, and up to four times as many ahead.
    private static final int ROWS_AT_ONCE = 16_384;

    /// Measured: what each of their values takes, and what is reserved for it where the file has
    /// fewer rows.
    private static final int BYTES_OF_VALUE = 600;

    private static final int RESERVED_FOR_VALUE = 256;

    /// Rows are made into text until there is as much as this, in characters.
    private static final int PIECE = 1 << 16;

    /// Says what it uses at the level of information. Kept, as its level is lost without a
    /// reference.
    private static final java.util.logging.Logger READER =
            java.util.logging.Logger.getLogger("dev.hardwood");

    private static final int MAX_CAUSES = 16;

    private final HardwoodContext threads;
    private final ParquetMemory.Part memory;
    private final ParquetFileReader file;
    private final List<TextColumn> columns;

    /// Null where the file has no rows.
    private final @Nullable RowReader rows;

    private byte[] text = {};
    private int at;

    private ParquetText(
            HardwoodContext threads,
            ParquetMemory.Part memory,
            ParquetFileReader file,
            List<TextColumn> columns) {
        this.threads = threads;
        this.memory = memory;
        this.file = file;
        this.columns = columns;
        this.rows = file.getFileMetaData().numRows() > 0 ? file.rowReader() : null;
    }

    /// Whether bytes are the beginning of a Parquet file.
    public static boolean isParquet(byte[] head, int length) {
        return length >= MAGIC.length
                && Arrays.equals(head, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// Opens a Parquet file. This waits until there is memory for it.
    ///
    /// @param stored closed by its owner
    /// @param memory shared with the other readers
    /// @return empty where it has no events of CloudTrail
    /// @throws IOException where it cannot be read
    public static Optional<ParquetText> open(RandomAccess stored, ParquetMemory memory)
            throws IOException {
        READER.setLevel(Level.WARNING);
        HardwoodContext threads = HardwoodContext.create(1);
        Optional<ParquetText> opened = Optional.empty();
        try {
            opened = open(stored, memory, threads);
            return opened;
        } catch (IOException | RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw explained(e);
        } finally {
            if (opened.isEmpty()) {
                threads.close();
            }
        }
    }

    private static Optional<ParquetText> open(
            RandomAccess stored, ParquetMemory memory, HardwoodContext threads) throws IOException {
        ParquetFileReader file = ParquetFileReader.open(new StoredInput(stored), threads);
        Optional<List<TextColumn>> columns = TextColumns.of(file.getFileSchema());
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        checkCodecs(file.getFileMetaData());
        ParquetMemory.Part part = memory.take(bytesFor(file, memory));
        Optional<ParquetText> opened = Optional.empty();
        try {
            ParquetText text = new ParquetText(threads, part, file, columns.get());
            opened = text.begin() ? Optional.of(text) : Optional.empty();
            return opened;
        } finally {
            if (opened.isEmpty()) {
                part.close();
            }
        }
    }

    private static void checkCodecs(FileMetaData file) throws IOException {
        for (RowGroup group : file.rowGroups()) {
            for (ColumnChunk column : group.columns()) {
                CompressionCodec codec = column.metaData().codec();
                if (!CODECS.contains(codec)) {
                    throw new ExplainedException(
                            Message.of("parquet.codec", codec.toString()), null);
                }
            }
        }
    }

    /// The memory for some thousand rows of all columns, whose values the reader has as arrays.
    private static long bytesFor(ParquetFileReader file, ParquetMemory memory) throws IOException {
        long rows = Math.min(file.getFileMetaData().numRows(), ROWS_AT_ONCE);
        long perColumn = (long) ROWS_AT_ONCE * RESERVED_FOR_VALUE + rows * BYTES_OF_VALUE;
        long bytes = perColumn * file.getFileSchema().getColumnCount();
        if (!memory.hasRoomFor(bytes)) {
            long heap = ParquetMemory.heapFor(bytes);
            throw new ExplainedException(Message.of("parquet.memory", (heap >> 20) + 1), null);
        }
        return bytes;
    }

    /// Makes the text of the names and the first row.
    ///
    /// @return false where the row is of another service
    private boolean begin() {
        StringBuilder lines = new StringBuilder();
        line(lines, columns.stream().map(TextColumn::name).toList());
        if (rows != null && rows.hasNext()) {
            rows.next();
            if (!TextColumns.isOfCloudTrail(columns, rows)) {
                return false;
            }
            row(rows, lines);
        }
        text = bytes(lines);
        return true;
    }

    /// A damaged file leads the reader to exceptions of any kind.
    private static IOException explained(Throwable e) {
        return switch (e) {
            case ExplainedException explained -> explained;
            default ->
                    new ExplainedException(
                            Message.of(isLackOfMemory(e) ? "decode.noMemory" : "parquet.damaged"),
                            e);
        };
    }

    /// The reader's threads pass errors on as causes of its exceptions.
    private static boolean isLackOfMemory(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, Throwable::getCause)
                .limit(MAX_CAUSES)
                .anyMatch(OutOfMemoryError.class::isInstance);
    }

    @Override
    public int read(byte[] into, int start, int room) throws IOException {
        if (at == text.length && !next()) {
            return -1;
        }
        int n = Math.min(room, text.length - at);
        System.arraycopy(text, at, into, start, n);
        at += n;
        return n;
    }

    private boolean next() throws IOException {
        StringBuilder lines = new StringBuilder();
        try {
            while (rows != null && lines.length() < PIECE && rows.hasNext()) {
                rows.next();
                row(rows, lines);
            }
        } catch (RuntimeException | OutOfMemoryError | StackOverflowError e) {
            throw explained(e);
        }
        text = bytes(lines);
        at = 0;
        return text.length > 0;
    }

    private void row(StructAccessor row, StringBuilder lines) {
        line(lines, columns.stream().map(column -> column.value(row)).toList());
    }

    private static void line(StringBuilder lines, List<String> cells) {
        String separator = "";
        for (String cell : cells) {
            lines.append(separator);
            separator = ",";
            if (cell.chars().anyMatch(c -> c == ',' || c == '"' || c <= ' ')) {
                lines.append('"').append(cell.replace("\"", "\"\"")).append('"');
            } else {
                lines.append(cell);
            }
        }
        lines.append('\n');
    }

    private static byte[] bytes(StringBuilder lines) {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try (memory;
                threads;
                file) {
            if (rows != null) {
                rows.close();
            }
        } catch (IOException e) {
            LOG.warn("A Parquet file cannot be closed", e);
        }
    }
}
