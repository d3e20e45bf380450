package spoor.sql;

import spoor.record.ActorMember;

import java.util.Optional;

/// The display name of the actor, by the rules of `ActorRules` in SQL.
final class IdentitySql {
    private static final String ARN_OF_SESSION = "(?s)^[^/]*:assumed-role/(?:.*/)?([^/]+)/([^/]+)$";
    private static final String ARN_WITH_NAME =
            "(?s)^[^/]*:(?:user|role|federated-user)/(?:.*/)?([^/]+)$";
    private static final String ARN_OF_ROLE = "(?s)^[^/]*:role/(?:.*/)?([^/]+)$";
    private static final String ARN_OF_ROOT = "^[^/]*:root$";
    private static final String AFTER_COLON = "(?s)^[^:]*:(.+)$";
    private static final String ROLE_ID = "AROA%";

    /// Names that AWS hides, as a whole; others that begin so may be hidden, too.
    private static final String HIDDEN =
            "^(\\*{3,}|HIDDEN_DUE_TO_SECURITY_REASONS|<sensitiveDataRemoved>"
                    + "|Value hidden due to security reasons\\.?)$";

    private static final String MAYBE_HIDDEN = "^[H*<V]";

    private final RecordSql record;

    private IdentitySql(RecordSql record) {
        this.record = record;
    }

    static String of(RecordSql record) {
        return new IdentitySql(record).name();
    }

    private String name() {
        String type = member(ActorMember.TYPE);
        return "CASE WHEN "
                + type
                + " IS NULL THEN NULL WHEN "
                + isAnyUnknown()
                + " THEN NULL ELSE coalesce(CASE "
                + type
                + " WHEN 'AssumedRole' THEN "
                + session()
                + " WHEN 'Root' THEN 'root' WHEN 'AWSService' THEN "
                + filled(ActorMember.INVOKED_BY)
                + " WHEN 'AWSAccount' THEN "
                + account()
                + " WHEN 'IAMUser' THEN "
                + filled(ActorMember.USER_NAME)
                + " WHEN 'Role' THEN coalesce("
                + byArn()
                + ", "
                + filled(ActorMember.ISSUER_NAME)
                + ") WHEN 'SAMLUser' THEN "
                + userAtProvider(userOfProvider())
                + " WHEN 'WebIdentityUser' THEN "
                + userAtProvider(userAfterAudience())
                + " WHEN 'IdentityCenterUser' THEN "
                + signedIn()
                + " END, "
                + byArn()
                + ", "
                + signedIn()
                + ", "
                + byPrincipal()
                + ", CASE WHEN "
                + type
                + " = '' THEN "
                + filled(ActorMember.INVOKED_BY)
                + " END, "
                + filled(ActorMember.ARN)
                + ", "
                + filled(ActorMember.PRINCIPAL_ID)
                + ", "
                + filled(ActorMember.ACCOUNT)
                + ", "
                + filled(ActorMember.INVOKED_BY)
                + ", '') END";
    }

    /// Whether a member that every rule may read is unknown.
    private String isAnyUnknown() {
        return Sql.any(
                java.util.stream.Stream.of(
                                ActorMember.ARN, ActorMember.PRINCIPAL_ID, ActorMember.USER_NAME)
                        .map(member -> member(member) + " IS NULL")
                        .toList());
    }

    /// The text of a member; empty if the table cannot have it.
    private String member(ActorMember member) {
        return optional(member).orElse(Sql.EMPTY);
    }

    private Optional<String> optional(ActorMember member) {
        return record.known(member.path());
    }

    private String filled(ActorMember member) {
        return Sql.filled(member(member));
    }

    private String arn() {
        return member(ActorMember.ARN);
    }

    private String principal() {
        return member(ActorMember.PRINCIPAL_ID);
    }

