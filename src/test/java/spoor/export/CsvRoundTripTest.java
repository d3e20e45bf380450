package spoor.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.fixture.AwkwardTexts;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;

import tools.jackson.databind.json.JsonMapper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// A table that Spoor wrote has the same texts when Spoor reads it again.
final class CsvRoundTripTest {
    private static final List<Field> TEXTS =
            List.of(Field.AGENT, Field.ERROR, Field.ERROR_MESSAGE, Field.IDENTITY, Field.ID);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void readsBackEveryText(boolean spreadsheet) throws IOException {
        List<String> texts = AwkwardTexts.of(7, 400);
        List<EventJson> events = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String json = JsonMapper.shared().writeValueAsString(texts.get(i));
            events.add(
                    EventJson.number(i)
                            .member("userAgent", json)
                            .member("errorCode", json)
                            .member("errorMessage", json));
        }
        try (MemorySource source =
                        new MemorySource("trail").put("t.json", events.toArray(EventJson[]::new));
                Loading loading = Loading.of(source)) {
            EventStore store = loading.load().store();
            assertThat(values(store, Field.ERROR_MESSAGE)).isEqualTo(texts);
            byte[] table = export(loading, store, spreadsheet);

            try (MemorySource copy = new MemorySource("export").put("t.csv", table);
                    Loading again = Loading.of(copy)) {
                EventStore read = again.load().store();
                for (Field field : TEXTS) {
                    assertThat(values(read, field)).isEqualTo(values(store, field));
                }
            }
        }
    }

    private static byte[] export(Loading loading, EventStore store, boolean spreadsheet)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RecordWriter(loading.records(), loading.sharedWorkers(), new CsvFormat(spreadsheet))
                .write(
                        new Selection(store, Rows.all(store.size())),
                        out,
                        new Cancellation(),
                        _ -> {});
        return out.toByteArray();
    }

    private static List<String> values(EventStore store, Field field) {
        List<String> values = new ArrayList<>();
        for (int row = 0; row < store.size(); row++) {
            values.add(store.value(field, row));
        }
        return values;
    }
}
