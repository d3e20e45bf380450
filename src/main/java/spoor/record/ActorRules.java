package spoor.record;

import org.jspecify.annotations.Nullable;

import spoor.hidden.HiddenValueFinder;
import spoor.record.ActorName.Form;
import spoor.record.ActorName.Part;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/// Decides the name of the actor, for columns, facets, sentences and all else.
///
/// Names are those of the members that fit the identity's type. Without them the ARN tells the same
/// role, session or user, then the principal; so a session has one name, however much of it a
/// record has. Sources: "CloudTrail userIdentity element" in the CloudTrail User Guide, "IAM
/// identifiers" in the IAM User Guide.
public final class ActorRules {
    /// How the ids of roles begin.
    public static final String ROLE_PREFIX = "AROA";

    private static final byte[] ASSUMED_ROLE = ascii("AssumedRole");
    private static final byte[] WEB_IDENTITY = ascii("WebIdentityUser");
    private static final byte[] ARN = ascii("arn:");
    private static final byte[] SESSION_ARN = ascii(":assumed-role/");
    private static final byte[] FEDERATED_ARN = ascii(":federated-user/");
    private static final byte[] USER_ARN = ascii(":user/");
    private static final byte[] ROLE_ARN = ascii(":role/");
    private static final byte[] ROOT_ARN = ascii(":root");
    private static final byte[] ROLE_ID = ascii(ROLE_PREFIX);

    /// The members of which any names an identity, the best first.
    private static final List<ActorMember> LAST_RESORT =
            List.of(
                    ActorMember.ARN,
                    ActorMember.PRINCIPAL_ID,
                    ActorMember.ACCOUNT,
                    ActorMember.INVOKED_BY);

    private final ActorMembers members;

