package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.detail.TreeNode;
import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.TaskQueue;
import spoor.json.JsonPath;
import spoor.query.FacetSelection;
import spoor.query.Filter;
import spoor.viewmodel.Desk;
import spoor.viewmodel.detail.TreeRows;
import spoor.viewmodel.shared.Threads;
import spoor.viewmodel.shared.Times;

import java.util.Objects;

final class ValueFilterTest {
    private static final String TAGS =
            "{\"tags\":[{\"key\":\"team\",\"value\":\"red\"},{\"key\":\"cost\",\"value\":\"%s\"}]}";

    private final TaskQueue load = new TaskQueue();
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).region("eu-west-1"),
                    EventJson.number(2).member("requestParameters", TAGS.formatted("low")),
                    EventJson.number(3).member("requestParameters", TAGS.formatted("high")));

    @AfterEach
    void close() {
        desk.close();
    }

    /// The node at a path of the event that is shown at a place.
    private TreeNode node(int place, String path) {
        desk.select(place);
        TreeRows rows =
                new TreeRows(
                        Objects.requireNonNull(desk.workspace.detail().detail().body().root()),
                        desk.workspace.detail().folds(),
                        false);
        rows.openEverything();
        return rows.rows().stream()
                .filter(node -> node.path().toString().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void picksAFieldThatIsAColumn() {
        ValueFilter.only(desk.filter(), node(0, "awsRegion"));

        assertThat(desk.filter().picks().of(Field.REGION))
                .isEqualTo(FacetSelection.NONE.including("eu-central-1"));
        assertThat(desk.shown()).containsExactly(3, 2);

        ValueFilter.not(desk.filter(), node(0, "awsRegion"));
        assertThat(desk.shown()).containsExactly(1);
    }

    @Test
    void picksTheIdAndAFieldWithinTheIdentity() {
        ValueFilter.only(desk.filter(), node(1, "eventID"));
        assertThat(desk.shown()).containsExactly(2);

        ValueFilter.only(desk.filter(), node(0, "userIdentity.type"));
        assertThat(desk.filter().picks().of(Field.TYPE))
                .isEqualTo(FacetSelection.NONE.including("IAMUser"));
    }

    @Test
    void asksForAValueAtAnyOtherPath() {
        ValueFilter.only(desk.filter(), node(0, "requestParameters.tags[1].value"));

        assertThat(desk.shown()).containsExactly(3);
        assertThat(FilterWords.chips(desk.filter(), Times.UTC))
                .extracting(FilterWords.Chip::text)
                .containsExactly("requestParameters.tags.value = high");
    }

    @Test
    void leavesOutAValueAtAPath() {
        ValueFilter.not(desk.filter(), node(0, "requestParameters.tags[1].value"));

        assertThat(desk.shown()).containsExactly(2, 1);
        FilterWords.Chip chip = FilterWords.chips(desk.filter(), Times.UTC).getFirst();
        assertThat(chip.text()).isEqualTo("requestParameters.tags.value \u2260 high");
        assertThat(chip.excluding()).isTrue();

        chip.release().run();
        assertThat(desk.shown()).containsExactly(3, 2, 1);
    }

    @Test
    void saysOfAPathThatItWaitsForTheEndOfALoad() {
        try (Desk loading =
                Desk.with(threads ->
                        new Threads(
                                Runnable::run,
                                Runnable::run,
                                load,
                                Runnable::run,
                                Runnable::run,
                                Runnable::run,
                                Runnable::run,
                                Runnable::run,
                                threads.workers()))) {
            loading.source.put("a.json", EventJson.number(1), EventJson.number(2));
            loading.open();
            loading.filter().paths().only(JsonPath.parse("eventVersion").orElseThrow(), "0");

            assertThat(FilterWords.chips(loading.filter(), Times.UTC).getFirst().shown())
                    .isEqualTo("eventVersion = 0 (not applied while loading)");
            assertThat(loading.filter().answerProperty().get().words())
                    .isEqualTo("eventVersion = 0 (not applied while loading)");

            load.runAll();

            assertThat(FilterWords.chips(loading.filter(), Times.UTC).getFirst().shown())
                    .isEqualTo("eventVersion = 0");
            assertThat(loading.filter().answerProperty().get().words())
                    .isEqualTo("eventVersion = 0");
            assertThat(loading.shown()).isEmpty();
        }
    }

    @Test
    void clearsPathsWithAllOtherFilters() {
        ValueFilter.not(desk.filter(), node(0, "requestParameters.tags[1].value"));

        desk.filter().clear();

        assertThat(desk.filter().isFiltered()).isFalse();
        assertThat(desk.shown()).hasSize(3);
    }

    @Test
    void asksForOnlyOneValueAtAPathAtATime() {
        ValueFilter.only(desk.filter(), node(0, "requestParameters.tags[1].value"));
        desk.filter().clear();
        ValueFilter.only(desk.filter(), node(1, "requestParameters.tags[1].value"));
        ValueFilter.only(desk.filter(), node(0, "requestParameters.tags[0].value"));

        assertThat(desk.filter().paths().terms()).hasSize(1);
        assertThat(desk.shown()).containsExactly(3, 2);
    }

    @Test
    void takesNullAtAPathForNoValue() {
        desk.source.put(
                "b.json",
                EventJson.number(4).member("requestParameters", "{\"filter\":null}"),
                EventJson.number(5).member("requestParameters", "{\"filter\":\"x\"}"));
        desk.workspace.load().reload();

        ValueFilter.not(desk.filter(), node(1, "requestParameters.filter"));
        assertThat(desk.shown()).containsExactly(5);

        desk.filter().clear();
        ValueFilter.only(desk.filter(), node(1, "requestParameters.filter"));
        assertThat(desk.shown()).containsExactly(4, 3, 2, 1);
        assertThat(FilterWords.chips(desk.filter(), Times.UTC))
                .extracting(FilterWords.Chip::text)
                .containsExactly("requestParameters.filter = (none)");
    }

    @Test
    void takesNullInAColumnForNoValue() {
        ValueFilter.only(desk.filter(), node(2, "requestParameters"));

        assertThat(desk.filter().queryProperty().get().filter()).isInstanceOf(Filter.AtPath.class);
        assertThat(desk.shown()).containsExactly(1);
    }
}
