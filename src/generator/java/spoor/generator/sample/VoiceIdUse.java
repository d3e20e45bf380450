package spoor.generator.sample;

import static spoor.generator.sample.Hidden.REASONS;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Voice ID at work: flows ask it who calls, and the on-call looks after the speakers.
final class VoiceIdUse {
    private VoiceIdUse() {}

    static void write(Journal journal) {
        askAllDay(journal);
        workOnSpeakers(journal);
    }

    private static void askAllDay(Journal journal) {
        Dice dice = journal.dice();
        Renewing flows = new Renewing(Duration.ofHours(6), time -> flows(dice, time));
        Json decrypt =
                Json.of("encryptionContext", VoiceId.context(VoiceId.DOMAIN))
                        .with("encryptionAlgorithm", "SYMMETRIC_DEFAULT");
        for (Instant time : since(VoiceId.CREATED, Rhythm.CALLS.times(dice, 340))) {
            Json session = Json.of("domainId", VoiceId.DOMAIN, "sessionNameOrId", dice.guid());
            journal.add(
                    new Draft(time, flows.at(time), "voiceid", "EvaluateSession").request(session));
            if (dice.chance(40)) {
                journal.add(
                        new Draft(
                                        time,
                                        Caller.service("voiceid", Company.PRODUCTION),
                                        "kms",
                                        "Decrypt")
                                .request(decrypt)
                                .resources(VoiceId.keyResource(VoiceId.KEY_ARN))
                                .with("sharedEventID", dice.guid()));
            }
        }
    }

    private static List<Instant> since(Instant start, List<Instant> times) {
        return times.stream().filter(start::isBefore).toList();
    }

    private static Caller flows(Dice dice, Instant time) {
        Credentials issued = Credentials.issue(dice, Role.CONNECT, "connect-voice-id", time, 12);
        return Caller.through(Identity.serviceRole(issued, "connect"), "connect");
    }

    private static void workOnSpeakers(Journal journal) {
        Dice dice = journal.dice();
        Renewing admin =
                new Renewing(
                        Duration.ofHours(8),
                        time -> Sessions.saml(journal, time, Company.WEBER, Role.OPS_ONCALL));
        for (Instant time : since(VoiceId.CREATED, Rhythm.OFFICE.times(dice, 26))) {
            Caller caller = admin.at(time);
            Json speaker = Json.of("domainId", VoiceId.DOMAIN, "speakerId", REASONS);
            Json job = Json.of("domainId", VoiceId.DOMAIN, "jobName", REASONS);
            journal.add(
                    switch (dice.between(1, 4)) {
                        case 1 -> VoiceId.optOut(time, caller, dice.alphanumeric(22));
                        case 2 ->
                                new Draft(time, caller, "voiceid", "DescribeSpeaker")
                                        .request(speaker);
                        case 3 ->
                                new Draft(time, caller, "voiceid", "DeleteSpeaker")
                                        .request(speaker);
                        default ->
                                new Draft(time, caller, "voiceid", "StartSpeakerEnrollmentJob")
                                        .request(job.with("clientToken", dice.guid()))
                                        .response(
                                                Json.of("job", job.with("jobStatus", "SUBMITTED")));
                    });
        }
    }
}
