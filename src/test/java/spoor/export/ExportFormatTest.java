package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The names of formats.
final class ExportFormatTest {
    @Test
    void isFoundByItsWordInAnyCase() {
        assertThat(ExportFormat.named("json")).contains(ExportFormat.JSON);
        assertThat(ExportFormat.named("JsonL")).contains(ExportFormat.JSONL);
        assertThat(ExportFormat.named("xml")).isEmpty();
    }

    @Test
    void hasAWordThatNamesIt() {
        for (ExportFormat format : ExportFormat.values()) {
            assertThat(ExportFormat.named(format.word())).contains(format);
        }
    }
}
