package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.TimeRange;

import java.util.Map;
import java.util.Optional;

/// Selections in a facet, and queries with them.
final class FacetSelectionTest {
    @Test
    void keepsTheOrderInWhichValuesWereSelected() {
        FacetSelection selection =
                FacetSelection.NONE.including("s3").including("connect").including("ec2");
        assertThat(selection.included()).containsExactly("s3", "connect", "ec2");
    }

    @Test
    void aValueIsEitherIncludedOrExcluded() {
        FacetSelection selection = FacetSelection.NONE.including("s3").excluding("s3");
        assertThat(selection.included()).isEmpty();
        assertThat(selection.excluded()).containsExactly("s3");
        assertThat(selection.including("s3").excluded()).isEmpty();
    }

    @Test
    void aValueCanBeDeselected() {
        FacetSelection selection = FacetSelection.NONE.including("s3").excluding("ec2");
        assertThat(selection.without("s3").without("ec2")).isEqualTo(FacetSelection.NONE);
        assertThat(selection.without("s3").isEmpty()).isFalse();
    }

    @Test
    void aQueryOmitsFieldsWithoutASelection() {
        EventQuery query =
                EventQuery.ALL
                        .withSelection(Field.SERVICE, FacetSelection.NONE.including("s3"))
                        .withSelection(Field.SERVICE, FacetSelection.NONE);
        assertThat(query.selections()).isEmpty();
        assertThat(query).isEqualTo(EventQuery.ALL);
        assertThat(query.selection(Field.SERVICE)).isEqualTo(FacetSelection.NONE);
    }

    @Test
    void eachCopyOfAQueryChangesOnePartOnly() {
        FacetSelection selection = FacetSelection.NONE.including("s3");
        TimeRange period = new TimeRange(1, 2);
        Filter filter = new Filter.AnyColumnContains(Phrase.of("x"));
        SortOrder order = new SortOrder(new SortOrder.Key.OfField(Field.REGION), false);
        EventQuery query =
                EventQuery.ALL
                        .withSelection(Field.SERVICE, selection)
                        .withPeriod(Optional.of(period))
                        .withFilter(filter)
                        .withOrder(order);
        assertThat(query)
                .isEqualTo(
                        new EventQuery(
                                filter,
                                Map.of(Field.SERVICE, selection),
                                Optional.of(period),
                                order));
    }
}