    public ActorRules(ActorMembers members) {
        this.members = members;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /// The name of the actor of the record whose members are there now.
    public ActorName name() {
        ActorName session = isType(ASSUMED_ROLE) ? session() : null;
        return session != null ? session : name(members.value(ActorMember.TYPE));
    }

    private boolean isType(byte[] type) {
        int start = members.start(ActorMember.TYPE);
        int end = members.end(ActorMember.TYPE);
        return end - start == type.length && startsWith(start, end, type);
    }

    private ActorName name(String type) {
        ActorName name =
                switch (type) {
                    case "Root" -> ActorName.ROOT;
                    case "AWSService" -> whole(ActorMember.INVOKED_BY);
                    case "AWSAccount" -> account();
                    case "IAMUser" -> user(ActorMember.USER_NAME);
                    case "Role" -> role();
                    case "SAMLUser", "WebIdentityUser" -> userAtProvider();
                    case "IdentityCenterUser" -> signedIn();
                    default -> null;
                };
        return name != null ? name : anyName(type);
    }

    private ActorName anyName(String type) {
        ActorName found = byArn();
        found = found != null ? found : signedIn();
        found = found != null ? found : byPrincipal();
        if (found == null && type.isEmpty()) {
            // A service that acts for itself has no type.
            found = whole(ActorMember.INVOKED_BY);
        }
        for (int i = 0; found == null && i < LAST_RESORT.size(); i++) {
            found = whole(LAST_RESORT.get(i));
        }
        return found != null ? found : ActorName.NOBODY;
    }

    private @Nullable ActorName whole(ActorMember member) {
        return members.has(member) ? ActorName.of(all(member)) : null;
    }

    private Part all(ActorMember member) {
        return new Part(member, members.start(member), members.end(member));
    }

    /// A user's name, which AWS hides if there is no such user.
    private @Nullable ActorName user(ActorMember member) {
        ActorName name = whole(member);
        return name != null && isHidden(member)
                ? new ActorName(Form.HIDDEN, name.first(), null)
                : name;
    }

    private boolean isHidden(ActorMember member) {
        byte first = members.text()[members.start(member)];
        // Most names need no closer test.
        return (first == 'H' || first == '*' || first == '<' || first == 'V')
                && HiddenValueFinder.isHiddenByAws("userName", members.value(member));
    }

    /// A person of IAM Identity Center. The id comes before the name with which the person signed
    /// in, because only the event of the sign-in has that name.
    private @Nullable ActorName signedIn() {
        ActorName name = user(ActorMember.USER_NAME);
        name = name != null ? name : whole(ActorMember.ON_BEHALF_OF);
        return name != null ? name : user(ActorMember.SIGN_IN_NAME);
    }

    /// Another account, or the session of a role in it.
    private @Nullable ActorName account() {
        ActorName byArn = byArn();
        return byArn != null && byArn.form() == Form.ROLE_AND_SESSION
                ? byArn
                : whole(ActorMember.ACCOUNT);
    }

    private @Nullable ActorName userAtProvider() {
        ActorName named = user(ActorMember.USER_NAME);
        ActorName user = named != null ? named : userOfProvider();
        ActorName provider = whole(ActorMember.IDENTITY_PROVIDER);
        return user == null || user.form() == Form.HIDDEN || provider == null
                ? user
                : new ActorName(Form.USER_AT_PROVIDER, user.first(), provider.first());
    }

    /// The user in a principal that is provider, audience and user, as of WebIdentityUser, or
    /// qualifier and user, as of SAMLUser.
    private @Nullable ActorName userOfProvider() {
        int end = members.end(ActorMember.PRINCIPAL_ID);
        int at = afterProvider(members.start(ActorMember.PRINCIPAL_ID), end);
        if (at >= 0 && isType(WEB_IDENTITY)) {
            int audienceEnd = indexOf(':', at, end);
            at = audienceEnd < 0 ? at : audienceEnd + 1;
        }
        return at < 0 || at == end
                ? null
                : ActorName.of(new Part(ActorMember.PRINCIPAL_ID, at, end));
    }

    /// Where a principal continues after its provider; -1 if it has none. A provider may be an ARN.
    private int afterProvider(int start, int end) {
        int from = start;
        if (startsWith(start, end, ARN)) {
            from = indexOf('/', start, end);
        }
        int colon = from < 0 ? -1 : indexOf(':', from, end);
        return colon < 0 ? -1 : colon + 1;
    }

    private @Nullable ActorName role() {
        ActorName byArn = byArn();
        return byArn != null ? byArn : whole(ActorMember.ISSUER_NAME);
    }

    /// The role and its session, or one of them.
    private @Nullable ActorName session() {
        Part role = issuer();
        Part session = sessionOfRole();
        ActorName byArn = role == null || session == null ? byArn() : null;
        if (byArn != null) {
            role = role == null ? byArn.first() : role;
            session = session == null ? byArn.second() : session;
        }
        if (session == null) {
            session = after(ActorMember.PRINCIPAL_ID, ':');
        }
        return role == null ? byPrincipal() : new ActorName(Form.ROLE_AND_SESSION, role, session);
    }

    /// The role of a session, by the issuer of its credentials.
    private @Nullable Part issuer() {
        if (members.has(ActorMember.ISSUER_NAME)) {
            return all(ActorMember.ISSUER_NAME);
        }
        int start = members.start(ActorMember.ISSUER_ARN);
        int end = members.end(ActorMember.ISSUER_ARN);
        int resource = resource(start, end);
        return resource >= 0 && startsWith(resource, end, ROLE_ARN)
                ? after(ActorMember.ISSUER_ARN, '/')
                : null;
    }

    /// The session in a principal that begins with the id of a role. An instance's principal begins
    /// with its account and has more colons.
    private @Nullable Part sessionOfRole() {
        int start = members.start(ActorMember.PRINCIPAL_ID);
        return startsWith(start, members.end(ActorMember.PRINCIPAL_ID), ROLE_ID)
                ? after(ActorMember.PRINCIPAL_ID, ':')
                : null;
    }

    /// The role's id and its session; also a federated user, whose principal is account and name.
    private @Nullable ActorName byPrincipal() {
        Part session = after(ActorMember.PRINCIPAL_ID, ':');
        if (session == null) {
            return null;
        }
        int start = members.start(ActorMember.PRINCIPAL_ID);
        if (!startsWith(start, session.start(), ROLE_ID)) {
            return ActorName.of(session);
        }
        Part role = issuer();
        return new ActorName(
                Form.ROLE_AND_SESSION,
                role != null
                        ? role
                        : new Part(ActorMember.PRINCIPAL_ID, start, session.start() - 1),
                session);
    }

    /// What an ARN of IAM or STS names; null for other texts.
    private @Nullable ActorName byArn() {
        int start = members.start(ActorMember.ARN);
        int end = members.end(ActorMember.ARN);
        int resource = resource(start, end);
        if (resource < 0) {
            return null;
        }
        if (end - resource == ROOT_ARN.length && startsWith(resource, end, ROOT_ARN)) {
            return ActorName.ROOT;
        }
        Part name = after(ActorMember.ARN, '/');
        if (name == null) {
            return null;
        }
        if (startsWith(resource, end, SESSION_ARN)) {
            int role = lastIndexOf('/', start, name.start() - 1) + 1;
            return role > resource && role < name.start() - 1
                    ? new ActorName(
                            Form.ROLE_AND_SESSION,
                            new Part(ActorMember.ARN, role, name.start() - 1),
                            name)
                    : null;
        }
        boolean isName =
                startsWith(resource, end, USER_ARN)
                        || startsWith(resource, end, ROLE_ARN)
                        || startsWith(resource, end, FEDERATED_ARN);
        return isName ? ActorName.of(name) : null;
    }

    /// The colon before the resource of an ARN, its last before a slash; -1 if there is none.
    private int resource(int start, int end) {
        int slash = indexOf('/', start, end);
        return lastIndexOf(':', start, slash < 0 ? end : slash);
    }

    private boolean startsWith(int start, int end, byte[] prefix) {
        return end - start >= prefix.length
                && Arrays.equals(
                        members.text(), start, start + prefix.length, prefix, 0, prefix.length);
    }

    /// The text after the first `:`, or after the last `/`; null if nothing is there.
    private @Nullable Part after(ActorMember member, char separator) {
        int start = members.start(member);
        int end = members.end(member);
        int at =
                separator == ':'
                        ? indexOf(separator, start, end)
                        : lastIndexOf(separator, start, end);
        return at < start || at == end - 1 ? null : new Part(member, at + 1, end);
    }

    private int indexOf(char wanted, int start, int end) {
        byte[] text = members.text();
        for (int at = start; at < end; at++) {
            if (text[at] == wanted) {
                return at;
            }
        }
        return -1;
    }

    private int lastIndexOf(char wanted, int start, int end) {
        byte[] text = members.text();
        for (int at = end - 1; at >= start; at--) {
            if (text[at] == wanted) {
                return at;
            }
        }
        return -1;
    }
}
