package spoor.generator.sample;

import static spoor.generator.sample.ContactCentre.NUMBERS;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Administrators of the contact centre at work with the command line: reads, queues and numbers.
final class Administration {
    private Administration() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        Renewing admin =
                new Renewing(
                        Duration.ofHours(8),
                        time ->
                                Sessions.saml(
                                        journal, time, Company.LIND, Role.CONTACT_CENTRE_ADMIN));
        for (Instant time : Rhythm.OFFICE.times(dice, 170)) {
            Caller caller = admin.at(time).from(Company.LIND.address(), Company.CLI);
            Draft draft = look(dice).by(caller, time);
            journal.add(
                    dice.chance(5)
                            ? draft.failed("ResourceNotFoundException", "Resource not found")
                            : draft);
        }
        prepareChristmas(journal);
        changeNumbers(journal);
    }

    private static Call look(Dice dice) {
        Json instance = ContactCentre.onInstance();
        String user = dice.oneOf(ContactCentre.AGENTS).id();
        String profile = dice.oneOf(ContactCentre.PROFILES).id();
        String hours = dice.oneOf(ContactCentre.HOURS).id();
        return switch (dice.between(1, 9)) {
            case 1 -> Call.connect("ListQueues", instance.with("QueueTypes", List.of("STANDARD")));
            case 2 -> Call.connect("ListUsers", instance);
            case 3 -> Call.connect("ListQuickConnects", instance);
            case 4 -> Call.connect("ListInstanceAttributes", instance);
            case 5 -> Call.connect("DescribeUser", instance.with("UserId", user));
            case 6 ->
                    Call.connect(
                            "DescribeSecurityProfile", instance.with("SecurityProfileId", profile));
            case 7 ->
                    Call.connect(
                            "DescribeHoursOfOperation", instance.with("HoursOfOperationId", hours));
            case 8 -> Call.connect("ListPhoneNumbersV2", instance.with("MaxResults", 1000));
            default -> Call.connect("DescribeInstance", instance);
        };
    }

    private static void prepareChristmas(Journal journal) {
        Instant time = Instant.parse("2026-11-05T13:02:11Z");
        Caller admin =
                Sessions.saml(journal, time, Company.LIND, Role.CONTACT_CENTRE_ADMIN)
                        .from(Company.LIND.address(), Company.CLI);
        ContactCentre.Thing christmas = ContactCentre.HOURS.getLast();
        Json day =
                Json.of("Day", "THURSDAY")
                        .with("StartTime", Json.of("Hours", 9, "Minutes", 0))
                        .with("EndTime", Json.of("Hours", 13, "Minutes", 0));
        Json hours =
                ContactCentre.onInstance()
                        .with("Name", christmas.name())
                        .with("TimeZone", "Europe/Berlin")
                        .with("Config", List.of(day));
        journal.add(
                Call.connect("CreateHoursOfOperation", hours)
                        .by(admin, time.plusSeconds(65))
                        .response(
                                Json.of(
                                        "HoursOfOperationId",
                                        christmas.id(),
                                        "HoursOfOperationArn",
                                        christmas.arn())));
        Json profile =
                ContactCentre.onInstance()
                        .with("SecurityProfileId", ContactCentre.PROFILES.get(1).id())
                        .with("Permissions", List.of("BasicAgentAccess", "Queues.View"));
        journal.add(
                Call.connect("UpdateSecurityProfile", profile).by(admin, time.plusSeconds(402)));
        ContactCentre.Thing newest = ContactCentre.thing("queue", "Christmas orders");
        Json queue =
                ContactCentre.onInstance()
                        .with("Name", newest.name())
                        .with("HoursOfOperationId", ContactCentre.HOURS.getFirst().id())
                        .with("MaxContacts", 40);
        journal.add(
                Call.connect("CreateQueue", queue)
                        .by(admin, time.plusSeconds(733))
                        .response(Json.of("QueueArn", newest.arn(), "QueueId", newest.id())));
    }

    private static void changeNumbers(Journal journal) {
        Instant time = Instant.parse("2026-11-09T09:31:40Z");
        Caller admin =
                Sessions.saml(journal, time, Company.LIND, Role.CONTACT_CENTRE_ADMIN)
                        .from(Company.LIND.address(), Company.CLI);
        ContactCentre.Thing claimed = NUMBERS.get(1);
        Json search =
                Json.of("TargetArn", ContactCentre.instanceArn())
                        .with("PhoneNumberCountryCode", "DE")
                        .with("PhoneNumberType", "DID");
        Json claim =
                Json.of("TargetArn", ContactCentre.instanceArn())
                        .with("PhoneNumber", claimed.name())
                        .with("ClientToken", journal.dice().guid());
        Json claimResponse =
                Json.of("PhoneNumberId", claimed.id(), "PhoneNumberArn", claimed.arn());
        Json connect =
                Json.of("PhoneNumberId", claimed.id())
                        .with("InstanceId", ContactCentre.INSTANCE)
                        .with("ContactFlowId", ContactCentre.MAIN_MENU.id());
        Json release = Json.of("PhoneNumberId", NUMBERS.getLast().id());
        journal.add(
                Call.connect("SearchAvailablePhoneNumbers", search)
                        .by(admin, time.plusSeconds(20)));
        journal.add(
                Call.connect("ClaimPhoneNumber", claim)
                        .by(admin, time.plusSeconds(71))
                        .response(claimResponse));
        journal.add(
                Call.connect("AssociatePhoneNumberContactFlow", connect)
                        .by(admin, time.plusSeconds(110)));
        journal.add(Call.connect("DescribePhoneNumber", release).by(admin, time.plusSeconds(340)));
        journal.add(Call.connect("ReleasePhoneNumber", release).by(admin, time.plusSeconds(366)));
    }
}
