package spoor.awscli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.fixture.EventJson;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.message.Message;
import spoor.message.Texts;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class RecordedCallTest {
    private static final String ID = EventJson.idOf(1);

    private static EventJson event(String parameters) {
        return EventJson.number(1)
                .source("connect.amazonaws.com")
                .name("DeleteQueue")
                .region("eu-central-1")
                .member("requestParameters", parameters);
    }

    private static RecordedCall call(EventJson event) throws JsonSyntaxException {
        return RecordedCall.of(JsonTree.parse(event.bytes()), HiddenRules.BUILT_IN).orElseThrow();
    }

    private static String command(EventJson event) throws JsonSyntaxException {
        return call(event).call().command();
    }

    private static List<String> notes(AwsCommand command) {
        return command.notes().stream().map(Message::key).toList();
    }

    /// The words that a POSIX shell makes of a text, after comments.
    private static List<String> words(String text) throws IOException, InterruptedException {
        Process shell =
                new ProcessBuilder("sh", "-c", "aws() { printf '%s\\0' \"$@\"; }\n" + text).start();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).isZero();
        return List.of(out.split("\0", -1));
    }

    @Test
    void looksTheEventUpByIdRegionAndTime() throws JsonSyntaxException {
        assertThat(call(event("{}")).lookUp().command())
                .isEqualTo(
                        "aws cloudtrail lookup-events --region eu-central-1 --lookup-attributes"
                                + " AttributeKey=EventId,AttributeValue="
                                + ID
                                + " --start-time 2026-11-22T09:00:01Z"
                                + " --end-time 2026-11-22T09:00:02Z");
    }

    @Test
    void leavesOutWhatCannotBeARegionOrATime() throws JsonSyntaxException {
        AwsCommand lookUp = call(event("{}").region("--debug").time("yesterday")).lookUp();
        assertThat(lookUp.command())
                .isEqualTo(
                        "aws cloudtrail lookup-events --lookup-attributes"
                                + " AttributeKey=EventId,AttributeValue="
                                + ID);
        assertThat(notes(lookUp)).containsExactly("awscli.history", "awscli.noRegion");
    }

    @ParameterizedTest
    @CsvSource({"Data, awscli.noHistory", "NetworkActivity, awscli.noHistory"})
    void refusesToLookUpWhatTheHistoryDoesNotHave(String category, String reason)
            throws JsonSyntaxException {
        AwsCommand lookUp = call(event("{}").category(category)).lookUp();
        assertThat(lookUp.isRefused()).isTrue();
        assertThat(notes(lookUp)).containsExactly(reason);
    }

    @Test
    void anIdOfAnotherFormIsOneWord() throws Exception {
        String id = "a b,c'$(reboot)\u001b\n\"";
        String text = call(event("{}").id(id)).lookUp().text(Texts.ENGLISH::text);
        List<String> words = words(text);
        assertThat(words.get(words.indexOf("--lookup-attributes") + 1))
                .isEqualTo(
                        "[{\"AttributeKey\":\"EventId\",\"AttributeValue\":"
                                + "\"a b,c'$(reboot)\\u001b\\u000a\\\"\"}]");
    }

    @Test
    void spellsMembersAsTheServiceDoes() throws JsonSyntaxException {
        assertThat(command(event("{\"instanceId\":\"8f2\",\"queueId\":\"7a\"}")))
                .isEqualTo(
                        "aws connect delete-queue --region eu-central-1 --cli-input-json"
                                + " '{\"InstanceId\":\"8f2\",\"QueueId\":\"7a\"}'");
        assertThat(
                        command(
                                event("{\"cluster\":\"c\",\"desiredCount\":2,\"force\":true}")
                                        .source("ecs.amazonaws.com")
                                        .name("UpdateService")))
                .endsWith("'{\"cluster\":\"c\",\"desiredCount\":2,\"force\":true}'");
    }

    @Test
    void keepsTheKeysOfMapsAndSpellsWhatIsInListsAndObjects() throws JsonSyntaxException {
        assertThat(
                        command(
                                event(
                                                "{\"keyId\":\"k\",\"encryptionContext\":"
                                                        + "{\"queueName\":\"q\"},"
                                                        + "\"grantTokens\":[\"t\"],"
                                                        + "\"constraints\":{\"x\":[{\"y\":null}]}}")
                                        .source("kms.amazonaws.com")
                                        .name("Decrypt")))
                .endsWith(
                        "'{\"KeyId\":\"k\",\"EncryptionContext\":{\"queueName\":\"q\"},"
                            + "\"GrantTokens\":[\"t\"],\"Constraints\":{\"X\":[{\"Y\":null}]}}'");
    }

    @Test
    void saysWhichMembersAreNotCertainAndThatACallChangesSomething() throws JsonSyntaxException {
        AwsCommand command = call(event("{\"name\":\"n\",\"tags\":{\"a\":\"b\"}}")).call();
        assertThat(notes(command))
                .containsExactly("awscli.change", "awscli.uncertain", "awscli.check");
        assertThat(command.text(Texts.ENGLISH::text))
                .contains("\n# Not certain in their spelling or form: tags\n");
        assertThat(notes(call(event("null").name("ListQueues")).call()))
                .containsExactly("awscli.noParameters", "awscli.check");
    }

    @Test
    void textOfAttackersStaysOneWordOfAscii() throws Exception {
        String name = "'; rm -rf / #\u202e\u001b[31m\r\n`id` $HOME \\ \"";
        JsonTree tree = JsonTree.parse(event("{}").parameter("name", name).bytes());
        AwsCommand command = RecordedCall.of(tree, HiddenRules.BUILT_IN).orElseThrow().call();
        assertThat(command.command()).matches("[ -~]+");
        List<String> words = words(command.text(Texts.ENGLISH::text));
        String input = words.get(words.indexOf("--cli-input-json") + 1);
        JsonTree read = JsonTree.parse(input.getBytes(StandardCharsets.UTF_8));
        assertThat(read.root().toString()).contains(name);
    }

    @Test
    void commentsHaveNoSignsWithAMeaningInAShell() throws JsonSyntaxException {
        for (AwsCommand command :
                List.of(
                        call(event("{\"tags\":1}").region("")).call(),
                        call(event("null").region("")).lookUp())) {
            assertThat(
                            command.text(Texts.ENGLISH::text)
                                    .lines()
                                    .filter(line -> line.startsWith("#")))
                    .isNotEmpty()
                    .allMatch(line -> line.matches("# [A-Za-z0-9 .,:/-]+"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"password\":\"HIDDEN_DUE_TO_SECURITY_REASONS\"}; connect; AwsApiCall; hidden",
                "{\"omitted\":true,\"originalSize\":111111,\"reason\":\"requestParameters too"
                        + " large\"}; connect; AwsApiCall; hidden",
                "{}; s3; AwsApiCall; unknown",
                "{}; ec2; AwsApiCall; unknown",
                "{}; connect; AwsServiceEvent; noCall",
                "\"text\"; connect; AwsApiCall; form",
                "{\"a\":1,\"a\":2}; connect; AwsApiCall; form",
            })
    void refusesWhatCannotBeWrittenHonestly(
            String parameters, String service, String type, String reason)
            throws JsonSyntaxException {
        AwsCommand command =
                call(event(parameters).source(service + ".amazonaws.com").kind(type)).call();
        assertThat(command.isRefused()).isTrue();
        assertThat(notes(command)).containsExactly("awscli." + reason);
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteQueue, delete-queue",
        "ListObjectsV2, list-objects-v2",
        "CreateDBInstance, create-db-instance",
        "DescribeInstanceARNs, describe-instance-arns",
        "UpdateFunctionCode20150331v2, update-function-code",
        "GetDistribution2020_05_31, get-distribution",
        "PutRolePolicy, put-role-policy",
        "CreateSAMLProvider, create-saml-provider",
        "GetMFADevice, get-mfa-device"
    })
    void namesOperationsAsTheCommandLineDoes(String eventName, String command) {
        assertThat(CommandName.of(eventName)).contains(command);
    }

    @ParameterizedTest
    @CsvSource({"--debug", "a;b", "lower", "''"})
    void whatIsNoNameOfAnOperationHasNoCommand(String eventName) {
        assertThat(CommandName.of(eventName)).isEmpty();
    }
}
