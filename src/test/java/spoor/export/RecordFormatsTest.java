package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.fixture.ToyRecordFormat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

final class RecordFormatsTest {
    private static final RecordFormats WITH_TOY =
            new RecordFormats(List.of(RecordFormats.JSON, new ToyRecordFormat()));

    @Test
    void findsAFormatByItsIdInAnyCase() {
        assertThat(RecordFormats.ALL.named("json")).contains(RecordFormats.JSON);
        assertThat(RecordFormats.ALL.named("JsonL")).contains(RecordFormats.JSON_LINES);
        assertThat(RecordFormats.ALL.named("toy")).isEmpty();
        assertThat(WITH_TOY.named("toy").orElseThrow()).isInstanceOf(ToyRecordFormat.class);
    }

    @Test
    void everyIdFindsItsFormat() {
        for (RecordFormat format : RecordFormats.ALL.all()) {
            assertThat(RecordFormats.ALL.named(format.id())).contains(format);
        }
    }

    @Test
    void takesTheFormatFromTheExtensionOfAFile() {
        Path csv = Path.of("export.CSV");
        assertThat(RecordFormats.ALL.ofFile(csv, RecordFormats.JSON)).isEqualTo(RecordFormats.CSV);
        assertThat(WITH_TOY.ofFile(csv, RecordFormats.JSON)).isEqualTo(RecordFormats.JSON);
        assertThat(WITH_TOY.ofFile(Path.of("a.toy"), RecordFormats.JSON))
                .isInstanceOf(ToyRecordFormat.class);
    }

    @Test
    void listsAllIds() {
        RecordFormats three =
                new RecordFormats(
                        List.of(
                                RecordFormats.JSON,
                                RecordFormats.JSON_LINES,
                                new ToyRecordFormat()));

        assertThat(three.ids("|")).isEqualTo("json|jsonl|toy");
        assertThat(three.list().inEnglish()).isEqualTo("json, jsonl or toy");
        assertThat(WITH_TOY.list().inEnglish()).isEqualTo("json or toy");
    }

    @Test
    void theGuideForUsersListsEveryFormat() throws IOException {
        String guide = Files.readString(Path.of("src/main/docs/using.md"));

        assertThat(undocumented(RecordFormats.ALL, guide)).isEmpty();
        assertThat(undocumented(WITH_TOY, guide)).containsExactly("toy");
    }

    /// The formats without a row in the table of formats.
    private static List<String> undocumented(RecordFormats formats, String guide) {
        return formats.all().stream()
                .filter(format -> !guide.contains("| " + format.title() + " |"))
                .map(RecordFormat::id)
                .toList();
    }
}
