package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import spoor.compare.Comparison;
import spoor.decode.format.JsonRecords;
import spoor.decode.format.TrailFormats;
import spoor.detail.EventDetail;
import spoor.event.Field;
import spoor.export.RecordFormat;
import spoor.export.RecordFormats;
import spoor.export.RecordText;
import spoor.export.RecordWriter;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.fixture.ToyFormat;
import spoor.fixture.Trails;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.pseudonym.Masking;
import spoor.query.EventQuery;
import spoor.query.FacetCounts;
import spoor.query.Filter;
import spoor.query.OriginalTextSearch;
import spoor.query.Phrase;
import spoor.query.QueryEngine;
import spoor.query.QueryParser;
import spoor.query.QueryResult;
import spoor.query.QueryScope;
import spoor.query.QuerySyntaxException;
import spoor.sentence.SentenceWriter;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.store.Selection;
import spoor.work.Cancellation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// A form of file that is not JSON, added as a [spoor.decode.TrailFormat] only: no consumer of its
/// events assumes a JSON object.
final class ToyFormatTest {
    private static final String FIRST =
            "00000000-0000-0000-0000-00000000000a;2025-01-01T00:00:01Z;Delete\"Queue;konstanze";
    private static final String SECOND =
            "00000000-0000-0000-0000-00000000000b;2025-01-01T00:00:02Z;ListQueues;konstanze";
    private static final String TABLE =
            "eventID;eventTime;eventName;userIdentity.userName\n" + FIRST + "\n" + SECOND + "\n";

    private final MemorySource source = new MemorySource("trail");
    private final Loading loading =
            Loading.of(
                    new TrailFormats(List.of(new ToyFormat(), JsonRecords.ONE_PASS_FIRST)), source);
    private LoadState loaded;
    private EventStore store;

    @BeforeEach
    void load() {
        source.put("rows.gz", Trails.gzipped(TABLE.getBytes(StandardCharsets.UTF_8)));
        source.put("trail.json", EventJson.number(1));
        loaded = loading.load();
        store = loaded.store();
    }

    @AfterEach
    void close() {
        source.close();
        loading.close();
    }

    private String exported(RecordFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RecordWriter(loading.records(), loading.sharedWorkers(), format)
                .write(
                        new Selection(store, Rows.range(store.size(), 0, 2)),
                        out,
                        new Cancellation(),
                        _ -> {});
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void loadsItsEventsBesideThoseOfTrails() {
        assertThat(loaded.problems()).isEmpty();
        assertThat(store.size()).isEqualTo(3);
        assertThat(store.value(Field.EVENT, 0)).isEqualTo("Delete\"Queue");
        assertThat(store.value(Field.EVENT, 1)).isEqualTo("ListQueues");
        assertThat(store.offset(1)).isEqualTo(TABLE.indexOf(SECOND));
    }

    @Test
    void showsItsOriginalUnchangedAndNamesTheMissingParts()
            throws IOException, JsonSyntaxException {
        EventDetail detail =
                EventDetail.read(
                        loading.records(), store, 0, HiddenRules.BUILT_IN, SentenceWriter.ENGLISH);
        assertThat(detail.original()).isEqualTo(FIRST);
        assertThat(detail.loss())
                .hasValueSatisfying(loss ->
                        assertThat(loss.inEnglish()).contains("Partial record", "4 fields"));
        assertThat(
                        EventDetail.read(
                                        loading.records(),
                                        store,
                                        2,
                                        HiddenRules.BUILT_IN,
                                        SentenceWriter.ENGLISH)
                                .loss())
                .isEmpty();
    }

    @Test
    void comparesAPartialRowWithAnother() throws IOException, JsonSyntaxException {
        Comparison comparison =
                Comparison.read(loading.records(), store, List.of(0, 1), HiddenRules.BUILT_IN);
        assertThat(comparison.differences()).isEqualTo(3);
    }

    @Test
    void copiesOneRowAsItIs() throws IOException {
        assertThat(
                        RecordText.of(
                                loading.records(),
                                loading.sharedWorkers(),
                                store,
                                Rows.range(3, 1, 2),
                                null))
                .isEqualTo(SECOND);
    }

    @Test
    void searchesTheTextOfItsRows() {
        Filter.InOriginal wanted = new Filter.RecordContains(Phrase.of("0000000b;2025"));
        Map<Filter.InOriginal, Rows> found =
                new OriginalTextSearch(loading::records, _ -> {})
                        .find(store, Set.of(wanted), new Cancellation());
        assertThat(Objects.requireNonNull(found.get(wanted)).stream()).containsExactly(1);
    }

    private QueryResult ask(String query) throws QuerySyntaxException {
        return new QueryEngine(new OriginalTextSearch(loading::records, _ -> {}))
                .answer(
                        store,
                        EventQuery.ALL.withFilter(QueryParser.parse(query)),
                        new QueryScope(Set.of(Field.EVENT)),
                        new Cancellation());
    }

    @Test
    void filtersItsRowsByFieldAndByPath() throws QuerySyntaxException {
        assertThat(ask("event:ListQueues").selection().rows().stream()).containsExactly(1);
        assertThat(ask("userIdentity.userName:konstanze").selection().rows().stream())
                .containsExactly(0, 1);
    }

    @Test
    void countsItsRowsByField() throws QuerySyntaxException {
        FacetCounts byEvent = ask("userIdentity.userName:konstanze").facet(Field.EVENT);
        assertThat(byEvent.count("ListQueues")).isEqualTo(1);
        assertThat(byEvent.count("Delete\"Queue")).isEqualTo(1);
        assertThat(byEvent.distinct()).isEqualTo(2);
    }

    @Test
    void exportsItsRowsAsObjectsThatAreMarkedPartial() throws IOException {
        assertThat(exported(RecordFormats.JSON))
                .startsWith("{\"Records\":[{\"partialRecord\":true,\"eventID\":\"00000000-")
                .contains("\"eventName\":\"Delete\\\"Queue\"")
                .endsWith("\"userIdentity\":{\"userName\":\"konstanze\"}}]}");
        assertThat(exported(RecordFormats.JSON_LINES).lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"partialRecord\":") && line.endsWith("}}"));
    }

    @Test
    void exportsTheFieldsOfItsRowsToCsv() throws IOException {
        assertThat(exported(RecordFormats.CSV).lines().skip(1))
                .hasSize(2)
                .allMatch(line -> line.contains("konstanze"))
                .anyMatch(line -> line.contains("\"Delete\"\"Queue\""))
                .anyMatch(line -> line.contains("ListQueues"));
    }

    @Test
    void masksCellsWithTheSameName() throws IOException {
        source.put(
                "rows.gz",
                Trails.gzipped(
                        TABLE.replace("userName\n", "userName;userIdentity.userName\n")
                                .replace("konstanze\n", "konstanze;adelheid\n")
                                .getBytes(StandardCharsets.UTF_8)));
        store = loading.load().store();

        assertThat(masked())
                .contains("ListQueues", "\"userName\":[")
                .doesNotContain("konstanze", "adelheid");
    }

    @Test
    void masksItsRows() throws IOException {
        assertThat(masked()).contains("ListQueues").doesNotContain("konstanze");
    }

    private String masked() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RecordWriter(
                        loading.records(),
                        loading.sharedWorkers(),
                        RecordFormats.JSON_LINES,
                        Masking.withoutKeyFile())
                .write(
                        new Selection(store, Rows.all(store.size())),
                        out,
                        new Cancellation(),
                        _ -> {});
        return out.toString(StandardCharsets.UTF_8);
    }
}
