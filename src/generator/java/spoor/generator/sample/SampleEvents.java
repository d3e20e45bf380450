package spoor.generator.sample;

import spoor.generator.Dice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// All events of the sample trail, part by part, in the order of their times.
final class SampleEvents {
    private SampleEvents() {}

    static List<SampleEvent> make() {
        List<SampleEvent> events = new ArrayList<>();
        AccessManagement.write(new Journal("access management", events));
        AccessPortal.write(new Journal("access portal", events));
        AdminWebsite.write(new Journal("admin website", events));
        Administration.write(new Journal("administration", events));
        ContractorJob.write(new Journal("contractor job", events));
        CustomerContacts.write(new Journal("customer contacts", events));
        FlowDeployments.write(new Journal("flow deployments", events));
        FurtherMarks.write(new Journal("further marks", events));
        Insights.write(Dice.named("insights"), events);
        MetricReads.write(new Journal("metric reads", events));
        ObjectStorage.write(new Journal("object storage", events));
        Platform.write(new Journal("platform", events));
        Rarities.write(new Journal("rarities", events));
        ReportingHost.write(new Journal("reporting host", events));
        SecurityAudit.write(new Journal("security audit", events));
        ServiceEvents.write(new Journal("service events", events));
        ServiceNoise.write(new Journal("service noise", events));
        SignIns.write(new Journal("sign-ins", events));
        StaffSync.write(new Journal("staff sync", events));
        VoiceId.write(new Journal("voice id", events));
        VoiceIdUse.write(new Journal("voice id use", events));
        writeIncident(new Journal("incident", events));
        events.sort(Comparator.comparing(SampleEvent::time).thenComparing(SampleEvent::id));
        return events;
    }

    private static void writeIncident(Journal journal) {
        Caller job = ContractorJob.run(journal, ContractorJob.LEAK);
        Intrusion.write(journal, job);
        Recovery.write(journal, job.identity().accessKey());
    }
}
