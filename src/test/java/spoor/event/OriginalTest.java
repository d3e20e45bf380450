package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Original.Cell;
import spoor.io.ByteSpan;
import spoor.message.Message;

import java.nio.charset.StandardCharsets;
import java.util.List;

final class OriginalTest {
    private static final ByteSpan ROW = ByteSpan.of("a;b".getBytes(StandardCharsets.UTF_8));

    private static String json(Cell... cells) {
        return new Original.PartialRow(ROW, List.of(cells), Message.of("partial.columns", 2))
                .json()
                .text();
    }

    @Test
    void aRecordIsItsOwnJson() {
        assertThat(new Original.JsonRecord(ROW).json()).isSameAs(ROW);
    }

    @Test
    void aRowBecomesNestedObjectsMarkedAsPartial() {
        assertThat(
                        json(
                                new Cell("eventName", "GetKey"),
                                new Cell("userIdentity.userName", "eva"),
                                new Cell("userIdentity.type", "IAMUser")))
                .isEqualTo(
                        "{\"partialRecord\":true,\"eventName\":\"GetKey\","
                                + "\"userIdentity\":{\"userName\":\"eva\",\"type\":\"IAMUser\"}}");
    }

    @Test
    void aRowIsOneLineOfJsonWhateverItsCellsContain() {
        assertThat(json(new Cell("a\nb", "\"\\\r\n\t\u0000é")))
                .isEqualTo(
                        "{\"partialRecord\":true,"
                                + "\"a\\u000ab\":\"\\\"\\\\\\u000d\\u000a\\u0009\\u0000é\"}");
    }

    @Test
    void keepsAllCellsWithTheSameName() {
        assertThat(json(new Cell("a", "1"), new Cell("a", "2"), new Cell("a", "3")))
                .endsWith("\"a\":[\"1\",\"2\",\"3\"]}");
        assertThat(json(new Cell("a.b", "1"), new Cell("a", "2"), new Cell("a.c", "3")))
                .endsWith("\"a\":[{\"b\":\"1\"},\"2\"],\"a.c\":\"3\"}");
    }

    @Test
    void aCellCannotRemoveTheMark() {
        assertThat(json(new Cell("partialRecord", "no")))
                .isEqualTo("{\"partialRecord\":[true,\"no\"]}");
    }
}
