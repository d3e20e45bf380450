package spoor.viewmodel.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.detail.EventDetail;
import spoor.detail.TreeNode;
import spoor.event.Field;
import spoor.fixture.EventJson;
import spoor.hidden.HiddenKind;
import spoor.hidden.HiddenValue;
import spoor.sentence.SentencePart;
import spoor.viewmodel.Desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

final class DetailViewModelTest {
    private static final EventJson SECRETIVE =
            EventJson.number(2)
                    .parameter("domainId", "d-1")
                    .parameter("name", "HIDDEN_DUE_TO_SECURITY_REASONS");

    private final Desk desk = Desk.showing(EventJson.number(1), SECRETIVE);

    @AfterEach
    void close() {
        desk.close();
    }

    private EventDetail detail() {
        return desk.workspace.detail().detail();
    }

    @Test
    void showsNothingAtFirst() {
        assertThat(detail()).isEqualTo(EventDetail.NONE);
        assertThat(detail().isEmpty()).isTrue();
    }

    @Test
    void showsTheTextAsItIsInTheFile() {
        desk.select(0);

        assertThat(detail().original()).isEqualTo(SECRETIVE.json());
        assertThat(detail().problem()).isEmpty();
        assertThat(detail().row()).isEqualTo(1);
    }

    @Test
    void knowsTheHiddenValuesAndTheirNodes() {
        desk.select(0);

        assertThat(detail().hidden())
                .extracting(HiddenValue::kind)
                .containsExactly(HiddenKind.HIDDEN_BY_AWS);
        HiddenValue hidden = detail().hidden().getFirst();
        TreeNode node = Objects.requireNonNull(detail().body().nodeAt(hidden.start()));
        assertThat(node.path()).hasToString("requestParameters.name");
        assertThat(node.text()).isEqualTo("HIDDEN_DUE_TO_SECURITY_REASONS");
        assertThat(detail().hiddenAt())
                .containsExactly(java.util.Map.entry(hidden.start(), hidden));
    }

    @Test
    void knowsWhatTheRecordSaysOfAFailure() {
        EventJson failed = EventJson.number(3).errorMessage("No username found");
        try (Desk other = Desk.showing(failed)) {
            other.select(0);

            assertThat(other.workspace.detail().detail().errorMessage())
                    .isEqualTo("No username found");
        }
    }

    @Test
    void tellsTheRecordInASentence() {
        desk.select(0);

        assertThat(detail().sentence().text())
                .startsWith("IAM user alice created queue (name hidden by AWS) at ");
    }

    /// What is a name in the column *Who* is one in the sentence, too.
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "{'type':'IAMUser','userName':'alice'} | alice",
                "{'type':'AWSService','invokedBy':'ec2.amazonaws.com'} | ec2.amazonaws.com",
                "{'type':'IdentityCenterUser','onBehalfOf':{'userId':'u3'}} | u3",
                "{'type':'WebIdentityUser','userName':'u1','principalId':'P'} | u1",
                "{'type':'AWSAccount','accountId':'444455556666','principalId':'P'}"
                        + " | 444455556666",
                "{'type':'Directory','principalId':'P','userName':'n'} | n",
                "{'type':'Unknown','principalId':'P','userName':'n'} | n",
                "{'type':'FuturePrincipal','accountId':'1'} | 1",
                "{'arn':'A','userName':'n'} | n",
                "{'arn':'A','principalId':'P'} | A",
                "{'invokedBy':'AWS Internal'} | AWS Internal",
            })
    void namesWhoActedAsTheColumnDoes(String identity, String name) {
        EventJson event = EventJson.number(4).member("userIdentity", identity.replace('\'', '"'));
        try (Desk other = Desk.showing(event)) {
            other.select(0);

            assertThat(other.workspace.store().value(Field.IDENTITY, 0)).isEqualTo(name);
            assertThat(other.workspace.detail().detail().sentence().parts())
                    .filteredOn(part -> part.kind() == SentencePart.Kind.ACTOR)
                    .extracting(SentencePart::text)
                    .contains(name);
        }
    }

    @Test
    void namesTheProviderThatTheColumnAppendsToTheName() {
        EventJson event =
                EventJson.number(4)
                        .member(
                                "userIdentity",
                                "{\"type\":\"SAMLUser\",\"userName\":\"u2\","
                                        + "\"identityProvider\":\"idp\"}");
        try (Desk other = Desk.showing(event)) {
            other.select(0);

            assertThat(other.workspace.store().value(Field.IDENTITY, 0)).isEqualTo("u2@idp");
            assertThat(other.workspace.detail().detail().sentence().text())
                    .startsWith("SAML user u2 (identity provider idp) ");
        }
    }

    @Test
    void hasNoNodeForAValueOfAnotherEvent() {
        desk.select(0);
        HiddenValue hidden = detail().hidden().getFirst();

        desk.select(1);

        assertThat(detail().hidden()).isEmpty();
        assertThat(EventDetail.NONE.body().nodeAt(hidden.start())).isNull();
    }

    @Test
    void hasTheTextInLinesWithoutChangingIt() {
        desk.select(0);

        assertThat(detail().body().original().text()).isEqualTo(SECRETIVE.json());
    }

    @Test
    void saysSoWhereTheFileChangedSince() {
        desk.source.put("a.json", EventJson.number(7), EventJson.number(8));

        desk.select(0);

        assertThat(detail().problem()).startsWith("The original of this event cannot be read");
        assertThat(detail().original()).isEmpty();
        assertThat(detail().isEmpty()).isFalse();
    }

    @Test
    void saysSoWhereTheFileIsGone() {
        desk.source.remove("a.json");

        desk.select(1);

        assertThat(detail().problem()).startsWith("The original of this event cannot be read");
    }

    @Test
    void copiesOneOriginalAsItIs() {
        List<String> copied = new ArrayList<>();
        desk.select(1);

        desk.workspace.copy().selected(copied::add);

        assertThat(copied).containsExactly(EventJson.number(1).json());
    }

    @Test
    void copiesSeveralOriginalsAsLines() {
        List<String> copied = new ArrayList<>();
        desk.workspace.selection().selectAll(desk.result().selection().rows());

        desk.workspace.copy().selected(copied::add);

        assertThat(copied).containsExactly(EventJson.number(1) + "\n" + SECRETIVE + "\n");
    }

    @Test
    void copiesNothingWhereNothingIsSelected() {
        List<String> copied = new ArrayList<>();

        desk.workspace.copy().selected(copied::add);

        assertThat(copied).isEmpty();
    }
}