    private String byArn() {
        return record.computed(
                "actor_of_arn",
                () ->
                        "CASE WHEN "
                                + Sql.matchesRegex(arn(), ARN_OF_ROOT)
                                + " THEN 'root' ELSE coalesce("
                                + sessionOfArn()
                                + ", "
                                + Sql.extract(arn(), ARN_WITH_NAME, 1)
                                + ") END");
    }

    private String sessionOfArn() {
        return Sql.extract(arn(), ARN_OF_SESSION, 1)
                + " || '/' || "
                + Sql.extract(arn(), ARN_OF_SESSION, 2);
    }

    private String account() {
        return "coalesce(" + sessionOfArn() + ", " + filled(ActorMember.ACCOUNT) + ")";
    }

    private String signedIn() {
        return "coalesce("
                + filled(ActorMember.USER_NAME)
                + ", "
                + filled(ActorMember.ON_BEHALF_OF)
                + ", "
                + filled(ActorMember.SIGN_IN_NAME)
                + ")";
    }

    private String issuer() {
        return "coalesce("
                + filled(ActorMember.ISSUER_NAME)
                + ", "
                + Sql.extract(member(ActorMember.ISSUER_ARN), ARN_OF_ROLE, 1)
                + ")";
    }

    private String session() {
        String role =
                "coalesce("
                        + issuer()
                        + ", "
                        + Sql.extract(arn(), ARN_OF_SESSION, 1)
                        + ", "
                        + Sql.extract(arn(), ARN_WITH_NAME, 1)
                        + ")";
        String session =
                "coalesce(CASE WHEN "
                        + principal()
                        + " LIKE '"
                        + ROLE_ID
                        + "' THEN "
                        + Sql.extract(principal(), AFTER_COLON, 1)
                        + " END, "
                        + Sql.extract(arn(), ARN_OF_SESSION, 2)
                        + ", "
                        + Sql.extract(principal(), AFTER_COLON, 1)
                        + ")";
        return "CASE WHEN "
                + role
                + " IS NULL THEN "
                + byPrincipal()
                + " ELSE "
                + role
                + " || coalesce('/' || "
                + session
                + ", '') END";
    }

    private String byPrincipal() {
        String session = Sql.extract(principal(), AFTER_COLON, 1);
        return "CASE WHEN "
                + principal()
                + " LIKE '"
                + ROLE_ID
                + "' THEN coalesce("
                + issuer()
                + ", "
                + Sql.extract(principal(), "^([^:]*):", 1)
                + ") || '/' || "
                + session
                + " ELSE "
                + session
                + " END";
    }

    /// @param other the user's name in the principal
    private String userAtProvider(String other) {
        String user = member(ActorMember.USER_NAME);
        // Without a column it is unknown, unless there is no user.
        String provider =
                optional(ActorMember.IDENTITY_PROVIDER)
                        .map(name -> "coalesce('@' || " + Sql.filled(name) + ", '')")
                        .orElse(Sql.UNKNOWN_TEXT);
        String named =
                "CASE WHEN "
                        + Sql.matchesRegex(user, HIDDEN)
                        + " THEN "
                        + user
                        + " WHEN "
                        + Sql.matchesRegex(user, MAYBE_HIDDEN)
                        + " AND length("
                        + user
                        + ") > 20 THEN NULL ELSE coalesce("
                        + Sql.filled(user)
                        + ", "
                        + other
                        + ") || "
                        + provider
                        + " END";
        return named;
    }

    private String userOfProvider() {
        return Sql.filled(
                "CASE WHEN "
                        + principal()
                        + " LIKE 'arn:%' THEN "
                        + Sql.extract(principal(), "(?s)^arn:[^/]*/[^:]*:(.*)$", 1)
                        + " ELSE "
                        + Sql.extract(principal(), "(?s)^[^:]*:(.*)$", 1)
                        + " END");
    }

    private String userAfterAudience() {
        String user = userOfProvider();
        return Sql.filled(
                "coalesce(" + Sql.extract(user, "(?s)^[^:]*:(.*)$", 1) + ", " + user + ")");
    }
}
