package spoor.generator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;

import java.util.List;

class HiddenTest {
    private static final List<JsonNode> EVENTS = SampleRecords.events();

    private static List<JsonNode> named(String service, String name) {
        return EVENTS.stream()
                .filter(e -> SampleRecords.text(e, "eventSource").startsWith(service + "."))
                .filter(e -> SampleRecords.text(e, "eventName").equals(name))
                .toList();
    }

    @Test
    void nameAndDescriptionOfAVoiceIdDomainAreHiddenInRequestAndResponse() {
        assertThat(named("voiceid", "CreateDomain"))
                .hasSize(2)
                .allSatisfy(event -> {
                    for (String path :
                            List.of(
                                    "requestParameters.name",
                                    "requestParameters.description",
                                    "responseElements.domain.name",
                                    "responseElements.domain.description")) {
                        assertThat(SampleRecords.text(event, path)).isEqualTo(Hidden.REASONS);
                    }
                });
    }

    @Test
    void passwordAndNameOfANewUserAreHidden() {
        assertThat(named("connect", "CreateUser"))
                .isNotEmpty()
                .allSatisfy(event -> {
                    JsonNode request = event.path("requestParameters");
                    assertThat(SampleRecords.text(request, "Password")).isEqualTo(Hidden.REASONS);
                    assertThat(SampleRecords.text(request, "IdentityInfo.Email"))
                            .isEqualTo(Hidden.REASONS);
                    assertThat(SampleRecords.text(request, "Username"))
                            .isNotEqualTo(Hidden.REASONS);
                });
    }

    @Test
    void contentOfFlowsIsThreeStars() {
        assertThat(named("connect", "UpdateContactFlowContent"))
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(SampleRecords.text(event, "requestParameters.Content"))
                                .isEqualTo("***"));
    }

    @Test
    void aNameThatDoesNotExistIsHiddenWhereSigningInFailed() {
        assertThat(named("signin", "ConsoleLogin"))
                .anySatisfy(event -> {
                    assertThat(SampleRecords.text(event, "userIdentity.userName"))
                            .isEqualTo(Hidden.REASONS);
                    assertThat(SampleRecords.text(event, "errorMessage")).isNotEmpty();
                    assertThat(event.has("errorCode")).isFalse();
                });
    }

    @Test
    void everyMarkOfAwsOccurs() {
        String trail = String.join("\n", EVENTS.stream().map(String::valueOf).toList());

        assertThat(trail)
                .contains(
                        "\"HIDDEN_DUE_TO_SECURITY_REASONS\"",
                        "\"***\"",
                        "\"****\"",
                        "\"***OMITTED***\"",
                        " ***(Redacted)",
                        "\"<sensitiveDataRemoved>\"",
                        "\"Value hidden due to security reasons.\"");
    }

    @Test
    void starsOfPoliciesArePartOfThePolicy() {
        JsonNode policy =
                named("s3", "PutBucketPolicy")
                        .getFirst()
                        .path("requestParameters")
                        .path("bucketPolicy");

        assertThat(policy.path("Statement").path(0).path("Resource").valueStream())
                .extracting(JsonNode::stringValue)
                .containsExactly("*", "**");
    }

    @Test
    void largeParametersAreLeftOut() {
        JsonNode request =
                named("cloudformation", "UpdateStack").getFirst().get("requestParameters");

        assertThat(request)
                .hasToString(
                        "{\"omitted\":true,\"originalSize\":149893,"
                                + "\"reason\":\"requestParameters too large\"}");
    }
}
