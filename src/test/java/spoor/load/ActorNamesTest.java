package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.store.EventStore;

import java.util.List;
import java.util.stream.IntStream;

/// Actors whose names are in other records of the trail only.
final class ActorNamesTest {
    private static final String ADMIN =
            "{'type':'AssumedRole','principalId':'AROAX:john','sessionContext':"
                    + "{'sessionIssuer':{'userName':'Admin'}}}";

    private static final String BOB = "{'type':'IAMUser','principalId':'AIDAB','userName':'bob'}";

    private final MemorySource source = new MemorySource("trail");
    private int number;

    @AfterEach
    void close() {
        source.close();
    }

    private void file(String path, String... identities) {
        List<String> records =
                List.of(identities).stream()
                        .map(identity -> identity.replace('\'', '"'))
                        .map(identity ->
                                EventJson.number(number++)
                                        .member("userIdentity", identity)
                                        .toString())
                        .toList();
        source.text(path, "{\"Records\":[" + String.join(",", records) + "]}");
    }

    private static List<String> names(EventStore store) {
        return IntStream.range(0, store.size())
                .mapToObj(row -> store.value(Field.IDENTITY, row))
                .toList();
    }

    private List<String> names() {
        try (Loading loading = Loading.of(source)) {
            return names(loading.load().store());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'type':'AWSAccount','principalId':'AROAX:jane','accountId':'1' | Admin/jane",
                "'type':'AssumedRole','principalId':'AROAX:jane' | Admin/jane",
                "'type':'Role','principalId':'AROAX' | Admin",
                "'principalId':'AIDAB','accountId':'1' | bob",
                "'type':'AWSAccount','principalId':'AIDAB','accountId':'1' | bob",
                "'type':'AWSAccount','principalId':'AIDAC','accountId':'1' | 1",
                "'type':'AssumedRole','principalId':'AROAY:jane' | AROAY/jane"
            })
    void areThoseOfTheSameIdInAnyFile(String identity, String name) {
        file("a.json", "{" + identity + "}");
        file("b.json", ADMIN, BOB);
        assertThat(names()).containsExactly(name, "Admin/john", "bob");
    }

    @Test
    void areOneForEachSession() {
        file(
                "a.json",
                "{'type':'AWSAccount','principalId':'AROAX:john','accountId':'1'}",
                ADMIN,
                "{'type':'AssumedRole','principalId':'AROAX:john'}");
        try (Loading loading = Loading.of(source)) {
            EventStore store = loading.load().store();
            assertThat(store.codes(Field.IDENTITY).at(0))
                    .isEqualTo(store.code(Field.IDENTITY, 1))
                    .isEqualTo(store.code(Field.IDENTITY, 2));
            assertThat(store.actorOfOthers(0)).contains("Admin/john");
            assertThat(store.actorOfOthers(1)).isEmpty();
        }
    }

    @Test
    void areTheIdWhereNoRecordHasANameAndOneShowsTheId() {
        file(
                "a.json",
                "{'type':'AWSAccount','principalId':'AROAY:john','accountId':'1'}",
                "{'type':'AssumedRole','principalId':'AROAY:john'}");
        assertThat(names()).containsOnly("AROAY/john");
    }

    @Test
    void areNotThoseOfAUserWhoWasRenamed() {
        file(
                "a.json",
                BOB,
                BOB.replace("bob", "rob"),
                "{'type':'AWSAccount','principalId':'AIDAB','accountId':'1'}");
        assertThat(names()).containsExactly("bob", "rob", "1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'type':'IdentityCenterUser','onBehalfOf':{'userId':'7-4a'}} | eva",
                "{'type':'Unknown','principalId':'1','onBehalfOf':{'userId':'7-4a'}} | eva",
                "{'type':'Unknown','userName':'eva','onBehalfOf':{'userId':'7-4a'}} | ``"
            })
    void ofUsersOfIdentityCenterAreThoseOfTheirSignIn(String identity, String signInName) {
        file(
                "a.json",
                "{'type':'IdentityCenterUser','onBehalfOf':{'userId':'7-4a'}}",
                "{'type':'Unknown','principalId':'1','onBehalfOf':{'userId':'7-4a'}}",
                "{'type':'IdentityCenterUser','onBehalfOf':{'userId':'8-5b'}}");
        source.text("b.json", "{\"Records\":[" + signIn(identity, signInName) + "]}");
        assertThat(names()).containsExactly("eva", "eva", "8-5b", "eva");
    }

    @Test
    void ofUsersOfIdentityCenterAreTheirIdsAfterSignInsWithDifferentNames() {
        String person = "{'type':'IdentityCenterUser','onBehalfOf':{'userId':'7-4a'}}";
        source.text(
                "a.json",
                "{\"Records\":[" + signIn(person, "eva") + "," + signIn(person, "ada") + "]}");
        assertThat(names()).containsExactly("7-4a", "7-4a");
    }

    private EventJson signIn(String identity, String name) {
        return EventJson.number(number++)
                .name("UserAuthentication")
                .member("userIdentity", identity.replace('\'', '"'))
                .member("additionalEventData", "{\"UserName\":\"" + name + "\"}");
    }

    @Test
    void areFoundWhenTheirFileIsAddedLater() {
        file("a.json", "{'type':'AWSAccount','principalId':'AROAX:john','accountId':'1'}");
        try (Loading loading = Loading.of(source)) {
            assertThat(names(loading.load().store())).containsExactly("1");
            file("b.json", ADMIN);
            assertThat(names(loading.load().store())).containsExactly("Admin/john", "Admin/john");
        }
    }

    @Test
    void ofTwoRolesWithTheSameNameAreOneName() {
        file("a.json", ADMIN, ADMIN.replace("AROAX", "AROAZ"));
        try (Loading loading = Loading.of(source)) {
            EventStore store = loading.load().store();
            assertThat(store.code(Field.IDENTITY, 0)).isEqualTo(store.code(Field.IDENTITY, 1));
        }
    }
}
