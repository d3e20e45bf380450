package spoor.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.event.Field;
import spoor.event.ValueForm;
import spoor.fixture.OutcomeCases;
import spoor.fixture.OutcomeCases.OutcomeCase;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// How events ended, by what their records say.
class OutcomeRulesTest {
    private static Ending of(String members) throws JsonSyntaxException {
        return ending(("{'eventName':'PutThing'," + members + "}").replace('\'', '"'));
    }

    private static Ending ending(String json) throws JsonSyntaxException {
        JsonTree record = JsonTree.parse(json.getBytes(StandardCharsets.UTF_8));
        return OutcomeRules.of(RecordNode.root(record.root()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "AccessDenied",
                "AccessDeniedException",
                "Client.UnauthorizedOperation",
                "UnauthorizedOperation",
                "VpceAccessDenied",
                "NotAuthorized",
                "NotAuthorizedException",
                "com.amazonaws.kms#ForbiddenException",
                "AuthorizationErrorException",
                "InsufficientPrivilegesException",
                "EC2AccessDeniedException",
            })
    void codesOfRefusalsAreDenied(String code) throws JsonSyntaxException {
        assertThat(of("'errorCode':'" + code + "'").outcome()).isEqualTo(Outcome.DENIED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "User: arn:aws:iam::1:user/a is not authorized to perform: s3:PutObject",
                "You are not authorized to perform this operation.",
                "Access Denied",
                "no, with an explicit deny in a service control policy",
                "because no identity-based policy allows the sqs:SendMessage action",
            })
    void messagesOfRefusalsAreDenied(String message) throws JsonSyntaxException {
        String members = "'errorCode':'InvalidParameter','errorMessage':'" + message + "'";
        assertThat(of(members).outcome()).isEqualTo(Outcome.DENIED);
    }

    static List<OutcomeCase> cases() {
        return OutcomeCases.ALL;
    }

    @ParameterizedTest
    @MethodSource("cases")
    void eventsEndAsTheirRecordsSay(OutcomeCase one) throws JsonSyntaxException {
        assertThat(ending(one.json()).outcome()).isEqualTo(one.outcome());
    }

    @Test
    void aDryRunIsToldApart() throws JsonSyntaxException {
        assertThat(of("'errorCode':'Client.DryRunOperation'").isDryRun()).isTrue();
        assertThat(of("'errorCode':'Client.UnauthorizedOperation'").isDryRun()).isFalse();
    }

    @Test
    void queriesKnowItsTexts() {
        assertThat(
                        Stream.of(Outcome.values())
                                .map(Outcome::text)
                                .filter(text -> !text.isEmpty())
                                .toList())
                .isEqualTo(((ValueForm.OneOf) Field.OUTCOME.row().values()).values());
    }

    @Test
    void knowsWhereTheRecordSaysIt() throws JsonSyntaxException {
        Ending ending = of("'responseElements':{'error':{'Code':'E','Message':'m'}}");
        assertThat(ending.code().orElseThrow().path()).hasToString("responseElements.error.Code");
        assertThat(ending.message().orElseThrow().path())
                .hasToString("responseElements.error.Message");
    }

    @Test
    void aMessageOfZeroIsNoError() throws JsonSyntaxException {
        assertThat(of("'responseElements':{'ErrorMessage':0}").outcome()).isEqualTo(Outcome.OK);
        assertThat(of("'responseElements':{'ErrorMessage':'no'}").outcome().isFailure()).isTrue();
    }
}
