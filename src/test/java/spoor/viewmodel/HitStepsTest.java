package spoor.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.viewmodel.detail.EventFind;

import java.util.ArrayList;
import java.util.List;

final class HitStepsTest {
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).parameter("queueName", "orders"),
                    EventJson.number(2).parameter("queueName", "invoices"),
                    EventJson.number(3).parameter("orders", "orders").parameter("other", "orders"));
    private final HitSteps steps = desk.workspace.hitSteps();
    private final EventFind find = desk.workspace.detail().find();

    @AfterEach
    void close() {
        desk.close();
    }

    private void ask(String query) {
        desk.filter().find().textProperty().set(query);
        desk.filter().find().searchOriginal();
    }

    /// The event that is read, and the hit in it.
    private String place() {
        return desk.workspace
                        .store()
                        .value(Field.ID, desk.workspace.selection().lead())
                        .replaceFirst(".*-0*", "")
                + "."
                + find.currentProperty().get();
    }

    private List<String> places(int direction, int count) {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            steps.step(direction);
            places.add(place());
        }
        return places;
    }

    @Test
    void goesFromHitToHitAndOnToTheNextEvent() {
        ask("orders");

        assertThat(places(1, 4)).containsExactly("3.0", "3.1", "1.0", "1.0");
        assertThat(places(-1, 3)).containsExactly("3.1", "3.0", "3.0");
    }

    @Test
    void goesFromEventToEventWhereTheQuestionSearchesForNothing() {
        assertThat(places(1, 2)).containsExactly("3.-1", "2.-1");
    }

    @Test
    void marksInTheEventWhatTheQuestionSearchesFor() {
        ask("requestParameters.queueName:inv*");
        desk.select(0);

        assertThat(find.matchesProperty().get().nodes())
                .singleElement()
                .returns("invoices", node -> node.text());
        assertThat(find.matchesProperty().get().ranges())
                .singleElement()
                .satisfies(hit ->
                        assertThat(
                                        desk.workspace
                                                .detail()
                                                .detail()
                                                .original()
                                                .substring(hit.start(), hit.end()))
                                .isEqualTo("inv"));
    }

    @Test
    void aTextToFindInTheEventReplacesTheHitsOfTheQuestion() {
        ask("orders");
        desk.select(0);
        find.textProperty().set("CreateQueue");
        assertThat(find.count()).isEqualTo(1);

        find.textProperty().set("");

        assertThat(find.count()).isEqualTo(2);
        assertThat(find.currentProperty().get()).isEqualTo(-1);
    }
}
