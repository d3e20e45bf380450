package spoor.generator.sample;

import static spoor.generator.sample.ContactCentre.AGENTS;
import static spoor.generator.sample.ContactCentre.QUEUES;
import static spoor.generator.sample.ContactCentre.ROUTING_PROFILES;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Supervisors at work on Amazon Connect's own website: the session's name is their user id there.
final class AdminWebsite {
    private static final Json INSTANCE = Json.of("InstanceId", ContactCentre.instanceArn());

    private AdminWebsite() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        List<Renewing> supervisors = new ArrayList<>();
        for (ContactCentre.Thing supervisor : ContactCentre.SUPERVISORS) {
            supervisors.add(
                    new Renewing(Duration.ofHours(9), time -> signedIn(dice, supervisor, time)));
        }
        for (Instant time : Rhythm.OFFICE.times(dice, 330)) {
            Caller caller = dice.oneOf(supervisors).at(time);
            Call call = dice.chance(62) ? look(dice) : change(dice);
            Draft draft = call.by(caller, time);
            journal.add(
                    dice.chance(3)
                            ? draft.failed("InvalidParameterException", "Invalid parameter")
                            : draft);
        }
    }

    private static Caller signedIn(Dice dice, ContactCentre.Thing supervisor, Instant time) {
        Credentials issued = Credentials.issue(dice, Role.CONNECT, supervisor.id(), time, 9);
        Identity identity = Identity.serviceRole(issued, "connect");
        return Caller.through(identity, "connect").from("203.0.113.31", Company.FIREFOX);
    }

    private static Call look(Dice dice) {
        Json user = INSTANCE.with("UserId", dice.oneOf(AGENTS).id());
        Json queue = INSTANCE.with("QueueId", dice.oneOf(QUEUES).id());
        Json profile = INSTANCE.with("RoutingProfileId", dice.oneOf(ROUTING_PROFILES).id());
        Json page = INSTANCE.with("MaxResults", 100);
        return switch (dice.between(1, 6)) {
            case 1 -> Call.connect("SearchUsers", page);
            case 2 -> Call.connect("SearchQueues", page);
            case 3 -> Call.connect("ListHoursOfOperations", page);
            case 4 -> Call.connect("DescribeRoutingProfile", profile);
            case 5 -> Call.connect("DescribeQueue", queue);
            default -> Call.connect("DescribeUser", user);
        };
    }

    private static Call change(Dice dice) {
        Json user = INSTANCE.with("UserId", dice.oneOf(AGENTS).id());
        Json queue = INSTANCE.with("QueueId", dice.oneOf(QUEUES).id());
        String profile = dice.oneOf(ROUTING_PROFILES).id();
        String quickConnect = dice.oneOf(ContactCentre.QUICK_CONNECTS).id();
        String hours = dice.oneOf(ContactCentre.HOURS).id();
        String status = dice.chance(70) ? "ENABLED" : "DISABLED";
        return switch (dice.between(1, 8)) {
            case 1, 2 ->
                    Call.connect(
                            "UpdateUserRoutingProfile", user.with("RoutingProfileId", profile));
            case 3 ->
                    Call.connect(
                            "UpdateUserIdentityInfo",
                            user.with("IdentityInfo", Hidden.identityInfo()));
            case 4 -> Call.connect("UpdateUserPhoneConfig", user.with("PhoneConfig", deskPhone()));
            case 5 -> Call.connect("UpdateQueueStatus", queue.with("Status", status));
            case 6 ->
                    Call.connect(
                            "AssociateQueueQuickConnects",
                            queue.with("QuickConnectIds", List.of(quickConnect)));
            case 7 ->
                    Call.connect(
                            "UpdateQueueHoursOfOperation", queue.with("HoursOfOperationId", hours));
            default ->
                    Call.connect(
                            "UpdateQuickConnectName",
                            INSTANCE.with("QuickConnectId", quickConnect)
                                    .with("Name", "Duty manager \"nights\""));
        };
    }

    private static Json deskPhone() {
        return Json.of("PhoneType", "DESK_PHONE", "AutoAccept", false)
                .with("AfterContactWorkTimeLimit", 30)
                .with("DeskPhoneNumber", Hidden.REASONS);
    }
}
