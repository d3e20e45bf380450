package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.event.Field;
import spoor.fixture.Decoding;
import spoor.fixture.EventJson;
import spoor.fixture.HiddenRecords;
import spoor.fixture.Trails;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenTable;
import spoor.hidden.UserRule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The columns of what is hidden, in both ways in which a file is read, against the table that was
/// made by hand.
class HiddenColumnsTest {
    private static final HiddenRules OWN =
            HiddenRules.with(
                    List.of(
                            new UserRule("ticket", HiddenKind.HIDDEN_BY_AWS, "^TICKET-", ""),
                            new UserRule("tags", HiddenKind.MASKED_BY_OTHERS, ".", "\\.tags$"),
                            new UserRule("true", HiddenKind.HIDDEN_BY_AWS, "true", "\\[\\*\\]")));

    static Stream<HiddenTable.Row> rows() {
        return HiddenTable.rows().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void countsAndPathsAreThoseOfTheTable(HiddenTable.Row row) {
        // Decoded reads in one pass and by tokens, and both must agree.
        String record = "{\"eventVersion\":\"1.0\",\"eventName\":\"E\"," + row.json().substring(1);
        Decoded.Event event = Decoded.of("{\"Records\":[" + record + "]}").events().getFirst();
        assertThat(event.hidden()).isEqualTo(row.count("hidden"));
        assertThat(event.omitted()).isEqualTo(row.count("omitted"));
        assertThat(event.masked()).isEqualTo(row.count("masked") > 0);
        List<String> paths = Field.HIDDEN_AT.split(event.value(Field.HIDDEN_AT));
        assertThat(paths).isEqualTo(row.paths().isEmpty() ? List.of("") : row.paths());
    }

    @Test
    void bothWaysAgreeOnRandomEventsAlsoByRulesOfTheUser() {
        List<EventJson> events = new ArrayList<>(HiddenRecords.ofTable());
        events.addAll(HiddenRecords.random(1000, 3000, 11));
        byte[] trail = Trails.content(events);
        for (HiddenRules rules : List.of(HiddenRules.BUILT_IN, OWN)) {
            try (Decoding scanner = Decoding.of(rules);
                    Decoding tokens = Decoding.of(rules, true)) {
                Decoded expected = Decoded.read(tokens, "t.json", trail.clone());
                assertThat(Decoded.read(scanner, "t.json", trail.clone())).isEqualTo(expected);
                assertThat(expected.events()).hasSize(events.size());
                assertThat(expected.events().stream().filter(event -> event.hidden() > 0).count())
                        .isBetween(500L, events.size() - 500L);
            }
        }
    }

    @Test
    void aRuleOfTheUserFindsWhatHasNoMark() {
        byte[] trail = Trails.content(EventJson.number(1).parameter("note", "TICKET-1"));
        try (Decoding decoder = Decoding.of(OWN)) {
            Decoded.Event event = Decoded.read(decoder, "t.json", trail).events().getFirst();
            assertThat(event.hidden()).isEqualTo(1);
            assertThat(event.value(Field.HIDDEN_AT)).isEqualTo("requestParameters.note");
        }
    }

    @Test
    void aThousandHiddenPlacesAreToldUpToAHundred() {
        StringBuilder parameters = new StringBuilder("{");
        for (int i = 0; i < 1000; i++) {
            parameters.append(i > 0 ? "," : "").append("\"p").append(i).append("\":\"***\"");
        }
        EventJson event = EventJson.number(1).member("requestParameters", parameters + "}");
        Decoded.Event decoded = Decoded.of("t.json", Trails.content(event)).events().getFirst();
        assertThat(decoded.hidden()).isEqualTo(1000);
        assertThat(Field.HIDDEN_AT.split(decoded.value(Field.HIDDEN_AT)))
                .hasSize(101)
                .startsWith("requestParameters.p0")
                .endsWith("requestParameters.p99", "\u2026");
    }

    @Test
    void hiddenValuesAtTheEndsOfVeryLongWaysTakeLittleMemory() {
        int levels = 20_000;
        String nested = "{\"s\":\"***\",\"a\":".repeat(levels) + "1" + "}".repeat(levels);
        byte[] trail =
                ("{\"Records\":[{\"eventVersion\":\"1.0\",\"eventName\":\"E\",\"x\":"
                                + nested
                                + "}]}")
                        .getBytes(StandardCharsets.UTF_8);
        Decoded.Event event = Decoded.of("t.json", trail).events().getFirst();
        assertThat(event.hidden()).isEqualTo(levels);
        assertThat(event.value(Field.HIDDEN_AT).length()).isLessThan(50_000);
    }
}
