package spoor.record;

import org.jspecify.annotations.Nullable;

import spoor.hidden.HiddenValueFinder;
import spoor.record.ActorName.Part;

/// Whether a record has the id of a role or user, and its name, so that it names the actor of
/// records that have only the id.
///
/// IAM never uses an id again ("IAM identifiers" in the IAM User Guide). Ids of users of IAM
/// Identity Center are in [ActorMember#ON_BEHALF_OF].
public enum ActorLink {
    /// The record has an id and its name.
    NAMED,
    /// The record has an id without its name.
    UNNAMED,
    /// The record has no id of a role or user, or its name is not certain.
    NONE;

    private static final int PREFIX = 4;

    /// What the name of an actor and the members with which it was decided say.
    public static ActorLink of(ActorMembers members, ActorName name) {
        Part first = name.first();
        if (first == null || name.form() == ActorName.Form.HIDDEN) {
            return NONE;
        }
        if (first.member() == ActorMember.ON_BEHALF_OF) {
            return isPlain(members, ActorMember.ON_BEHALF_OF) ? UNNAMED : NONE;
        }
        if (idEnd(members) < 0) {
            return first.member() == ActorMember.USER_NAME
                            && members.has(ActorMember.ON_BEHALF_OF)
                            && isPlain(members, ActorMember.ON_BEHALF_OF)
                    ? NAMED
                    : NONE;
        }
        return switch (first.member()) {
            case PRINCIPAL_ID, ACCOUNT ->
                    isPlain(members, ActorMember.PRINCIPAL_ID) ? UNNAMED : NONE;
            case ISSUER_NAME, ISSUER_ARN -> isRole(members) ? NAMED : NONE;
            case USER_NAME -> isRole(members) ? NONE : NAMED;
            case ARN -> isNamedByArn(members, name) ? NAMED : NONE;
            default -> NONE;
        };
    }

    /// The name with which a person signed in to IAM Identity Center; null if the record lacks it,
    /// or AWS hid it.
    public static @Nullable Part signInName(ActorMembers members) {
        ActorMember member = ActorMember.SIGN_IN_NAME;
        return !members.has(member)
                        || HiddenValueFinder.isHiddenByAws("userName", members.value(member))
                ? null
                : new Part(member, members.start(member), members.end(member));
    }

    /// The end of the id of a role or user with which the principal begins; -1 if it has none.
    public static int idEnd(ActorMembers members) {
        byte[] text = members.text();
        int start = members.start(ActorMember.PRINCIPAL_ID);
        int end = members.end(ActorMember.PRINCIPAL_ID);
        boolean isId =
                end - start > PREFIX
                        && text[start] == 'A'
                        && (isRole(members)
                                || (text[start + 1] == 'I'
                                        && text[start + 2] == 'D'
                                        && text[start + 3] == 'A'));
        if (!isId) {
            return -1;
        }
        int at = start + PREFIX;
        while (at < end && (isBetween(text[at], 'A', 'Z') || isBetween(text[at], '0', '9'))) {
            at++;
        }
        return at == end || text[at] == ':' ? at : -1;
    }

    private static boolean isRole(ActorMembers members) {
        byte[] text = members.text();
        int start = members.start(ActorMember.PRINCIPAL_ID);
        return text[start + 1] == 'R' && text[start + 2] == 'O' && text[start + 3] == 'A';
    }

    private static boolean isBetween(byte letter, char first, char last) {
        return letter >= first && letter <= last;
    }

    /// Whether a text has no blanks and control characters, as ids and the names of sessions.
    private static boolean isPlain(ActorMembers members, ActorMember member) {
        byte[] text = members.text();
        int end = members.end(member);
        for (int at = members.start(member); at < end; at++) {
            if (text[at] >= 0 && text[at] <= ' ') {
                return false;
            }
        }
        return true;
    }

    /// Whether the ARN names the role or user of the id, and is not itself the name.
    private static boolean isNamedByArn(ActorMembers members, ActorName name) {
        Part first = name.first();
        return first != null
                && first.start() > members.start(ActorMember.ARN)
                && (name.form() == ActorName.Form.NAME || isRole(members));
    }
}
