package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.io.ByteSpan;
import spoor.pseudonym.Masking;
import spoor.store.EventStore;
import spoor.text.CsvCell;

import java.util.stream.Collectors;

final class CsvRowTest {
    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "\uff1d1",
                "\uff0b1",
                "\uff0d1",
                "\uff201"
            })
    void noCellBecomesAFormula(String value) {
        assertThat(CsvCell.of(value)).startsWith("\"'").endsWith("\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "x;=HYPERLINK(A1);y | \"x;'=HYPERLINK(A1);y\"",
                ";+1 | \";'+1\"",
                "=1;-1;@A1 | \"'=1;'-1;'@A1\"",
                "x;;=1 | \"x;;'=1\"",
                "x;\"=1 | \"x;'\"\"=1\"",
                "x;\uff1d1 | \"x;'\uff1d1\"",
                "x;'=1 | \"x;''=1\"",
                "'=1 | \"''=1\"",
                "'x | \"''x\"",
            })
    void noPartOfACellBecomesAFormulaAfterASemicolon(String value, String cell) {
        assertThat(CsvCell.of(value)).isEqualTo(cell);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "Mozilla/5.0 (X11; +http://x)",
                "a;b",
                "a=b",
                "10.0.0.1",
                "2026-11-22T09:00:01Z"
            })
    void plainValuesAreWrittenUnchanged(String value) {
        assertThat(CsvCell.of(value)).isEqualTo(value);
    }

    @Test
    void quotesWhatWouldEndACell() {
        assertThat(CsvCell.of("a,b")).isEqualTo("\"a,b\"");
        assertThat(CsvCell.of("say \"x\"")).isEqualTo("\"say \"\"x\"\"\"");
        assertThat(CsvCell.of(" x")).isEqualTo("\" x\"");
    }

    @Test
    void invisibleCharactersAreWrittenAsEscapes() {
        assertThat(CsvCell.of("a\u202eb\nc")).isEqualTo("a\\u202eb\\u000ac");
        assertThat(CsvCell.of("a\\u000ac \\users")).isEqualTo("a\\u005cu000ac \\users");
    }

    @Test
    void aRowHasAllFieldsAndTheFileAndOffsetOfTheRecord() {
        source.put("a.json", EventJson.number(1).agent("=cmd()").error("AccessDenied"));
        EventStore store = loading.load().store();
        assertThat(CsvRow.header(RecordSchema.CLOUDTRAIL))
                .isEqualTo(
                        RecordSchema.CLOUDTRAIL.fields().stream()
                                        .map(Field::cloudTrailName)
                                        .collect(Collectors.joining(","))
                                + ",hiddenValues,file,offset\r\n");
        assertThat(CsvRow.of(store, 0, null, CsvCell::of))
                .startsWith("2026-11-22T09:00:01Z,CreateQueue,sqs.amazonaws.com,eu-central-1,")
                .contains(",\"'=cmd()\",")
                .endsWith(",0,a.json,12\r\n");
    }

    @Test
    void aMaskedRowHasPseudonyms() {
        source.put("a.json", EventJson.number(1).user("konstanze"));
        EventStore store = loading.load().store();
        byte[] record = EventJson.number(1).user("konstanze").bytes();
        Masking masking = Masking.withoutKeyFile();
        masking.collect(ByteSpan.of(record));
        assertThat(CsvRow.of(store, 0, masking, CsvCell::of))
                .contains("CreateQueue", "IAMUser")
                .doesNotContain("konstanze", EventJson.ACCOUNT, "203.0.113.7");
    }
}
