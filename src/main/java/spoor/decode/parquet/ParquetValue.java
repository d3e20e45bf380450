package spoor.decode.parquet;

import dev.hardwood.row.PqList;
import dev.hardwood.row.PqMap;
import dev.hardwood.row.PqStruct;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonFiles;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A value of a Parquet file as the text of a cell.
final class ParquetValue {
    private static final long SECONDS_BELOW = 100_000_000_000L;
    private static final long MILLIS_BELOW = SECONDS_BELOW * 1000;
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final int NANOS_PER_MICRO = 1000;

    private ParquetValue() {}

    /// The text of a value: JSON where it has parts, and nothing where it is null.
    static String text(@Nullable Object value) {
        return switch (plain(value)) {
            case null -> "";
            case Map<?, ?> parts -> JsonFiles.print(parts);
            case List<?> parts -> JsonFiles.print(parts);
            case Object single -> single.toString();
        };
    }

    /// The text of a time, which may be a number of seconds, milliseconds or microseconds since
    /// 1970.
    static String time(@Nullable Object value) {
        return value instanceof Long number ? instant(number).toString() : text(value);
    }

    private static Instant instant(long number) {
        if (Math.abs(number) < SECONDS_BELOW) {
            return Instant.ofEpochSecond(number);
        }
        return Math.abs(number) < MILLIS_BELOW
                ? Instant.ofEpochMilli(number)
                : Instant.ofEpochSecond(
                        Math.floorDiv(number, MICROS_PER_SECOND),
                        Math.floorMod(number, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }

    /// A value as maps, lists, texts, numbers and truth values.
    private static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case PqStruct struct -> members(struct);
            case PqList list -> items(list);
            case PqMap map -> entries(map);
            case byte[] bytes -> new String(bytes, StandardCharsets.UTF_8);
            case LocalDateTime time -> time.toInstant(ZoneOffset.UTC).toString();
            case Boolean truth -> truth;
            case Number number -> number;
            case Object other -> other.toString();
        };
    }

    private static Map<String, @Nullable Object> members(PqStruct struct) {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        for (int i = 0; i < struct.getFieldCount(); i++) {
            if (!struct.isNull(i)) {
                members.put(struct.getFieldName(i), plain(struct.getValue(i)));
            }
        }
        return members;
    }

    private static List<@Nullable Object> items(PqList list) {
        List<@Nullable Object> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(list.isNull(i) ? null : plain(list.get(i)));
        }
        return items;
    }

    private static Map<String, @Nullable Object> entries(PqMap map) {
        Map<String, @Nullable Object> entries = new LinkedHashMap<>();
        for (PqMap.Entry entry : map.getEntries()) {
            entries.put(text(entry.getKey()), entry.isValueNull() ? null : plain(entry.getValue()));
        }
        return entries;
    }
}
