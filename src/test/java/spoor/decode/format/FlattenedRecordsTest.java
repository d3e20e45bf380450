package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.decode.format.Decoded.Event;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Problem;

import tools.jackson.databind.json.JsonMapper;

/// Records whose objects another tool wrote as text, or made flat.
class FlattenedRecordsTest {
    private static final JsonMapper JACKSON = new JsonMapper();
    private static final String IDENTITY =
            "{'type':'AssumedRole','principalId':'AROAX:eva','sessionContext':{'sessionIssuer':"
                    + "{'userName':'ops'}}}";

    private static String record(String members) {
        return Decoded.quoted(
                "{'eventVersion':'1.08',"
                        + (members.contains("'eventTime'")
                                ? ""
                                : "'eventTime':'2026-11-03T10:00:00Z',")
                        + "'eventName':'PutThing','eventSource':'s3.amazonaws.com',"
                        + members
                        + "}\n");
    }

    /// A JSON text as a string in JSON, both with `'` for `"` where the text has no escape.
    private static String text(String json) {
        return JACKSON.writeValueAsString(Decoded.quoted(json));
    }

    private static Event event(String members) {
        Decoded decoded = Decoded.of(record(members));
        assertThat(decoded.problems()).isEmpty();
        assertThat(decoded.events()).hasSize(1);
        return decoded.events().getFirst();
    }

    @Test
    void readsAUserIdentityThatIsText() {
        Event event = event("'userIdentity':" + text(IDENTITY));
        assertThat(event.values())
                .containsEntry(Field.TYPE, "AssumedRole")
                .containsEntry(Field.IDENTITY, "ops/eva");
    }

    @Test
    void readsTextInText() {
        String context = text("{'sessionIssuer':{'userName':'ops'}}");
        String identity =
                "{'type':'AssumedRole','principalId':'AROAX:eva','sessionContext':" + context + "}";
        assertThat(event("'userIdentity':" + text(identity)).value(Field.IDENTITY))
                .isEqualTo("ops/eva");
    }

    @Test
    void readsNamesWithDots() {
        Event event =
                event(
                        "'userIdentity.type':'AssumedRole','userIdentity.principalId':'AROAX:eva',"
                                + "'userIdentity.sessionContext.sessionIssuer.userName':'ops'");
        assertThat(event.values())
                .containsEntry(Field.TYPE, "AssumedRole")
                .containsEntry(Field.IDENTITY, "ops/eva");
    }

    @Test
    void readsAnObjectWithinANameWithDots() {
        Event event =
                event(
                        "'userIdentity.type':'AssumedRole','userIdentity.principalId':'AROAX:eva',"
                            + "'userIdentity.sessionContext':{'sessionIssuer':{'userName':'ops'}}");
        assertThat(event.value(Field.IDENTITY)).isEqualTo("ops/eva");
    }

    @Test
    void readsTheOutcomeFromText() {
        assertThat(event("'responseElements':" + text("{'PutThing':'Failure'}")).failure())
                .isTrue();
        assertThat(event("'responseElements':" + text("{'PutThing':'Success'}")).failure())
                .isFalse();
        assertThat(
                        event("'additionalEventData':" + text("{'UserName':'eva'}"))
                                .value(Field.IDENTITY))
                .isEqualTo("eva");
    }

    @Test
    void theLastOfTwoCounts() {
        Decoded decoded =
                Decoded.of(record("'userIdentity':" + text(IDENTITY) + ",'userIdentity':{}"));
        assertThat(decoded.events())
                .singleElement()
                .satisfies(event -> assertThat(event.value(Field.IDENTITY)).isEmpty());
        assertThat(decoded.problems()).singleElement().matches(Problem::isNote);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'eva'",
                "'{x'",
                "'{} and more'",
                "'{type=IAMUser, username=eva}'",
                "['eva']",
                "17",
                "true"
            })
    void notesAUserIdentityThatIsNotUnderstood(String identity) {
        String members = "'userIdentity':" + identity;
        Decoded decoded = Decoded.of(record(members) + record(members));
        assertThat(decoded.events()).hasSize(2);
        assertThat(decoded.problems())
                .singleElement()
                .satisfies(note -> {
                    assertThat(note.isNote()).isTrue();
                    assertThat(note.offset()).isZero();
                    assertThat(note.reason().inEnglish()).startsWith("2 records have a userId");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "''", "{}", "'{}'"})
    void anEmptyUserIdentityNeedsNoNote(String identity) {
        assertThat(event("'userIdentity':" + identity).value(Field.IDENTITY)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-03 10:00:00", "2026-11-03 10:00:00.000", "03.11.2026 10:00"})
    void readsTheTimesOfTablesAsUtc(String time) {
        Event event = event("'eventTime':'" + time + "'");
        assertThat(EventTime.print(event.time())).isEqualTo("2026-11-03T10:00:00Z");
        assertThat(event.value(Field.TIME)).isEqualTo("2026-11-03T10:00:00Z");
    }

    @Test
    void saysOfATimeWithSlashesThatItIsAmbiguous() {
        Decoded decoded = Decoded.of(record("'eventTime':'03/11/2026 10:00'"));
        assertThat(decoded.events().getFirst().time()).isEqualTo(EventTime.NONE);
        assertThat(decoded.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID_TIME);
                    assertThat(problem.reason().inEnglish()).contains("slashes");
                });
    }
}
