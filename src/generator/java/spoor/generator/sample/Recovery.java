package spoor.generator.sample;

import static spoor.generator.sample.ContactCentre.onInstance;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Instant;
import java.util.List;

/// The morning after: the on-call finds out what happened, shuts the key out and puts things back.
final class Recovery {
    /// The queue that takes the deleted one's place: the same name, another id.
    static final ContactCentre.Thing NEW_QUEUE =
            new ContactCentre.Thing(
                    "queue", ContactCentre.VIP_QUEUE.name(), Dice.named("queue again").guid());

    private final Journal journal;
    private final String leakedKey;
    private final Caller weber;

    private Recovery(Journal journal, String leakedKey, Caller weber) {
        this.journal = journal;
        this.leakedKey = leakedKey;
        this.weber = weber;
    }

    /// @param leakedKey the access key that the intruder used
    static void write(Journal journal, String leakedKey) {
        Instant start = at("07:52:26");
        Caller weber = Sessions.saml(journal, start, Company.WEBER, Role.OPS_ONCALL);
        Recovery recovery = new Recovery(journal, leakedKey, weber);
        recovery.investigate();
        recovery.shutOut();
        recovery.putBack();
        String domain = Dice.named("second voice id domain").alphanumeric(22);
        VoiceId.createDomain(journal, weber, at("09:11:57"), domain);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-11-14T" + time + "Z");
    }

    private void investigate() {
        String deleted = ContactCentre.VIP_QUEUE.id();
        journal.add(
                Call.connect("DescribeQueue", onInstance().with("QueueId", deleted))
                        .by(weber, at("07:58:03"))
                        .failed("ResourceNotFoundException", "Queue not found: " + deleted));
        lookUp("08:00:41", "EventName", "DeleteQueue");
        lookUp("08:02:17", "AccessKeyId", leakedKey);
        connect("08:03:55", "ListUsers", onInstance().with("MaxResults", 1000));
        Json user = onInstance().with("UserId", Intrusion.USER.id());
        connect("08:04:20", "DescribeUser", user);
    }

    private void lookUp(String time, String key, String value) {
        Json attribute = Json.of("attributeKey", key, "attributeValue", value);
        journal.add(
                new Draft(at(time), weber, "cloudtrail", "LookupEvents")
                        .request(
                                Json.of("lookupAttributes", List.of(attribute))
                                        .with("maxResults", 50)));
    }

    /// Whoever holds credentials of before this moment is denied everything.
    private void shutOut() {
        Json policy =
                Json.of("roleName", Role.CONTRACTOR_CI.name())
                        .with("policyName", "AWSRevokeOlderSessions")
                        .with("policyDocument", AccessManagement.revocation(at("08:06:11")));
        Json key = Json.of("userName", ContractorJob.USER, "accessKeyId", ContractorJob.USER_KEY);
        identity("08:06:12", "PutRolePolicy", policy);
        identity("08:07:30", "UpdateAccessKey", key.with("status", "Inactive"));
        identity("08:09:02", "DeleteAccessKey", key);
    }

    private void identity(String time, String name, Json request) {
        Draft draft = new Draft(at(time), weber, "iam", name).in(Company.VIRGINIA);
        journal.addTwice(draft.request(request), Company.FRANKFURT);
    }

    private void putBack() {
        Json agent =
                onInstance()
                        .with("UserId", Intrusion.PROMOTED.id())
                        .with("SecurityProfileIds", List.of(ContactCentre.AGENT_PROFILE.id()));
        Json queue =
                onInstance()
                        .with("Name", NEW_QUEUE.name())
                        .with("Description", "Made again after the incident of 14 November")
                        .with("HoursOfOperationId", ContactCentre.HOURS.getFirst().id())
                        .with("MaxContacts", 20);
        Json reference = Json.of("QueueId", NEW_QUEUE.id(), "Channel", "VOICE");
        Json config = Json.of("QueueReference", reference, "Priority", 1, "Delay", 0);
        Json routing =
                onInstance()
                        .with("RoutingProfileId", ContactCentre.ROUTING_PROFILES.getFirst().id())
                        .with("QueueConfigs", List.of(config));
        Json menu = onInstance().with("ContactFlowId", ContactCentre.MAIN_MENU.id());
        Json number =
                Json.of("PhoneNumberId", Intrusion.NUMBER.id())
                        .with("InstanceId", ContactCentre.INSTANCE)
                        .with("ContactFlowId", ContactCentre.MAIN_MENU.id());
        connect("08:12:48", "UpdateUserSecurityProfiles", agent);
        connect("08:13:35", "DeleteUser", onInstance().with("UserId", Intrusion.USER.id()));
        journal.add(
                Call.connect("CreateQueue", queue)
                        .by(weber, at("08:19:06"))
                        .response(Json.of("QueueArn", NEW_QUEUE.arn(), "QueueId", NEW_QUEUE.id())));
        connect("08:20:33", "AssociateRoutingProfileQueues", routing);
        connect("08:24:59", "DescribeContactFlow", menu);
        connect("08:26:40", "UpdateContactFlowContent", menu.with("Content", Hidden.STARS));
        connect("08:27:21", "AssociatePhoneNumberContactFlow", number);
        connect("08:31:00", "DescribeQueue", onInstance().with("QueueId", NEW_QUEUE.id()));
    }

    private void connect(String time, String name, Json request) {
        journal.add(Call.connect(name, request).by(weber, at(time)));
    }
}
