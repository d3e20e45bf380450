package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Instant;
import java.util.List;

/// Signing in to the console: it works, fails, or is tried with names that nobody has.
final class SignIns {
    private static final String CONSOLE = "https://console.aws.amazon.com/console/home";

    private SignIns() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        for (Instant time : Rhythm.OFFICE.times(dice, 58)) {
            journal.add(signIn(dice, time));
        }
        for (Instant time : Rhythm.STEADY.times(dice, 21)) {
            journal.add(unknownName(dice, time));
        }
        root(journal, Instant.parse("2026-11-07T08:44:02Z"));
    }

    private static Draft signIn(Dice dice, Instant time) {
        Company.Person person = dice.oneOf(Company.STAFF);
        String account =
                person.login().equals("s.lindqvist") ? Company.SECURITY : Company.PRODUCTION;
        Draft draft = login(time, user(account, person), Company.FRANKFURT, true);
        return dice.chance(18) ? failed(draft) : succeeded(draft);
    }

    private static Caller user(String account, Company.Person person) {
        String name = person.login();
        return Caller.program(Identity.user(account, name, ""), person.address(), Company.CHROME);
    }

    private static Draft login(Instant time, Caller caller, String region, boolean multiFactor) {
        Json data =
                Json.of("LoginTo", CONSOLE, "MobileVersion", "No")
                        .with("MFAUsed", multiFactor ? "Yes" : "No");
        return new Draft(time, caller, "signin", "ConsoleLogin")
                .in(region)
                .host(region + ".signin.aws.amazon.com")
                .without("requestID")
                .with("additionalEventData", data)
                .with("eventType", "AwsConsoleSignIn");
    }

    private static Draft succeeded(Draft draft) {
        return draft.response(Json.of("ConsoleLogin", "Success"));
    }

    /// A sign-in that fails has a message and no code.
    private static Draft failed(Draft draft) {
        return draft.with("errorMessage", "Failed authentication")
                .response(Json.of("ConsoleLogin", "Failure"));
    }

    /// A name that does not exist is hidden: it may be a password typed into the wrong field.
    private static Draft unknownName(Dice dice, Instant time) {
        Json json =
                Json.of("type", "IAMUser", "principalId", "", "accountId", Company.PRODUCTION)
                        .with("accessKeyId", "")
                        .with("userName", Hidden.REASONS);
        Identity nobody = new Identity("", Company.PRODUCTION, "", json);
        String address = dice.oneOf(List.of("192.0.2.77", "192.0.2.91", "2001:db8:ff00::5c"));
        Caller caller = Caller.program(nobody, address, Company.CHROME);
        return failed(login(time, caller, Company.VIRGINIA, false))
                .with("errorMessage", "No username found in supplied account");
    }

    /// The one sign-in of the account's owner, delivered twice as events of global services are.
    private static void root(Journal journal, Instant time) {
        Identity owner = Identity.root(Company.PRODUCTION);
        Caller caller = Caller.program(owner, "203.0.113.24", Company.FIREFOX);
        journal.addTwice(succeeded(login(time, caller, Company.VIRGINIA, true)), Company.FRANKFURT);
        Caller console = Caller.console(owner, "203.0.113.24", Company.FIREFOX);
        journal.addTwice(
                new Draft(time.plusSeconds(71), console, "iam", "GetAccountSummary")
                        .in(Company.VIRGINIA),
                Company.FRANKFURT);
        journal.add(
                new Draft(time.plusSeconds(204), console, "account", "PutAlternateContact")
                        .in(Company.VIRGINIA)
                        .request(
                                Json.of("AlternateContactType", "SECURITY")
                                        .with("EmailAddress", Hidden.REASONS)
                                        .with("Name", Hidden.REASONS)
                                        .with("PhoneNumber", Hidden.REASONS)));
    }
}
