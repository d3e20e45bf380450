package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.util.Arrays;
import java.util.List;

/// The company's Amazon Connect instances, and what is set up in them.
final class ContactCentre {
    /// The main instance, in Frankfurt.
    static final String INSTANCE = id("instance", "europe");

    /// The instance for customers in North America, in Virginia.
    static final String AMERICAN_INSTANCE = id("instance", "america");

    static final List<Thing> QUEUES =
            things(
                    "queue",
                    "General enquiries",
                    "Orders and delivery",
                    "Returns & repairs",
                    "Rückgaben Österreich",
                    "Service clients français",
                    "Trade customers");

    /// The queue that is deleted and made again.
    static final Thing VIP_QUEUE = thing("queue", "VIP escalations");

    static final Thing AMERICAN_QUEUE = thing("queue", "North America");
    static final List<Thing> FLOWS =
            things(
                    "contact-flow",
                    "Main menu",
                    "Opening hours check",
                    "Callback offer",
                    "Voice ID enrolment",
                    "After-call survey");
    static final Thing MAIN_MENU = FLOWS.getFirst();
    static final List<Thing> MODULES =
            things("flow-module", "Customer look-up", "Language choice", "Consent to recording");
    static final List<Thing> ROUTING_PROFILES =
            things("routing-profile", "First line", "Repairs desk", "Trade desk");
    static final Thing AGENT_PROFILE = thing("security-profile", "Agent");
    static final Thing ADMIN_PROFILE = thing("security-profile", "Admin");
    static final List<Thing> PROFILES =
            List.of(AGENT_PROFILE, thing("security-profile", "CallCenterManager"), ADMIN_PROFILE);
    static final List<Thing> HOURS =
            things("operating-hours", "Weekdays 7 to 20", "Saturday", "Christmas 2026");
    static final List<Thing> QUICK_CONNECTS =
            things("transfer-destination", "Workshop Kiel", "Duty manager", "Voicemail");
    static final List<Thing> NUMBERS =
            things("phone-number", "+493023125104", "+493023125210", "+441632960187");
    static final List<Thing> AGENTS =
            things(
                    "agent",
                    "p.nowak",
                    "t.quist",
                    "i.moreau",
                    "k.brandt",
                    "d.osei",
                    "l.virtanen",
                    "r.costa",
                    "h.yilmaz",
                    "e.sørensen",
                    "m.dupré",
                    "a.kovács",
                    "j.de-wit");

    /// The supervisors, who work with the admin website.
    static final List<Thing> SUPERVISORS = things("agent", "j.lind", "b.adeyemi", "c.roth");

    private ContactCentre() {}

    private static List<Thing> things(String kind, String... names) {
        return Arrays.stream(names).map(name -> thing(kind, name)).toList();
    }

    static Thing thing(String kind, String name) {
        return new Thing(kind, name, id(kind, name));
    }

    private static String id(String kind, String name) {
        return Dice.named(kind + " " + name).guid();
    }

    static String instanceArn() {
        return arn("instance/" + INSTANCE);
    }

    private static String arn(String resource) {
        return UserIdentity.arn("connect", Company.FRANKFURT, Company.PRODUCTION, resource);
    }

    /// The parameter that nearly every call has, with the instance's id.
    static Json onInstance() {
        return Json.of("InstanceId", INSTANCE);
    }

    /// Something in the main instance that has an id.
    ///
    /// @param kind the word for it in an ARN
    record Thing(String kind, String name, String id) {
        String arn() {
            return kind.equals("phone-number")
                    ? ContactCentre.arn(kind + "/" + id)
                    : ContactCentre.arn("instance/" + INSTANCE + "/" + kind + "/" + id);
        }
    }
}
