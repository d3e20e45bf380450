package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;
import spoor.viewmodel.filter.FilterWords.Chip;
import spoor.viewmodel.shared.Times;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class FilterWordsTest {
    private final Desk desk = Desk.showing(EventJson.number(1));
    private final FilterViewModel filter = desk.filter();

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Chip> chips() {
        return FilterWords.chips(filter, Times.UTC);
    }

    private String sentence() {
        return FilterWords.sentence(filter, Times.UTC);
    }

    private void filterAll() {
        filter.find().textProperty().set("queue");
        filter.picks().include(Field.SERVICE, "sqs.amazonaws.com");
        filter.picks().exclude(Field.ERROR, "");
        filter.during(
                Optional.of(
                        TimeRange.between(
                                Instant.parse("2026-11-22T00:00:00Z"),
                                Instant.parse("2026-11-23T00:00:00Z"))));
        filter.failuresOnlyProperty().set(true);
        filter.changesOnlyProperty().set(true);
    }

    @Test
    void saysThatAllEventsAreShown() {
        assertThat(chips()).isEmpty();
        assertThat(sentence()).isEqualTo("all events");
    }

    @Test
    void saysThatAwsHidANameInTheWordsOfTheTable() {
        assertThat(FilterWords.value(Field.IDENTITY, "HIDDEN_DUE_TO_SECURITY_REASONS"))
                .isEqualTo("hidden by AWS");
        assertThat(FilterWords.value(Field.IDENTITY, "HIDDEN")).isEqualTo("HIDDEN");
        assertThat(FilterWords.value(Field.EVENT, "HIDDEN_DUE_TO_SECURITY_REASONS"))
                .isEqualTo("HIDDEN_DUE_TO_SECURITY_REASONS");
    }

    @Test
    void saysEverythingThatIsFiltered() {
        filterAll();

        assertThat(sentence())
                .isEqualTo(
                        "find: queue (in columns only, not in the original records); Service = sqs;"
                            + " Error \u2260 (none); 22 Nov 2026 UTC; failures only; changes only");
    }

    @Test
    void removesTheFilterOfAChip() {
        filterAll();

        for (int left = 6; left > 0; left--) {
            assertThat(chips()).hasSize(left);
            chips().get(left / 2).release().run();
        }

        assertThat(filter.isFiltered()).isFalse();
    }

    @Test
    void releasesAllValuesOfAChipAndNoOthers() {
        filter.picks().include(Field.SERVICE, "sqs.amazonaws.com");
        filter.picks().include(Field.SERVICE, "ec2.amazonaws.com");
        filter.picks().exclude(Field.SERVICE, "s3.amazonaws.com");

        chips().getFirst().release().run();

        assertThat(sentence()).isEqualTo("Service \u2260 s3");
    }

    @Test
    void marksChipsThatLeaveEventsOut() {
        filter.picks().include(Field.REGION, "eu-central-1");
        filter.picks().exclude(Field.REGION, "us-east-1");

        assertThat(chips()).extracting(Chip::excluding).containsExactly(false, true);
    }

    @Test
    void namesThreeValuesAndCountsTheRest() {
        for (String event : List.of("A", "B", "C", "D", "E")) {
            filter.picks().include(Field.EVENT, event);
        }

        assertThat(sentence()).isEqualTo("Event name = A, B, C and 2 more");
    }

    @Test
    void saysWhetherTheOriginalTextIsSearched() {
        filter.find().textProperty().set("1.11");

        filter.find().searchOriginal();

        assertThat(sentence()).isEqualTo("find in original text: 1.11");
    }

    @Test
    void showsInvisibleCharactersAsEscapes() {
        filter.picks().include(Field.IDENTITY, "ali\u202ece");

        assertThat(sentence()).doesNotContain("\u202e").contains("202e");
    }

    @Test
    void hasANameForEachField() {
        for (Field field : RecordSchema.CLOUDTRAIL.fields()) {
            assertThat(FilterWords.fieldName(field)).isNotBlank();
        }
    }
}
