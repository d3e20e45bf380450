package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.TimeRange;

import java.util.Map;
import java.util.Optional;

/// Picks in a facet, and questions that carry them.
final class FacetSelectionTest {
    @Test
    void keepsTheOrderInWhichValuesWerePicked() {
        FacetSelection picks =
                FacetSelection.NONE.including("s3").including("connect").including("ec2");
        assertThat(picks.included()).containsExactly("s3", "connect", "ec2");
    }

    @Test
    void aValueIsEitherIncludedOrExcluded() {
        FacetSelection picks = FacetSelection.NONE.including("s3").excluding("s3");
        assertThat(picks.included()).isEmpty();
        assertThat(picks.excluded()).containsExactly("s3");
        assertThat(picks.including("s3").excluded()).isEmpty();
    }

    @Test
    void aValueCanBePutBack() {
        FacetSelection picks = FacetSelection.NONE.including("s3").excluding("ec2");
        assertThat(picks.without("s3").without("ec2")).isEqualTo(FacetSelection.NONE);
        assertThat(picks.without("s3").isEmpty()).isFalse();
    }

    @Test
    void aQuestionLeavesOutFieldsWithNothingPicked() {
        EventQuery query =
                EventQuery.ALL
                        .withSelection(Field.SERVICE, FacetSelection.NONE.including("s3"))
                        .withSelection(Field.SERVICE, FacetSelection.NONE);
        assertThat(query.selections()).isEmpty();
        assertThat(query).isEqualTo(EventQuery.ALL);
        assertThat(query.selection(Field.SERVICE)).isEqualTo(FacetSelection.NONE);
    }

    @Test
    void aQuestionChangesInOnePartOnly() {
        FacetSelection picks = FacetSelection.NONE.including("s3");
        TimeRange period = new TimeRange(1, 2);
        Filter filter = new Filter.AnyColumnContains(Phrase.of("x"));
        SortOrder order = new SortOrder(new SortOrder.Key.OfField(Field.REGION), false);
        EventQuery query =
                EventQuery.ALL
                        .withSelection(Field.SERVICE, picks)
                        .withPeriod(Optional.of(period))
                        .withFilter(filter)
                        .withOrder(order);
        assertThat(query)
                .isEqualTo(
                        new EventQuery(
                                filter, Map.of(Field.SERVICE, picks), Optional.of(period), order));
    }
}
