package spoor;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.cli.SpoorCommand;
import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.decode.format.Decoded;
import spoor.event.Field;
import spoor.event.FieldRow;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.export.RecordFormats;
import spoor.export.RecordWriter;
import spoor.fixture.Decoding;
import spoor.fixture.EventJson;
import spoor.fixture.NoNetwork;
import spoor.fixture.TestThreads;
import spoor.query.FacetCounts.FacetValue;
import spoor.settings.Settings;
import spoor.viewmodel.Desk;
import spoor.viewmodel.filter.FilterWords;
import spoor.viewmodel.shared.Times;
import spoor.viewmodel.table.Column;
import spoor.work.Cancellation;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/// One more row in the table of the record, and nothing else, makes a field of everything.
final class AddedFacetTest {
    private static final int FIRST_FACETS = RecordSchema.CLOUDTRAIL.firstFacets().size();

    /// A member that no record of AWS has.
    private static final FieldRow ROW =
            FieldRow.text("toyMember", "toy")
                    .named("field.arn")
                    .shown()
                    .facet(FIRST_FACETS + 1)
                    .build();

    private static final RecordSchema SCHEMA = RecordSchema.CLOUDTRAIL.with(ROW);
    private static final Field TOY = SCHEMA.named("toy").orElseThrow();

    private static final String NAMES = RecordSchema.CLOUDTRAIL.shortNames() + ", toy";

    private static final EventJson[] EVENTS = {
        EventJson.number(1).member("toyMember", "\"toy-1\""),
        EventJson.number(2).member("toyMember", "\"toy-2\""),
        EventJson.number(3).member("toyMember", "\"toy-1\""),
        EventJson.number(4)
    };

    private static Desk desk() {
        return Desk.showing(SCHEMA, EVENTS);
    }

    /// The values of a field of one record, as a reader finds them.
    private static List<String> read(RecordSchema schema, boolean byTokens, String record) {
        List<String> values = new ArrayList<>();
        Field added = schema.fields().getLast();
        EventSink sink =
                new EventSink() {
                    @Override
                    public void event(DecodedEvent event) {
                        values.add(event.value(added));
                    }

                    @Override
                    public void problem(Problem problem) {
                        values.add(problem.toString());
                    }

                    @Override
                    public void restart() {
                        values.clear();
                    }
                };
        byte[] file = ("{\"Records\":[" + record + "]}").getBytes(UTF_8);
        try (Decoding decoder = Decoding.of(schema, byTokens)) {
            assertThat(decoder.decode("trail.json", Decoded.bytes(file), sink)).isEmpty();
        }
        return values;
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothReadersReadIt(boolean byTokens) {
        for (EventJson event : EVENTS) {
            String record = event.toString();
            String value = record.replaceAll(".*\"toyMember\":\"([^\"]*)\".*|.*", "$1");
            assertThat(read(SCHEMA, byTokens, record)).containsExactly(value);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothReadersReadAMemberAtAnyDepth(boolean byTokens) {
        RecordSchema schema =
                RecordSchema.CLOUDTRAIL.with(
                        FieldRow.text("tlsDetails.client.cipher", "cipher").build());
        String record =
                EventJson.number(1)
                        .member(
                                "tlsDetails",
                                "{'client':{'x':1,'cipher':'AES'}}".replace('\'', '"'))
                        .toString();
        assertThat(read(schema, byTokens, record)).containsExactly("AES");
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aFieldMayBeAMemberThatTheReadersAlreadyUse(boolean byTokens) {
        RecordSchema schema =
                RecordSchema.CLOUDTRAIL.with(
                        FieldRow.text("additionalEventData.UserName", "signInName").build());
        String record =
                EventJson.number(1)
                        .member("additionalEventData", "{\"UserName\":\"eva\"}")
                        .toString();
        assertThat(read(schema, byTokens, record)).containsExactly("eva");
    }

    @Test
    void itIsAColumnAndAFacet() {
        try (Desk desk = desk()) {
            assertThat(desk.shown(TOY)).containsExactly("", "toy-1", "toy-2", "toy-1");
            assertThat(desk.result().facet(TOY).all())
                    .containsExactly(
                            new FacetValue("toy-1", 2),
                            new FacetValue("", 1),
                            new FacetValue("toy-2", 1));
            desk.filter().picks().only(TOY, "toy-1");
            assertThat(desk.shown()).containsExactly(3, 1);
        }
    }

    @Test
    void itIsInTheQueryLanguageByBothNames() {
        for (String query : List.of("toy:toy-1", "toyMember:*-1", "TOY:toy-1")) {
            try (Desk desk = desk()) {
                desk.filter().find().textProperty().set(query);
                desk.filter().find().searchOriginal();
                assertThat(desk.shown()).as(query).containsExactly(3, 1);
            }
        }
    }

    @Test
    void itIsInTheWindow() {
        try (Desk desk = desk()) {
            Column column = Column.of(TOY);
            assertThat(desk.filter().facets().shown()).endsWith(TOY).hasSize(FIRST_FACETS + 1);
            assertThat(desk.workspace.columns().all()).endsWith(column);
            assertThat(desk.workspace.columns().shown()).endsWith(column);
            assertThat(column.title()).isEqualTo("ARN");
            assertThat(FilterWords.fieldName(TOY)).isEqualTo("ARN");
            int row = desk.result().order().rowAt(1);
            assertThat(column.text(desk.workspace.store(), row, Times.UTC)).isEqualTo("toy-1");
            desk.filter().order(column.order(false));
            assertThat(desk.shown()).containsExactly(3, 1, 2, 4);
        }
    }

    @Test
    void itIsInCsv() throws IOException {
        try (Desk desk = desk();
                TestThreads threads = new TestThreads()) {
            ByteArrayOutputStream csv = new ByteArrayOutputStream();
            new RecordWriter(
                            desk.workspace.load().records().orElseThrow(),
                            threads.workers(),
                            RecordFormats.CSV)
                    .write(desk.result().selection(), csv, new Cancellation(), _ -> {});
            assertThat(csv.toString(UTF_8).lines().map(AddedFacetTest::toyCell))
                    .containsExactly("toyMember", "toy-1", "toy-2", "toy-1", "");
        }
    }

    private static String toyCell(String line) {
        String[] cells = line.split(",", -1);
        return cells[cells.length - 4].replace("\"", "");
    }

    @Test
    void itIsOnTheCommandLine(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("a.json");
        Files.writeString(
                file,
                "{\"Records\":["
                        + String.join(
                                ",", List.of(EVENTS).stream().map(EventJson::toString).toList())
                        + "]}");
        assertThat(run("count", file.toString(), "--by", "toy", "--format", "json"))
                .contains("\"toy-1\"");
        assertThat(run("count", file.toString(), "--where", "toy:toy-2"))
                .containsPattern("matched +1\\b");
        assertThat(run("count", file.toString(), "--by", "no")).contains(NAMES);
        assertThat(run("count", file.toString(), "--where", "no:1")).contains(NAMES);
        assertThat(run("count", "--help").replaceAll("\\s+", " ")).contains(NAMES);
    }

    private static String run(String... arguments) {
        StringWriter printed = new StringWriter();
        try (TestThreads threads = new TestThreads();
                PrintWriter out = new PrintWriter(printed)) {
            int _ =
                    SpoorCommand.run(
                            SCHEMA,
                            arguments,
                            threads.workers(),
                            _ -> NoNetwork.service(),
                            () -> Settings.DEFAULT,
                            InstantSource.system(),
                            (_, _) -> 0,
                            out,
                            out);
        }
        return printed.toString();
    }
}
