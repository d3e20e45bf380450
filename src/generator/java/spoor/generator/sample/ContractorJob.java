package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/// The contractor's job, which publishes the latest opening times in the main menu every night.
final class ContractorJob {
    static final String USER = "tallgrass-ci";
    static final String ADDRESS = "198.51.100.24";

    /// The access key of the contractor's user, which is deleted in the end.
    static final String USER_KEY = Dice.named("contractor's access key").iamId("AKIA", 20);

    /// The night on which the job's credentials leak.
    static final LocalDate LEAK = LocalDate.parse("2026-11-13");

    private static final String AGENT =
            "aws-cli/2.28.9 md/awscrt#0.27.2 ua/2.1 os/linux#5.15.0-153-generic md/arch#x86_64"
                    + " lang/python#3.13.4 md/pyimpl#CPython md/installer#source exec-env/CI";

    private ContractorJob() {}

    static void write(Journal journal) {
        for (int day = 2; day < LEAK.getDayOfMonth(); day++) {
            run(journal, LEAK.withDayOfMonth(day));
        }
    }

    /// One night's run.
    ///
    /// @return the job's caller, who holds temporary credentials for four hours
    static Caller run(Journal journal, LocalDate day) {
        Instant time = day.atTime(23, 40, 7).toInstant(ZoneOffset.UTC);
        Identity user = Identity.user(Company.PRODUCTION, USER, USER_KEY);
        Caller start = Caller.program(user, ADDRESS, AGENT);
        Caller job = Sessions.assume(journal, time, start, Role.CONTRACTOR_CI, session(day), 4);
        Json instance = ContactCentre.onInstance();
        Json menu = instance.with("ContactFlowId", ContactCentre.MAIN_MENU.id());
        Json content = menu.with("Content", Hidden.STARS);
        journal.add(Call.connect("ListContactFlows", instance).by(job, time.plusSeconds(14)));
        journal.add(Call.connect("DescribeContactFlow", menu).by(job, time.plusSeconds(19)));
        journal.add(
                Call.connect("UpdateContactFlowContent", content).by(job, time.plusSeconds(56)));
        return job;
    }

    /// The name of that night's session: its number counts the nights.
    static String session(LocalDate day) {
        return "deploy-" + (4698 + day.getDayOfMonth());
    }
}
