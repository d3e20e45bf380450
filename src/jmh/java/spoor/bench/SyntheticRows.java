package spoor.bench;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.store.EventStore;
import spoor.store.Segment;
import spoor.store.StoreBuilder;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/// Creates stores of many rows with as many different values in each column as in a large trail.
///
/// The same arguments create the same store. Small codes are more frequent than large ones.
public final class SyntheticRows {
    private static final long FROM = Instant.parse("2026-09-01T00:00:00Z").toEpochMilli();
    private static final int SECONDS = 60 * 86_400;
    private static final int SEGMENT = 100_000;
    private static final int FILES = 20_000;
    private static final int RECORD = 1_500;

    /// The number of different values of a column, including the empty one; other columns have only
    /// the empty one.
    private static final Map<Field, Integer> VALUES =
            Map.ofEntries(
                    Map.entry(Field.EVENT, 222),
                    Map.entry(Field.SERVICE, 36),
                    Map.entry(Field.REGION, 9),
                    Map.entry(Field.TYPE, 7),
                    Map.entry(Field.IDENTITY, 70_000),
                    Map.entry(Field.IP, 5_400),
                    Map.entry(Field.ERROR, 13),
                    Map.entry(Field.ACCOUNT, 13),
                    Map.entry(Field.KEY, 20_000),
                    Map.entry(Field.ARN, 50_000),
                    Map.entry(Field.AGENT, 433),
                    Map.entry(Field.READ_ONLY, 3),
                    Map.entry(Field.CATEGORY, 4),
                    Map.entry(Field.KIND, 3));

    private SyntheticRows() {}

    /// A store in which only these columns and the times have values.
    ///
    /// @param columns `ID` for a GUID in each row
    public static EventStore of(int rows, Set<Field> columns) {
        StoreBuilder builder = new StoreBuilder(RecordSchema.CLOUDTRAIL);
        int perFile = Math.max(1, rows / FILES);
        int file = -1;
        byte[][][] values = values(columns);
        SplittableRandom random = new SplittableRandom(42);
        Segment segment = new Segment(RecordSchema.CLOUDTRAIL);
        for (int row = 0; row < rows; row++) {
            if (row % perFile == 0) {
                file = builder.addFile("AWSLogs/%07d.json.gz".formatted(row / perFile));
            }
            long time = FROM + 1000L * random.nextInt(SECONDS);
            segment.add(file, (long) row % perFile * RECORD, RECORD, time);
            for (Field field : columns) {
                if (field == Field.ID) {
                    segment.putId(random.nextLong(), random.nextLong());
                } else {
                    byte[][] texts = values[field.ordinal()];
                    double share = random.nextDouble();
                    byte[] text = texts[(int) (share * share * texts.length)];
                    segment.put(field, text, 0, text.length);
                }
            }
            int hidden = random.nextInt(50) == 0 ? 1 + random.nextInt(9) : 0;
            segment.mark(random.nextInt(20) == 0, random.nextInt(4) == 0, hidden, 0);
            if (segment.size() == SEGMENT) {
                builder.add(segment);
            }
        }
        builder.add(segment);
        EventStore store = builder.snapshot();
        if (store.size() != rows || store.time(0) == EventTime.NONE) {
            throw new IllegalStateException(store.size() + " rows");
        }
        return store;
    }

    private static byte[][][] values(Set<Field> columns) {
        byte[][][] values = new byte[RecordSchema.CLOUDTRAIL.size()][][];
        for (Field field : columns) {
            int count = VALUES.getOrDefault(field, 1);
            byte[][] texts = new byte[count][];
            for (int i = 0; i < count; i++) {
                // Numbers in another order than the texts', as they come in a trail.
                String text = i == 0 ? "" : "%s-%08x".formatted(field, i * 0x9e3779b1);
                texts[i] = text.getBytes(StandardCharsets.UTF_8);
            }
            values[field.ordinal()] = texts;
        }
        return values;
    }
}
