package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// The build service deploys contact flows, their modules and the functions that they call.
final class FlowDeployments {
    private static final String ADDRESS = "198.51.100.7";

    private FlowDeployments() {}

    static void write(Journal journal) {
        int number = 4650;
        for (Instant time : Rhythm.OFFICE.times(journal.dice(), 14)) {
            deploy(journal, time, "ci-" + number);
            number += journal.dice().between(1, 5);
        }
        createModule(journal, Instant.parse("2026-11-03T10:12:58Z"));
    }

    private static void deploy(Journal journal, Instant start, String session) {
        Dice dice = journal.dice();
        Instant time = start;
        Caller ci = Sessions.webIdentity(journal, time, Role.FLOW_DEPLOY, session, ADDRESS);
        time = time.plusSeconds(2);
        journal.add(new Draft(time, ci, "sts", "GetCallerIdentity"));
        time = time.plusSeconds(3);
        Json instance = ContactCentre.onInstance();
        journal.add(Call.connect("ListContactFlows", instance).by(ci, time));
        for (ContactCentre.Thing flow : ContactCentre.FLOWS) {
            time = time.plusSeconds(dice.between(1, 9));
            Json named = instance.with("ContactFlowId", flow.id());
            journal.add(Call.connect("DescribeContactFlow", named).by(ci, time));
            if (dice.chance(45)) {
                time = time.plusSeconds(dice.between(1, 9));
                Json content = named.with("Content", Hidden.STARS);
                journal.add(Call.connect("UpdateContactFlowContent", content).by(ci, time));
            }
        }
        ContactCentre.Thing module = dice.oneOf(ContactCentre.MODULES);
        Json content =
                instance.with("ContactFlowModuleId", module.id()).with("Content", Hidden.STARS);
        time = time.plusSeconds(dice.between(1, 9));
        journal.add(Call.connect("UpdateContactFlowModuleContent", content).by(ci, time));
        if (dice.chance(60)) {
            updateFunction(journal, time.plusSeconds(dice.between(4, 30)), ci);
        }
    }

    private static void updateFunction(Journal journal, Instant time, Caller ci) {
        String name = "customer-lookup";
        String arn =
                UserIdentity.arn(
                        "lambda", Company.FRANKFURT, Company.PRODUCTION, "function:" + name);
        Json request = Json.of("functionName", name, "publish", true, "dryRun", false);
        Json response =
                Json.of("functionName", name, "functionArn", arn, "runtime", "nodejs22.x")
                        .with("role", Role.CUSTOMER_LOOKUP.arn())
                        .with("codeSize", journal.dice().between(40_000, 60_000))
                        .with("environment", Json.EMPTY)
                        .with("architectures", List.of("arm64"))
                        .with("lastModified", time.toString().replace("Z", ".000+0000"));
        journal.add(
                new Draft(time, ci, "lambda", "UpdateFunctionCode20150331v2")
                        .request(request)
                        .response(response)
                        .with("apiVersion", "2015-03-31"));
    }

    /// CloudFormation names the instance by its ARN, percent-encoded; the first attempt fails.
    private static void createModule(Journal journal, Instant start) {
        Caller admin = Sessions.saml(journal, start, Company.OKAFOR, Role.PLATFORM_ADMIN);
        Identity behalf = admin.identity().with("invokedBy", "cloudformation.amazonaws.com");
        Caller stack = Caller.through(behalf, "cloudformation");
        String instance = URLEncoder.encode(ContactCentre.instanceArn(), StandardCharsets.UTF_8);
        ContactCentre.Thing module = ContactCentre.thing("flow-module", "Christmas greeting");
        Json request =
                Json.of("InstanceId", instance, "Content", Hidden.STARS)
                        .with("ClientToken", journal.dice().guid())
                        .with("Tags", Json.EMPTY)
                        .with("Name", module.name());
        Call call = Call.connect("CreateContactFlowModule", request);
        Json problem =
                Json.of(
                        "message",
                        "Invalid Action property value. Path: Actions[1].Transitions.NextAction");
        journal.add(
                call.by(stack, start.plusSeconds(95))
                        .with("errorCode", "InvalidContactFlowModuleException")
                        .response(Json.of("Problems", List.of(problem))));
        journal.add(
                call.by(stack, start.plusSeconds(1084))
                        .response(Json.of("Id", module.id(), "Arn", module.arn())));
    }
}
