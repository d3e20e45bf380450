package spoor.generator.sample;

import static spoor.generator.sample.Hidden.REASONS;

import spoor.generator.Dice;
import spoor.generator.Json;
import spoor.generator.UserIdentity;

import java.time.Instant;
import java.util.List;

/// The set-up of Voice ID, which recognises callers by their voice: its domain, key and watchlist.
final class VoiceId {
    static final String DOMAIN = Dice.named("voice id domain").alphanumeric(22);
    static final String KEY_ARN = key("voice id");

    /// When the domain is made; nobody asks it before.
    static final Instant CREATED = Instant.parse("2026-11-02T08:48:19Z");

    private VoiceId() {}

    static void write(Journal journal) {
        setUp(journal);
        change(journal, Instant.parse("2026-11-06T10:20:05Z"));
    }

    /// The ARN of an encryption key in the main Region.
    static String key(String purpose) {
        String id = Dice.named("key " + purpose).guid();
        return UserIdentity.arn("kms", Company.FRANKFURT, Company.PRODUCTION, "key/" + id);
    }

    static Json keyResource(String arn) {
        return Json.of("accountId", Company.PRODUCTION, "type", "AWS::KMS::Key", "ARN", arn);
    }

    private static void setUp(Journal journal) {
        Instant signIn = CREATED.minusSeconds(48);
        Caller admin = Sessions.saml(journal, signIn, Company.OKAFOR, Role.PLATFORM_ADMIN);
        createDomain(journal, admin, CREATED, DOMAIN);
        Json tags = Json.of("key", REASONS, "value", REASONS);
        Json tag = Json.of("resourceArn", domainArn(DOMAIN), "tags", List.of(tags));
        journal.add(
                new Draft(CREATED.plusSeconds(27), admin, "voiceid", "TagResource").request(tag));
    }

    private static void change(Journal journal, Instant time) {
        Caller admin = Sessions.saml(journal, time, Company.OKAFOR, Role.PLATFORM_ADMIN);
        Json named = Json.of("domainId", DOMAIN);
        journal.add(
                new Draft(time.plusSeconds(31), admin, "voiceid", "DescribeDomain").request(named));
        journal.add(
                new Draft(time.plusSeconds(92), admin, "voiceid", "UpdateDomain")
                        .request(domainRequest().with("domainId", DOMAIN))
                        .response(domainResponse(time.plusSeconds(92), DOMAIN)));
        Json watchlist = named.with("name", REASONS).with("description", REASONS);
        journal.add(
                new Draft(time.plusSeconds(180), admin, "voiceid", "CreateWatchlist")
                        .request(watchlist)
                        .response(
                                Json.of(
                                        "watchlist",
                                        watchlist.with(
                                                "watchlistId", journal.dice().alphanumeric(22)))));
    }

    /// A new domain, and the grant by which it may use the key.
    static void createDomain(Journal journal, Caller admin, Instant time, String domain) {
        journal.add(
                new Draft(time, admin, "voiceid", "CreateDomain")
                        .request(domainRequest())
                        .response(domainResponse(time, domain)));
        Json grant =
                Json.of("keyId", KEY_ARN, "granteePrincipal", "voiceid.amazonaws.com")
                        .with("retiringPrincipal", "voiceid.amazonaws.com")
                        .with("operations", List.of("Decrypt", "GenerateDataKey", "RetireGrant"))
                        .with("constraints", Json.of("encryptionContextSubset", context(domain)));
        Identity behalf = admin.identity().with("invokedBy", "voiceid.amazonaws.com");
        journal.add(
                new Draft(time, Caller.through(behalf, "voiceid"), "kms", "CreateGrant")
                        .request(grant)
                        .response(Json.of("grantId", journal.dice().hex(64), "keyId", KEY_ARN))
                        .resources(keyResource(KEY_ARN)));
    }

    private static Json domainRequest() {
        return Json.of("description", REASONS, "name", REASONS)
                .with(
                        "serverSideEncryptionConfiguration",
                        Json.of("kmsKeyId", "alias/contact-centre-voice"));
    }

    private static Json domainResponse(Instant time, String domain) {
        return Json.of(
                "domain",
                Json.of("arn", domainArn(domain), "createdAt", Company.inWords(time))
                        .with("description", REASONS)
                        .with("domainId", domain)
                        .with("domainStatus", "ACTIVE")
                        .with("name", REASONS)
                        .with("serverSideEncryptionConfiguration", Json.of("kmsKeyId", KEY_ARN))
                        .with("updatedAt", Company.inWords(time)));
    }

    private static String domainArn(String domain) {
        return UserIdentity.arn(
                "voiceid", Company.FRANKFURT, Company.PRODUCTION, "domain/" + domain);
    }

    static Json context(String domain) {
        return Json.of("aws:voiceid:domain:arn", domainArn(domain));
    }

    /// The opting out of a customer, who is not named.
    static Draft optOut(Instant time, Caller caller, String speaker) {
        Json response =
                Json.of("customerSpeakerId", REASONS, "domainId", DOMAIN)
                        .with("generatedSpeakerId", "id#" + speaker)
                        .with("status", "OPTED_OUT");
        return new Draft(time, caller, "voiceid", "OptOutSpeaker")
                .request(Json.of("domainId", DOMAIN, "speakerId", REASONS))
                .response(Json.of("speaker", response));
    }
}
