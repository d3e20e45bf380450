package spoor.record;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.util.List;

class ResourcesTest {
    private static List<String> of(String service, String event, String members) {
        String json = ("{" + members + "}").replace('\'', '"');
        try {
            return Resources.of(
                    RecordNode.root(JsonTree.parse(json.getBytes(UTF_8)).root()), service, event);
        } catch (JsonSyntaxException e) {
            throw new AssertionError(json, e);
        }
    }

    private static List<String> requested(String service, String event, String request) {
        return of(service, event, "'requestParameters':{" + request + "}");
    }

    @Test
    void areTheArnsOfResourcesAndTheNamesInTheRequest() {
        assertThat(
                        of(
                                "s3",
                                "GetObject",
                                "'resources':[{'type':'AWS::S3::Object','ARN':'arn:aws:s3:::b/k'},"
                                        + "{'ARNPrefix':'arn:aws:s3:::b/'}],"
                                        + "'requestParameters':{'bucketName':'b','Host':'h'}"))
                .containsExactly("arn:aws:s3:::b/k", "arn:aws:s3:::b/", "b");
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteQueue, queueId, true",
        "ListQueues, queueId, true",
        "DescribePolicies, policyArn, true",
        "CreatePolicyVersion, policyName, true",
        "DeleteQueue, queueIds, true",
        "PutObject, putId, false",
        "DeleteQueuer, queueId, false",
        "DeleteQueue, jobSessionName, false",
        "DeleteQueue, name, true",
        "DeleteQueue, maxResults, false"
    })
    void aMemberWithTheNounOfTheEventNamesAResource(String event, String member, boolean names) {
        assertThat(requested("toy", event, "'" + member + "':'v'"))
                .isEqualTo(names ? List.of("v") : List.of());
    }

    @Test
    void everyIdInARequestToConnectNamesAResource() {
        assertThat(
                        requested(
                                "connect",
                                "TagResource",
                                "'InstanceId':'i','HoursOfOperationId':'h','FooArn':'f','Name':'n'"))
                .containsExactly("i", "h", "f", "n");
        assertThat(requested("voiceid", "OptOutSpeaker", "'domainId':'d','speakerId':'s'"))
                .containsExactly("d", "s");
    }

    @Test
    void aBareNameInAnInnerObjectNamesNone() {
        assertThat(requested("toy", "DeleteQueue", "'tags':[{'name':'t'}],'queueId':'q'"))
                .containsExactly("q");
    }

    @Test
    void listsAndWrappedTextsNameSeveral() {
        assertThat(
                        requested(
                                "ec2",
                                "TerminateInstances",
                                "'instancesSet':{'items':[{'instanceId':'i-1'},{'instanceId':'i-2'}]}"))
                .containsExactly("i-1", "i-2");
        assertThat(
                        requested(
                                "ec2",
                                "DeleteNatGateway",
                                "'DeleteNatGatewayRequest':{'NatGatewayId':{'tag':1,'content':'nat-1'}}"))
                .containsExactly("nat-1");
    }

    @Test
    void hiddenNamesAndDocumentsAreNone() {
        assertThat(
                        requested(
                                "toy",
                                "DeleteQueue",
                                "'queueName':'HIDDEN_DUE_TO_SECURITY_REASONS','queueId':'{}'"))
                .isEmpty();
    }

    @Test
    void theResponseOfACreationNamesTheNewResource() {
        assertThat(
                        of(
                                "connect",
                                "CreateQueue",
                                "'responseElements':{'QueueId':'q','QueueArn':'a'}"))
                .containsExactly("q", "a");
    }

    @Test
    void detailsCountInEventsOfServices() {
        String details = "'serviceEventDetails':{'keyId':'k'}";
        assertThat(of("kms", "RotateKey", details)).isEmpty();
        assertThat(of("kms", "RotateKey", "'eventType':'AwsServiceEvent'," + details))
                .containsExactly("k");
    }

    @ParameterizedTest
    @CsvSource({
        "*, false",
        "**, false",
        "arn:aws:s3:::bucket/*, false",
        "arn:aws:sqs:*:111122223333:orders, false",
        "arn:aws:logs:eu-west-1:111122223333:log-group:/aws/x:*, true",
        "report-*.csv, true",
        "orders, true"
    })
    void aPatternNamesNone(String text, boolean names) {
        assertThat(requested("toy", "DeleteQueue", "'queueArn':'" + text + "'"))
                .isEqualTo(names ? List.of(text) : List.of());
    }
}
