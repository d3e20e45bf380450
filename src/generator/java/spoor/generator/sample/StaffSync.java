package spoor.generator.sample;

import spoor.generator.Json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// The nightly function that makes users in Amazon Connect of people in the personnel system.
final class StaffSync {
    private static final List<String> NEWCOMERS =
            List.of(
                    "o.lindgren",
                    "f.almeida",
                    "s.ndiaye",
                    "z.horváth",
                    "v.petrov",
                    "g.mcallister",
                    "n.şahin",
                    "y.tanaka",
                    "c.o'neill");

    private StaffSync() {}

    static void write(Journal journal) {
        int next = 0;
        for (int day = 0; day < 15; day++) {
            Instant time = Company.START.plus(day, ChronoUnit.DAYS).plusSeconds(3 * 3600L + 605);
            Caller sync = Sessions.lambda(journal, time, Role.STAFF_SYNC, "198.51.100.9");
            time = time.plusSeconds(4);
            Json page = ContactCentre.onInstance().with("MaxResults", 1000);
            journal.add(Call.connect("ListUsers", page).by(sync, time));
            journal.add(Call.connect("ListRoutingProfiles", page).by(sync, time.plusSeconds(1)));
            for (int i = journal.dice().between(0, 2); i > 0 && next < NEWCOMERS.size(); i--) {
                time = time.plusSeconds(9);
                create(journal, time, sync, NEWCOMERS.get(next));
                next++;
            }
            update(journal, time.plusSeconds(20), sync);
        }
    }

    private static void create(Journal journal, Instant time, Caller sync, String login) {
        ContactCentre.Thing user = ContactCentre.thing("agent", login);
        Json request = userRequest(login, ContactCentre.AGENT_PROFILE);
        journal.add(
                Call.connect("CreateUser", request)
                        .by(sync, time)
                        .response(Json.of("UserId", user.id(), "UserArn", user.arn())));
        if (journal.dice().chance(30)) {
            journal.add(
                    Call.connect("CreateUser", request)
                            .by(sync, time.plusSeconds(3))
                            .failed(
                                    "DuplicateResourceException",
                                    "User with username " + login + " already exists"));
        }
    }

    /// What CloudTrail shows of a request for a new user.
    static Json userRequest(String login, ContactCentre.Thing profile) {
        Json phone = Json.of("PhoneType", "SOFT_PHONE", "AutoAccept", false);
        return ContactCentre.onInstance()
                .with("Username", login)
                .with("Password", Hidden.REASONS)
                .with("IdentityInfo", Hidden.identityInfo())
                .with("PhoneConfig", phone.with("AfterContactWorkTimeLimit", 30))
                .with("SecurityProfileIds", List.of(profile.id()))
                .with("RoutingProfileId", ContactCentre.ROUTING_PROFILES.getFirst().id())
                .with("Tags", Json.EMPTY);
    }

    private static void update(Journal journal, Instant time, Caller sync) {
        String user = journal.dice().oneOf(ContactCentre.AGENTS).id();
        Json request =
                ContactCentre.onInstance()
                        .with("UserId", user)
                        .with("IdentityInfo", Hidden.identityInfo());
        Draft draft = Call.connect("UpdateUserIdentityInfo", request).by(sync, time);
        journal.add(
                journal.dice().chance(20)
                        ? draft.failed("ResourceNotFoundException", "User not found: " + user)
                        : draft);
    }
}
