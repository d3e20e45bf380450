package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.fixture.PlainEvent;
import spoor.query.FacetCounts.FacetValue;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/// The top of a facet's values.
final class FacetCountsTest {
    private final FacetCounts services =
            FacetCounts.of(
                    Field.SERVICE,
                    List.of(
                            new FacetValue("sqs", 2),
                            new FacetValue("S3", 7),
                            new FacetValue("ec2", 2),
                            new FacetValue("kms", 0),
                            new FacetValue("", 1)));

    @Test
    void sortsByFallingCountThenByValue() {
        assertThat(services.all())
                .containsExactly(
                        new FacetValue("S3", 7),
                        new FacetValue("ec2", 2),
                        new FacetValue("sqs", 2),
                        new FacetValue("", 1));
    }

    @Test
    void takesTheFirstOfEqualCounts() {
        assertThat(services.top(2, ""))
                .containsExactly(new FacetValue("S3", 7), new FacetValue("ec2", 2));
    }

    @Test
    void searchIgnoresCase() {
        assertThat(services.top(10, "s"))
                .containsExactly(new FacetValue("S3", 7), new FacetValue("sqs", 2));
        assertThat(services.top(10, "Q")).containsExactly(new FacetValue("sqs", 2));
    }

    @Test
    void omitsValuesWithoutEvents() {
        assertThat(services.distinct()).isEqualTo(4);
        assertThat(services.count("kms")).isZero();
        assertThat(services.top(10, "kms")).isEmpty();
    }

    @Test
    void countsTheEventsWithAValue() {
        assertThat(services.count("S3")).isEqualTo(7);
        assertThat(services.count("s3")).isZero();
        assertThat(services.count("")).isEqualTo(1);
    }

    @Test
    void topEqualsTheStartOfAFullSort() {
        Random random = new Random(1);
        List<FacetValue> values = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            values.add(new FacetValue("Value " + i, random.nextInt(40)));
        }
        FacetCounts facet = FacetCounts.of(Field.AGENT, values);
        for (String search : List.of("", "7", "value 1")) {
            assertThat(facet.top(50, search))
                    .isEqualTo(
                            values.stream()
                                    .filter(v -> v.count() > 0)
                                    .filter(v ->
                                            v.value().toLowerCase(Locale.ROOT).contains(search))
                                    .sorted(
                                            Comparator.comparingInt(FacetValue::count)
                                                    .reversed()
                                                    .thenComparing(FacetValue::value))
                                    .limit(50)
                                    .toList());
        }
    }

    @Test
    void countsAnEventOnceForEachOfItsValues() {
        List<PlainEvent> events = new ArrayList<>();
        for (String paths : List.of("a\nb", "b", "b\nc\na", "", "")) {
            events.add(PlainEvent.at("f", events.size(), 0).with(Field.HIDDEN_AT, paths));
        }
        QueryEngine engine = new QueryEngine(TextSearch.NONE);
        FacetCounts counts =
                engine.answer(
                                PlainEvent.store(events),
                                EventQuery.ALL,
                                new QueryScope(Set.of(Field.HIDDEN_AT)),
                                new Cancellation())
                        .facet(Field.HIDDEN_AT);
        assertThat(counts.all())
                .containsExactly(
                        new FacetValue("b", 3),
                        new FacetValue("", 2),
                        new FacetValue("a", 2),
                        new FacetValue("c", 1));
        assertThat(counts.distinct()).isEqualTo(4);
    }
}
