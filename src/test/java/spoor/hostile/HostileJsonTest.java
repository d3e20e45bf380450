package spoor.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.event.Problem;
import spoor.fixture.EventJson;
import spoor.fixture.Trails;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/// JSON texts of every kind, as a whole file and as a value in the second of three records.
@Timeout(60)
class HostileJsonTest {
    private static final String PLACE = "\"PLACE\"";

    @TempDir private static Path folder;
    private static Neighbours neighbours;

    @BeforeAll
    static void makeTheFolder() {
        neighbours = new Neighbours(folder);
    }

    @AfterAll
    static void endTheWorker() {
        neighbours.close();
    }

    static List<String> valid() {
        return JsonKinds.VALID;
    }

    static List<String> invalid() {
        return JsonKinds.INVALID;
    }

    static List<String> open() {
        return JsonKinds.OPEN;
    }

    static List<String> structure() {
        return JsonKinds.STRUCTURE;
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aFileOfValidJsonIsNoProblem(String text) throws IOException {
        neighbours.check(Bad.silent(text, "m.json", () -> JsonKinds.bytes(text), 0));
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void aFileOfInvalidJsonIsReported(String text) throws IOException {
        neighbours.check(
                Bad.told(text, "m.json", () -> JsonKinds.bytes(text), 0, Problem.Kind.UNREADABLE));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void aValueOfValidJsonIsNoProblem(String text) throws IOException {
        neighbours.check(Bad.silent(text, "m.json", () -> trail(text), 3));
    }

    @ParameterizedTest
    @MethodSource({"invalid", "structure"})
    void aValueOfInvalidJsonCostsItsRecordOnly(String text) throws IOException {
        neighbours.check(Bad.told(text, "m.json", () -> trail(text), -1, Problem.Kind.DAMAGED));
    }

    /// An unpaired surrogate or bytes that are not UTF-8 are shown as a replacement.
    @ParameterizedTest
    @MethodSource("open")
    void whatReadersDifferAboutFailsNowhere(String text) throws IOException {
        neighbours.check(Bad.open(text, "m.json", () -> JsonKinds.bytes(text)));
        neighbours.check(Bad.open(text, "m.json", () -> trail(text)));
    }

    private static byte[] trail(String text) {
        byte[] content =
                Trails.content(
                        EventJson.number(1),
                        EventJson.number(2).member("requestParameters", PLACE),
                        EventJson.number(3));
        return replaced(content, PLACE, JsonKinds.bytes(text));
    }

    private static byte[] replaced(byte[] content, String place, byte[] value) {
        String before = new String(content, StandardCharsets.ISO_8859_1);
        String after = new String(value, StandardCharsets.ISO_8859_1);
        assertThat(before).contains(place);
        return before.replace(place, after).getBytes(StandardCharsets.ISO_8859_1);
    }
}
