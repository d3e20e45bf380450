package spoor.viewmodel.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.fixture.EventJson;
import spoor.json.JsonPath;
import spoor.message.Message;
import spoor.query.Narrowing.Pair;
import spoor.query.Narrowing.Step;
import spoor.viewmodel.Desk;
import spoor.viewmodel.filter.Question;
import spoor.viewmodel.filter.QuestionPart;
import spoor.viewmodel.report.ExplanationViewModel.Explained;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Five events: two of Connect, two of IAM, and a failed one of S3.
final class ExplanationViewModelTest {
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).source("connect.amazonaws.com").name("CreateQueue"),
                    EventJson.number(2).source("connect.amazonaws.com").name("DeleteQueue"),
                    EventJson.number(3)
                            .source("iam.amazonaws.com")
                            .name("CreateUser")
                            .region("us-east-1"),
                    EventJson.number(4)
                            .source("iam.amazonaws.com")
                            .name("CreateUser")
                            .region("us-east-1"),
                    EventJson.number(5)
                            .source("s3.amazonaws.com")
                            .name("PutBucketAcl")
                            .error("AccessDenied"));
    private final ExplanationViewModel explanation = desk.workspace.explanation();

    @AfterEach
    void close() {
        desk.close();
    }

    private void type(String query) {
        desk.filter().find().textProperty().set(query);
    }

    private Explained explained() {
        return explanation.explainedProperty().get().orElseThrow();
    }

    private List<QuestionPart> parts() {
        return explained().parts();
    }

    private List<Step> steps() {
        return explained().explanation().narrowing().steps();
    }

    @Test
    void explainsAnswersWithMatchesOnlyIfAsked() {
        type("service:connect");
        assertThat(explanation.explainedProperty().get()).isEmpty();
        explanation.alwaysProperty().set(true);
        assertThat(steps()).containsExactly(new Step(2, 2, 5));
        explanation.alwaysProperty().set(false);
        assertThat(explanation.explainedProperty().get()).isEmpty();
        type("service:connect and event:x");
        assertThat(steps()).containsExactly(new Step(2, 2, 0), new Step(0, 0, 2));
    }

    @Test
    void everyPartOfTheQuestionIsCountedAndCanBeDropped() {
        desk.filter().picks().include(Field.SERVICE, "connect.amazonaws.com");
        desk.filter().picks().exclude(Field.EVENT, "CreateQueue");
        desk.filter().paths().exclude(JsonPath.parse("userIdentity.userName").orElseThrow(), "eve");
        type("region:us-east-1 and not error:x");
        desk.filter()
                .during(
                        Optional.of(
                                TimeRange.between(
                                        EventJson.START, EventJson.START.plusSeconds(10))));
        desk.filter().changesOnlyProperty().set(true);
        desk.filter().failuresOnlyProperty().set(true);
        assertThat(parts()).hasSize(8).hasSameSizeAs(steps());
        for (int i = 0; i < parts().size(); i++) {
            List<QuestionPart> before = parts();
            int expected = steps().get(i).without();
            Question question = desk.filter().question();
            explanation.alwaysProperty().set(true);
            explanation.ask(before.get(i).without());
            assertThat(desk.shown()).as(before.get(i).text()).hasSize(expected);
            List<QuestionPart> others = new ArrayList<>(before);
            others.remove(i);
            assertThat(parts().stream().map(QuestionPart::text))
                    .containsExactlyElementsOf(others.stream().map(QuestionPart::text).toList());
            explanation.ask(question);
        }
    }

    @Test
    void aSimilarValueTakesThePlaceOfTheConditionThatMatchesNothing() {
        desk.filter().picks().include(Field.EVENT, "DeleteQueue");
        type("service:conect");
        assertThat(explained().explanation().similar()).hasSize(1);
        explanation.ask(
                parts().getFirst()
                        .replacedBy(explained().explanation().similar().getFirst().query()));
        assertThat(desk.filter().question().typed()).isEqualTo("service:connect.amazonaws.com");
        assertThat(desk.shown()).containsExactly(2);
    }

    @Test
    void aConditionIsAddedToAQueryOfAlternativesAsAWhole() {
        desk.filter().picks().include(Field.EVENT, "Nothing");
        type("service:s3 or service:connect");
        assertThat(parts().get(1).replacedBy("event:DeleteQueue").typed())
                .isEqualTo("(service:s3 or service:connect) and event:DeleteQueue");
    }

    @Test
    void saysWhichTwoPartsExcludeEverythingTogether() {
        desk.filter().picks().include(Field.SERVICE, "iam.amazonaws.com");
        type("event:*Queue and error:*");
        assertThat(explained().explanation().narrowing().pair()).contains(new Pair(0, 1, 2));
    }

    @Test
    void saysThatNothingIsOpenOfAnotherPlace() {
        type("region:eu-west-3");
        assertThat(explained().explanation().traps()).contains(Message.of("missing.place"));
    }

    @Test
    void countsOnlyColumnsWhileOnlyColumnsAreSearched() {
        type("alice and requestParameters.name:x and event:DeleteQueu");
        assertThat(steps())
                .containsExactly(new Step(5, 5, 0), new Step(5, 5, 0), new Step(0, 0, 5));
        desk.filter().find().searchOriginal();
        assertThat(steps())
                .containsExactly(new Step(5, 5, 0), new Step(0, 0, 0), new Step(0, 0, 0));
    }

    @Test
    void offersWhatMatchesOutsideThePeriod() {
        type("service:connect");
        long start = EventJson.START.toEpochMilli();
        explanation.alwaysProperty().set(true);
        assertThat(explained().outside()).isEmpty();
        desk.filter().during(Optional.of(new TimeRange(start - 2000, start)));
        OutsidePeriod outside = explained().outside().orElseThrow();
        explanation.askInAnyPeriod();
        assertThat(desk.shown()).hasSize(outside.events()).containsExactly(2, 1);
        List<Long> times = List.of(outside.first(), outside.last());
        assertThat(times).containsExactly(timeOf(1), timeOf(0));
    }

    private long timeOf(int place) {
        return desk.workspace.store().time(desk.result().order().rowAt(place));
    }
}
