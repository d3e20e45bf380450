package spoor.generator.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.EventId;

import tools.jackson.databind.JsonNode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

class SampleEventsTest {
    private static final List<JsonNode> ALL = SampleRecords.all();
    private static final List<JsonNode> EVENTS = SampleRecords.events();

    private static Stream<String> values(String path) {
        return EVENTS.stream().map(event -> SampleRecords.text(event, path));
    }

    @Test
    void areAsManyAsTwoQuietWeeksMake() {
        assertThat(EVENTS).hasSizeBetween(4_000, 6_000);
    }

    @Test
    void lieWithinTheTwoWeeks() {
        assertThat(values("eventTime").map(Instant::parse))
                .allMatch(time -> !time.isBefore(Company.START) && time.isBefore(Company.END));
    }

    @Test
    void haveIdsThatAreGuids() {
        assertThat(values("eventID")).allMatch(id -> EventId.parse(id).isPresent());
    }

    @Test
    void areDeliveredTwiceOnlyWhereTheServiceIsGlobal() {
        Map<String, List<JsonNode>> copies =
                ALL.stream().collect(Collectors.groupingBy(e -> SampleRecords.text(e, "eventID")));
        copies.values().removeIf(list -> list.size() == 1);

        assertThat(copies).hasSize(9);
        assertThat(copies.values())
                .allSatisfy(pair -> {
                    assertThat(pair).hasSize(2);
                    assertThat(pair.get(0)).isEqualTo(pair.get(1));
                    assertThat(SampleRecords.text(pair.get(0), "awsRegion"))
                            .isEqualTo(Company.VIRGINIA);
                });
    }

    @Test
    void comeFromTwoAccountsAndThreeRegions() {
        assertThat(values("recipientAccountId").distinct())
                .containsExactlyInAnyOrder(Company.PRODUCTION, Company.SECURITY);
        assertThat(values("awsRegion").distinct())
                .containsExactlyInAnyOrder(Company.FRANKFURT, Company.VIRGINIA, Company.IRELAND);
    }

    @Test
    void showEveryIdentityTypeAndNone() {
        assertThat(values("userIdentity.type").distinct())
                .containsExactlyInAnyOrder(
                        "Root",
                        "IAMUser",
                        "AssumedRole",
                        "Role",
                        "FederatedUser",
                        "Directory",
                        "AWSAccount",
                        "AWSService",
                        "IdentityCenterUser",
                        "Unknown",
                        "SAMLUser",
                        "WebIdentityUser",
                        "");
    }

    @Test
    void showEveryCategoryTypeAndVersion() {
        assertThat(values("eventCategory").distinct())
                .containsExactlyInAnyOrder("Management", "Data", "Insight", "NetworkActivity");
        assertThat(values("eventType").distinct())
                .containsExactlyInAnyOrder(
                        "AwsApiCall",
                        "AwsServiceEvent",
                        "AwsConsoleSignIn",
                        "AwsCloudTrailInsight",
                        "AwsVpceEvent");
        assertThat(values("eventVersion").distinct())
                .containsExactlyInAnyOrder("1.08", "1.09", "1.10", "1.11");
    }

    @Test
    void failInTheWaysInWhichCallsFail() {
        assertThat(values("errorCode").distinct())
                .contains(
                        "AccessDenied",
                        "Client.UnauthorizedOperation",
                        "ResourceNotFoundException",
                        "ThrottlingException",
                        "VpceAccessDenied");
        assertThat(EVENTS)
                .anyMatch(event -> event.has("errorMessage") && !event.has("errorCode"))
                .anyMatch(event -> event.has("errorCode") && !event.has("errorMessage"));
    }

    @Test
    void areCallsOfServicesMoreThanAThirdOfTheTime() {
        Map<String, Long> byType =
                values("userIdentity.type")
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));

        assertThat(byType.get("AWSService")).isGreaterThan(EVENTS.size() / 3);
    }

    @Test
    void haveAddressesOfDocumentationOnly() {
        assertThat(values("sourceIPAddress").distinct())
                .allMatch(address ->
                        address.isEmpty()
                                || address.equals("AWS Internal")
                                || address.endsWith(".amazonaws.com")
                                || address.matches("(192\\.0\\.2|198\\.51\\.100)\\.\\d+")
                                || address.matches("203\\.0\\.113\\.\\d+")
                                || address.startsWith("2001:db8:"));
    }

    @Test
    void haveAccessKeysThatNobodyTakesForRealOnes() {
        assertThat(values("userIdentity.accessKeyId").filter(key -> !key.isEmpty()).distinct())
                .allMatch(key -> key.matches("A[SK]IA[A-Z2-7]{16}") && key.contains("EXAMPLE"));
    }

    @Test
    void useCredentialsOnlyWhileTheyAreValid() {
        List<JsonNode> sessions =
                EVENTS.stream()
                        .filter(event -> event.path("userIdentity").has("sessionContext"))
                        .toList();

        assertThat(sessions)
                .isNotEmpty()
                .allSatisfy(event -> {
                    String since = "userIdentity.sessionContext.attributes.creationDate";
                    Instant start = Instant.parse(SampleRecords.text(event, since));
                    Instant time = Instant.parse(SampleRecords.text(event, "eventTime"));
                    assertThat(Duration.between(start, time))
                            .isBetween(Duration.ZERO, Duration.ofHours(12));
                });
    }

    @Test
    void useNoKeyOfARoleBeforeStsGaveItOut() {
        Map<String, String> issued = new HashMap<>();
        for (JsonNode event : EVENTS) {
            String key = SampleRecords.text(event, "responseElements.credentials.accessKeyId");
            issued.put(key, SampleRecords.text(event, "eventTime"));
        }
        List<JsonNode> calls =
                EVENTS.stream()
                        .filter(e ->
                                SampleRecords.text(e, "userIdentity.type").equals("AssumedRole"))
                        .filter(e ->
                                !SampleRecords.text(e, "userIdentity.arn").contains("ServiceRole"))
                        .toList();

        assertThat(calls)
                .isNotEmpty()
                .allSatisfy(event ->
                        assertThat(
                                        issued.get(
                                                SampleRecords.text(
                                                        event, "userIdentity.accessKeyId")))
                                .isNotNull()
                                .isLessThanOrEqualTo(SampleRecords.text(event, "eventTime")));
    }

    @Test
    void areWrittenInTheOrderOfCloudTrail() {
        assertThat(EVENTS)
                .filteredOn(event -> SampleRecords.text(event, "eventName").equals("DeleteQueue"))
                .first()
                .extracting(event -> new ArrayList<>(event.propertyNames()))
                .isEqualTo(
                        List.of(
                                "eventVersion",
                                "userIdentity",
                                "eventTime",
                                "eventSource",
                                "eventName",
                                "awsRegion",
                                "sourceIPAddress",
                                "userAgent",
                                "errorCode",
                                "errorMessage",
                                "requestParameters",
                                "responseElements",
                                "requestID",
                                "eventID",
                                "readOnly",
                                "eventType",
                                "managementEvent",
                                "recipientAccountId",
                                "eventCategory",
                                "tlsDetails"));
    }
}
