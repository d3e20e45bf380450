package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Instant;

/// Temporary credentials for a session of a role, as STS gives them out.
///
/// @param hours how long they are valid
/// @param token looks like a session token, and opens nothing
record Credentials(
        Role role, String session, Instant since, int hours, String accessKey, String token) {

    static Credentials issue(Dice dice, Role role, String session, Instant since, int hours) {
        String key = dice.temporaryKey();
        return new Credentials(role, session, since, hours, key, dice.sessionToken());
    }

    /// What was asked for.
    Json request() {
        return Json.of("roleArn", role.arn(), "roleSessionName", session);
    }

    /// What STS answered.
    Json response() {
        Instant end = since.plusSeconds(hours * 3600L);
        Json credentials =
                Json.of("accessKeyId", accessKey, "sessionToken", token)
                        .with("expiration", Company.inWords(end));
        Json user =
                Json.of("assumedRoleId", role.id() + ":" + session)
                        .with("arn", role.sessionArn(session));
        return Json.of("credentials", credentials, "assumedRoleUser", user);
    }

    int seconds() {
        return hours * 3600;
    }
}
