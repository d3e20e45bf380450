package spoor.generator.sample;

import static spoor.generator.sample.ContactCentre.onInstance;

import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

/// One night, the temporary key of the contractor's job is used from an address nobody knows.
final class Intrusion {
    static final String ADDRESS = "192.0.2.213";
    static final String AGENT =
            "Boto3/1.40.61 md/Botocore#1.40.61 ua/2.1 os/linux#6.12.38+kali-amd64 md/arch#x86_64"
                    + " lang/python#3.13.7 md/pyimpl#CPython cfg/retry-mode#legacy";

    /// The user that the intruder makes.
    static final ContactCentre.Thing USER = ContactCentre.thing("agent", "svc-reporting");

    /// The agent who becomes an administrator.
    static final ContactCentre.Thing PROMOTED = ContactCentre.AGENTS.get(1);

    /// The deleted queue's calls came by this number.
    static final ContactCentre.Thing NUMBER = ContactCentre.NUMBERS.getFirst();

    private final Journal journal;
    private final Caller intruder;

    private Intrusion(Journal journal, Caller intruder) {
        this.journal = journal;
        this.intruder = intruder;
    }

    /// @param job the contractor's job of that night, whose credentials leaked
    static void write(Journal journal, Caller job) {
        Intrusion intrusion = new Intrusion(journal, job.from(ADDRESS, AGENT));
        intrusion.tryAccessManagement();
        intrusion.lookAround();
        intrusion.takeOver();
        intrusion.harmCallers();
        intrusion.coverTracks();
    }

    private static Instant at(String time) {
        return ContractorJob.LEAK
                .plusDays(1)
                .atTime(LocalTime.parse(time))
                .toInstant(ZoneOffset.UTC);
    }

    private void tryAccessManagement() {
        Draft whoAmI = new Draft(at("02:13:09"), intruder, "sts", "GetCallerIdentity");
        journal.add(whoAmI.in(Company.VIRGINIA).host("sts.amazonaws.com"));
        String user = UserIdentity.arn("iam", "", Company.PRODUCTION, "user/");
        Json helper = Json.of("userName", "backup-helper");
        Json self = Json.of("roleName", Role.CONTRACTOR_CI.name());
        Json administrator =
                self.with(
                        "policyArn",
                        UserIdentity.arn("iam", "", "aws", "policy/AdministratorAccess"));
        denied("02:13:48", Call.plain("iam", "ListUsers"), user);
        denied("02:14:02", new Call("iam", "ListAttachedRolePolicies", self), selfArn());
        denied("02:14:31", new Call("iam", "CreateUser", helper), user + "backup-helper");
        denied("02:14:55", new Call("iam", "AttachRolePolicy", administrator), selfArn());
    }

    private static String selfArn() {
        return Role.CONTRACTOR_CI.arn();
    }

    /// IAM gives no parameters where it denies.
    private void denied(String time, Call call, String resource) {
        String action = call.service() + ":" + call.name();
        journal.add(
                new Draft(at(time), intruder, call.service(), call.name())
                        .in(call.service().equals("iam") ? Company.VIRGINIA : Company.FRANKFURT)
                        .failed("AccessDenied", intruder.notAuthorized(action, resource)));
    }

    private void lookAround() {
        Json page = onInstance().with("MaxResults", 1000);
        Json numbers = Json.of("TargetArn", ContactCentre.instanceArn());
        journal.add(Call.plain("connect", "ListInstances").by(intruder, at("02:15:40")));
        connect("02:16:04", "ListUsers", page);
        connect("02:16:21", "ListQueues", page);
        connect("02:16:52", "ListSecurityProfiles", page);
        connect("02:17:30", "ListPhoneNumbersV2", numbers);
        connect("02:18:11", "DescribeUser", onInstance().with("UserId", PROMOTED.id()));
    }

    private void takeOver() {
        Json promotion =
                onInstance()
                        .with("UserId", PROMOTED.id())
                        .with("SecurityProfileIds", List.of(ContactCentre.ADMIN_PROFILE.id()));
        connect("02:19:44", "UpdateUserSecurityProfiles", promotion);
        Json user = StaffSync.userRequest(USER.name(), ContactCentre.ADMIN_PROFILE);
        journal.add(
                Call.connect("CreateUser", user)
                        .by(intruder, at("02:21:15"))
                        .response(Json.of("UserId", USER.id(), "UserArn", USER.arn())));
    }

    private void harmCallers() {
        Json menu = onInstance().with("ContactFlowId", ContactCentre.MAIN_MENU.id());
        Json number =
                Json.of("PhoneNumberId", NUMBER.id(), "InstanceId", ContactCentre.INSTANCE)
                        .with("ContactFlowId", ContactCentre.FLOWS.get(2).id());
        Json queue = onInstance().with("QueueId", ContactCentre.VIP_QUEUE.id());
        connect("02:24:37", "UpdateContactFlowContent", menu.with("Content", Hidden.STARS));
        connect("02:26:02", "AssociatePhoneNumberContactFlow", number);
        journal.add(
                Call.connect("DeleteQueue", queue)
                        .by(intruder, at("02:28:50"))
                        .failed(
                                "ResourceInUseException",
                                "Queue is in use by routing profile "
                                        + ContactCentre.ROUTING_PROFILES.getFirst().id()));
        connect("02:29:18", "DisassociateRoutingProfileQueues", routing());
        connect("02:29:41", "DeleteQueue", queue);
        journal.add(new Draft(at("02:33:50"), intruder, "voiceid", "ListDomains"));
        journal.add(
                new Draft(at("02:34:12"), intruder, "voiceid", "ListSpeakers")
                        .request(Json.of("domainId", VoiceId.DOMAIN, "maxResults", 100)));
        for (String time : List.of("02:34:41", "02:34:49", "02:34:58")) {
            String speaker = journal.dice().alphanumeric(22);
            journal.add(VoiceId.optOut(at(time), intruder, speaker));
        }
    }

    private static Json routing() {
        Json reference = Json.of("QueueId", ContactCentre.VIP_QUEUE.id(), "Channel", "VOICE");
        return onInstance()
                .with("RoutingProfileId", ContactCentre.ROUTING_PROFILES.getFirst().id())
                .with("QueueReferences", List.of(reference));
    }

    private void coverTracks() {
        denied("02:37:26", Call.plain("cloudtrail", "StopLogging"), Company.TRAIL_ARN);
        String secret =
                UserIdentity.arn(
                        "secretsmanager",
                        Company.FRANKFURT,
                        Company.PRODUCTION,
                        "secret:customer-database-a1EXAM");
        denied("02:41:10", Call.plain("secretsmanager", "GetSecretValue"), secret);
    }

    private void connect(String time, String name, Json request) {
        journal.add(Call.connect(name, request).by(intruder, at(time)));
    }
}
