package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.detail.EventDetail;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.sentence.SentenceWriter;
import spoor.store.EventStore;

import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/// Records that are strings of another document, from the file to the event pane.
final class QuotedRecordTest {
    private final MemorySource source = new MemorySource("trail");
    private final Loading loading = Loading.of(source);

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    @Test
    void showsTheTextOfTheStringAndSaysSo() throws IOException, JsonSyntaxException {
        String record = EventJson.number(1).toString();
        source.put(
                "lookup.json",
                JsonMapper.shared()
                        .writeValueAsBytes(
                                Map.of("Events", List.of(Map.of("CloudTrailEvent", record)))));
        EventStore store = loading.load().store();

        EventDetail detail =
                EventDetail.read(
                        loading.records(), store, 0, HiddenRules.BUILT_IN, SentenceWriter.ENGLISH);

        assertThat(detail.original()).isEqualTo(record);
        assertThat(detail.loss()).isEmpty();
        assertThat(detail.aboutOriginal())
                .hasValueSatisfying(
                        about -> assertThat(about.inEnglish()).contains("without the escapes"));
    }
}
