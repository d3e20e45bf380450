package spoor.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;
import spoor.event.ValueForm;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/// How events ended, by what their records say.
class OutcomeRulesTest {
    private static Ending of(String members) throws JsonSyntaxException {
        String record = "{'eventName':'PutThing'," + members + "}";
        byte[] json = record.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return OutcomeRules.of(RecordNode.root(JsonTree.parse(json).root()));
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // no error
                "'x':1 | OK",
                "'errorCode':'','errorMessage':null | OK",
                "'responseElements':null | OK",
                "'responseElements':{'PutThing':'Success','_return':true,'success':true} | OK",
                "'responseElements':{'failures':[],'tasks':[{'lastStatus':'FAILED'}]} | OK",
                "'responseElements':{'failedEntryCount':0,'failedEntries':[]} | OK",
                "'responseElements':{'unprocessedItems':{}} | OK",
                "'responseElements':{'unprocessedItems':{'table':[]}} | OK",
                "'responseElements':{'PutThingResponse':{'unsuccessful':''}} | OK",
                "'responseElements':{'PutThingResponse':{'unsuccessful':{'items':[]}}} | OK",
                "'responseElements':{'job':{'errorMessage':'of another run'}} | OK",
                "'responseElements':{'status':'FAILED','maxErrors':5,'errorCode':0} | OK",
                "'responseElements':{'error':false,'errorCode':'Success'} | OK",
                "'serviceEventDetails':{'PutThing':'Success'} | OK",
                "'serviceEventDetails':{'state':'COMPLETED'} | OK",
                "'additionalEventData':{'success':'true'} | OK",
                // failed
                "'errorCode':'NoSuchKey' | FAILED",
                "'errorMessage':'Failed authentication' | FAILED",
                "'responseElements':{'PutThing':'Failure'} | FAILED",
                "'responseElements':{'_return':false} | FAILED",
                "'responseElements':{'PutThingResponse':{'_return':'false'}} | FAILED",
                "'responseElements':{'success':false} | FAILED",
                "'responseElements':{'errorCode':'Throttling','errorMessage':'x'} | FAILED",
                "'responseElements':{'errorMessage':'x'} | FAILED",
                "'responseElements':{'error':{'code':'E','message':'m'}} | FAILED",
                "'responseElements':{'PutThingResult':{'errorCode':'E'}} | FAILED",
                "'responseElements':{'functionError':'Unhandled'} | FAILED",
                "'serviceEventDetails':{'PutThing':'Failure'} | FAILED",
                "'serviceEventDetails':{'state':'FAILED'} | FAILED",
                "'serviceEventDetails':{'createAccountStatus':{'state':'FAILED'}} | FAILED",
                "'additionalEventData':{'success':'false'} | FAILED",
                "'additionalEventData':{'success':false} | FAILED",
                "'responseElements':'{`errorCode`:`E`}' | FAILED",
                // denied
                "'responseElements':{'errorCode':'AccessDenied','errorMessage':'no'} | DENIED",
                "'responseElements':{'error':{'Code':'Forbidden'}} | DENIED",
                "'responseElements':{'error':'access_denied'} | DENIED",
                "'serviceEventDetails':{'PutThing':'Denied'} | DENIED",
                // failed in part
                "'responseElements':{'failures':[{'reason':'MISSING'}],'tasks':[]} | PARTLY",
                "'responseElements':{'FailedEntryCount':1,'Entries':[]} | PARTLY",
                "'responseElements':{'failedPutCount':'2'} | PARTLY",
                "'responseElements':{'failedEntries':[1]} | PARTLY",
                "'responseElements':{'unprocessedItems':{'table':[{}]}} | PARTLY",
                "'responseElements':{'UnprocessedAccounts':[{}]} | PARTLY",
                "'responseElements':{'PutThingResponse':{'unsuccessful':{'item':{'error':{}}}}}"
                        + " | PARTLY",
                "'responseElements':{'phoneNumberErrors':[{}]} | PARTLY",
                "'responseElements':{'buildsNotDeleted':[{}]} | PARTLY",
                "'responseElements':{'deletedParameters':[],'invalidParameters':['x']} | PARTLY",
                "'responseElements':{'rejectedLogEventsInfo':{'tooOldLogEventEndIndex':3}} |"
                        + " PARTLY",
                "'responseElements':{'rejectedPatchesAction':'BLOCK'} | OK",
                "'responseElements':{'CreateFleetResponse':{'errorSet':{'item':{}}}} | PARTLY",
                // an error of the record comes first
                "'errorCode':'X','responseElements':{'errorCode':'AccessDenied'} | FAILED",
                // summaries are no calls
                "'errorCode':'X','insightDetails':{} | NONE",
                "'errorCode':'X','eventCategory':'Aggregated' | NONE",
                "'errorCode':'X','eventType':'AwsCloudTrailInsight' | NONE",
                // the check of a permission, which the caller has
                "'errorCode':'Client.DryRunOperation','errorMessage':'would have' | OK",
                "'errorCode':'DryRunOperationException' | OK",
            })
    void eventsEndAsTheirRecordsSay(String members, Outcome outcome) throws JsonSyntaxException {
        assertThat(of(members.replace("`", "\\\"")).outcome()).isEqualTo(outcome);
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
}
