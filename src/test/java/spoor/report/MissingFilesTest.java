package spoor.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.message.Message;
import spoor.query.EventQuery;
import spoor.query.FacetSelection;
import spoor.query.QueryParser;
import spoor.query.QuerySyntaxException;

import java.time.Instant;
import java.util.Optional;

/// What is told of a query without matches: files of one account and Region, delivered on the 22nd,
/// 23rd and 25th.
final class MissingFilesTest {
    private final MemorySource source = new MemorySource("trail");

    @BeforeEach
    void deliver() {
        source.put(name("2026-11-22T09:05:00Z"), EventJson.number(1))
                .put(name("2026-11-23T09:05:00Z"))
                .put(name("2026-11-25T09:05:00Z"));
    }

    private static String name(String time) {
        return DeliveryNames.of(EventJson.ACCOUNT, "eu-central-1", Instant.parse(time), 1);
    }

    private Optional<Message> missing(EventQuery query) {
        try (Loading loading = Loading.of(source)) {
            return MissingFiles.of(loading.load(), query);
        }
    }

    private Optional<String> missing(String query) throws QuerySyntaxException {
        return missing(EventQuery.ALL.withFilter(QueryParser.parse(query))).map(Message::key);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "region:us-east-1",
                "account:444455556666 and event:List*",
                "not region:eu-*",
                "region:(us-east-1 or us-west-2)",
                "region:eu-central-1 and account:444455556666"
            })
    void saysThatNothingIsOpenOfAnotherPlace(String query) throws QuerySyntaxException {
        assertThat(missing(query)).contains("missing.place");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "event:List*",
                "region:eu-central-1",
                "region:us-east-1 or event:List*",
                "not (region:us-east-1 and event:List*)",
                "event:List* and time >= 2026-11-22 and time < 2026-11-24"
            })
    void saysNothingWhereFilesAreThere(String query) throws QuerySyntaxException {
        assertThat(missing(query)).isEmpty();
    }

    @Test
    void saysThatNoFileIsOfTheTime() throws QuerySyntaxException {
        assertThat(missing("time >= 2026-06-01 and time < 2026-06-09")).contains("missing.period");
        assertThat(missing("event:x and time >= 2026-11-24T00:00 and time < 2026-11-25"))
                .contains("missing.period");
    }

    @Test
    void saysForHowManyDaysThereAreNoFiles() {
        TimeRange period =
                TimeRange.between(
                        Instant.parse("2026-11-20T00:00:00Z"),
                        Instant.parse("2026-11-26T00:00:00Z"));
        assertThat(missing(EventQuery.ALL.withPeriod(Optional.of(period))))
                .contains(Message.of("missing.days", 3L, 6L));
    }

    @Test
    void heedsTheValuesThatArePicked() {
        FacetSelection none = FacetSelection.NONE;
        assertThat(
                        missing(
                                EventQuery.ALL.withSelection(
                                        Field.REGION, none.excluding("eu-central-1"))))
                .contains(Message.of("missing.place"));
        assertThat(
                        missing(
                                EventQuery.ALL.withSelection(
                                        Field.REGION, none.including("eu-central-1"))))
                .isEmpty();
    }

    @Test
    void saysThatFilesOfOtherNamesDoNotTellTheirTimes() throws QuerySyntaxException {
        source.remove(name("2026-11-22T09:05:00Z"))
                .remove(name("2026-11-23T09:05:00Z"))
                .remove(name("2026-11-25T09:05:00Z"))
                .put("export.json", EventJson.number(1));
        assertThat(missing("time >= 2026-06-01 and time < 2026-06-09")).contains("missing.unknown");
    }
}
