package spoor.viewmodel.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.message.Message;
import spoor.viewmodel.Desk;
import spoor.viewmodel.shared.Messages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A role is assumed by event 1; events 2 and 3 use its key, in one session and one request; event
/// 4 has nothing in common with them.
final class EventActionsTest {
    private static final String KEY = "ASIAEXAMPLE234567ABC";

    private final Desk desk =
            Desk.showing(
                    EventJson.number(1)
                            .source("sts.amazonaws.com")
                            .name("AssumeRole")
                            .key("AKIAEXAMPLE234567ABC")
                            .member(
                                    "responseElements",
                                    "{\"credentials\":{\"accessKeyId\":\"" + KEY + "\"}}"),
                    ofSession(2),
                    ofSession(3),
                    EventJson.number(4).key("").source("s3.amazonaws.com"));
    private final EventActions actions = desk.workspace.eventActions();
    private final List<String> copied = new ArrayList<>();

    private static EventJson ofSession(int number) {
        return EventJson.number(number)
                .member(
                        "userIdentity",
                        "{\"type\":\"AssumedRole\",\"principalId\":\"AROAEXAMPLE:anna\","
                                + "\"accessKeyId\":\""
                                + KEY
                                + "\",\"sessionContext\":{\"attributes\":{\"creationDate\":"
                                + "\"2026-11-22T09:00:01Z\"}}}")
                .member("requestID", "\"r-1\"")
                .member("sharedEventID", "\"s-1\"");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private int row(int number) {
        return number - 1;
    }

    private String notice() {
        String text = actions.noticeProperty().get().orElse("");
        actions.noticeProperty().set(Optional.empty());
        return text;
    }

    @Test
    void findsTheEventThatIssuedATemporaryKey() {
        actions.showRelated(row(3), Relation.ISSUER);
        assertThat(desk.shown()).containsExactly(1);
    }

    @Test
    void saysThatTheIssuerIsNotInTheTrail() {
        actions.showRelated(row(1), Relation.ISSUER);
        assertThat(desk.shown()).isEmpty();
        assertThat(
                        desk.workspace
                                .explanation()
                                .explainedProperty()
                                .get()
                                .orElseThrow()
                                .explanation()
                                .traps())
                .contains(Message.of("explain.trap.issuer"));
    }

    @Test
    void findsTheEventsOfASessionARequestAndASharedId() {
        desk.filter().failuresOnlyProperty().set(true);
        for (Relation relation : List.of(Relation.SESSION, Relation.REQUEST, Relation.SHARED)) {
            actions.showSame(row(4), Field.SERVICE);
            assertThat(desk.shown()).containsExactly(4);
            actions.showRelated(row(2), relation);
            assertThat(desk.shown()).as("%s", relation).containsExactly(3, 2);
        }
    }

    @Test
    void saysWhatAnEventLacks() {
        actions.showRelated(row(4), Relation.SESSION);
        assertThat(notice()).isEqualTo(Messages.text("related.noSession"));
        actions.showRelated(row(4), Relation.SHARED);
        assertThat(notice()).isEqualTo(Messages.text("related.noShared"));
        actions.showSame(row(4), Field.ERROR);
        assertThat(notice()).isEqualTo(Messages.text("related.noValue"));
        assertThat(desk.shown()).hasSize(4);
    }

    @Test
    void copiesTheLookUpAndRefusesACallThatIsNotKnown() {
        actions.lookUp(row(2), copied::add);
        assertThat(copied).hasSize(1);
        assertThat(copied.getFirst())
                .startsWith("# ")
                .contains("AttributeValue=" + EventJson.idOf(2));
        actions.call(row(4), copied::add);
        assertThat(copied).hasSize(1);
        assertThat(notice()).isEqualTo(Messages.text("awscli.unknown"));
    }
}
