package spoor.decode.csv;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;

import spoor.decode.TrailFormat;
import spoor.decode.content.ContentLimits;
import spoor.event.Field;
import spoor.event.Original;
import spoor.io.ByteSpan;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Whatever a table holds, it is read in windows as it is read whole, and the original of each
/// event is found again at its place.
///
/// `benchmarks.md` says how to let the fuzzer run on.
final class CsvTableFuzz {
    private static final String NAMES = "eventID,eventName,eventTime,useridentity,identity\n";

    @DictionaryEntries({
        "2026-03-01T10:00:01Z",
        "\"2020-05-13, 04:52:01 PM\"",
        "{type=IAMUser, username=",
        ", sessioncontext={",
        "=\"0123\"",
        "\"\"",
        "\",\"",
        "'=",
        "eventID,eventName,eventTime"
    })
    @FuzzTest(maxDuration = "12s")
    void findsEachEventAgain(byte[] rows) {
        byte[] names = NAMES.getBytes(StandardCharsets.UTF_8);
        byte[] table = new byte[names.length + rows.length];
        System.arraycopy(names, 0, table, 0, names.length);
        System.arraycopy(rows, 0, table, names.length, rows.length);
        CsvRead read = CsvRead.of(table, ContentLimits.DEFAULT);
        assertThat(CsvRead.of(table, CsvRead.inWindows(64))).isEqualTo(read);
        TrailFormat.Originals originals = new CsvTable().originals(ByteSpan.of(table));
        for (CsvRead.Row row : read.rows()) {
            Original original =
                    originals
                            .of(new ByteSpan(table, (int) row.offset(), row.length()))
                            .orElseThrow();
            assertThat(((Original.PartialRow) original).cells())
                    .filteredOn(cell -> cell.name().equals("eventName"))
                    .extracting(cell -> cell.value().replace('\ufffd', '?'))
                    .isEqualTo(
                            row.value(Field.EVENT).isEmpty()
                                    ? List.<String>of()
                                    : List.of(row.value(Field.EVENT).replace('\ufffd', '?')));
        }
    }
}
