package spoor.generator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;
import java.util.stream.Collectors;

class IncidentTest {
    private static final List<JsonNode> EVENTS = SampleRecords.events();

    private static List<JsonNode> where(String path, String value) {
        return EVENTS.stream().filter(e -> SampleRecords.text(e, path).equals(value)).toList();
    }

    private static List<String> names(List<JsonNode> events) {
        return events.stream().map(event -> SampleRecords.text(event, "eventName")).toList();
    }

    private static String leakedKey() {
        List<JsonNode> attempts = where("eventName", "StopLogging");
        assertThat(attempts).hasSize(1);
        return SampleRecords.text(attempts.getFirst(), "userIdentity.accessKeyId");
    }

    @Test
    void theLeakedKeyWasGivenOutByStsToTheContractorsJob() {
        List<JsonNode> given = where("responseElements.credentials.accessKeyId", leakedKey());

        assertThat(given).hasSize(1);
        JsonNode event = given.getFirst();
        assertThat(SampleRecords.text(event, "eventName")).isEqualTo("AssumeRole");
        assertThat(SampleRecords.text(event, "userIdentity.userName")).isEqualTo("tallgrass-ci");
        assertThat(SampleRecords.text(event, "sourceIPAddress")).isEqualTo("198.51.100.24");
        assertThat(SampleRecords.text(event, "responseElements.credentials.sessionToken"))
                .isNotEmpty();
    }

    @Test
    void theLeakedKeyOccursInThirtyEvents() {
        String key = leakedKey();

        assertThat(EVENTS.stream().filter(event -> event.toString().contains(key))).hasSize(30);
        assertThat(where("userIdentity.accessKeyId", key)).hasSize(28);
    }

    @Test
    void theIntruderHasOneAddressOneSessionAndOneKey() {
        List<JsonNode> calls = where("sourceIPAddress", "192.0.2.213");

        assertThat(calls).hasSize(25);
        assertThat(calls)
                .extracting(event -> SampleRecords.text(event, "userIdentity.accessKeyId"))
                .containsOnly(leakedKey());
        assertThat(calls)
                .extracting(event -> SampleRecords.text(event, "userIdentity.arn"))
                .containsOnly("arn:aws:sts::111122223333:assumed-role/contractor-ci/deploy-4711");
    }

    @Test
    void theNightGoesFromLookingToHarmToCoveringUp() {
        assertThat(names(where("sourceIPAddress", "192.0.2.213")))
                .containsSubsequence(
                        "GetCallerIdentity",
                        "ListUsers",
                        "ListQueues",
                        "UpdateUserSecurityProfiles",
                        "CreateUser",
                        "UpdateContactFlowContent",
                        "AssociatePhoneNumberContactFlow",
                        "DeleteQueue",
                        "OptOutSpeaker",
                        "StopLogging");
    }

    @Test
    void theDeletedQueueIsMadeAgainWithANewId() {
        JsonNode deleted = where("eventName", "DeleteQueue").getLast();
        JsonNode made = where("requestParameters.Name", "VIP escalations").getLast();
        String old = SampleRecords.text(deleted, "requestParameters.QueueId");

        assertThat(deleted.has("errorCode")).isFalse();
        assertThat(SampleRecords.text(made, "eventName")).isEqualTo("CreateQueue");
        assertThat(SampleRecords.text(made, "responseElements.QueueId"))
                .isNotEmpty()
                .isNotEqualTo(old);
        assertThat(names(where("requestParameters.QueueId", old)))
                .containsExactly("DeleteQueue", "DeleteQueue", "DescribeQueue");
    }

    @Test
    void theOnCallShutsTheContractorOutInTheMorning() {
        List<JsonNode> morning =
                where(
                        "userIdentity.sessionContext.attributes.creationDate",
                        "2026-11-14T07:52:26Z");

        assertThat(morning)
                .extracting(event -> SampleRecords.text(event, "userIdentity.principalId"))
                .allMatch(principal -> principal.endsWith(":m.weber@lindqvist-okafor.example"));
        assertThat(names(morning))
                .containsSubsequence(
                        "DescribeQueue",
                        "LookupEvents",
                        "PutRolePolicy",
                        "DeleteAccessKey",
                        "UpdateUserSecurityProfiles",
                        "CreateQueue");
    }

    @Test
    void theContractorsKeyIsUsedOnlyBetweenItsMakingAndItsDeletion() {
        List<JsonNode> deletions = where("eventName", "DeleteAccessKey");
        String key = SampleRecords.text(deletions.getLast(), "requestParameters.accessKeyId");
        String made =
                SampleRecords.text(
                        where("responseElements.accessKey.accessKeyId", key).getFirst(),
                        "eventTime");
        String deleted = SampleRecords.text(deletions.getLast(), "eventTime");

        assertThat(
                        where("userIdentity.accessKeyId", key).stream()
                                .map(event -> SampleRecords.text(event, "eventTime"))
                                .collect(Collectors.toList()))
                .isNotEmpty()
                .allMatch(time -> time.compareTo(made) > 0 && time.compareTo(deleted) < 0);
    }

    @Test
    void insightsNoticedTheDenials() {
        assertThat(where("eventCategory", "Insight"))
                .extracting(event -> SampleRecords.text(event, "insightDetails.state"))
                .containsExactly("Start", "End");
    }
}
