package spoor.sentence;

import java.util.Optional;
import java.util.regex.Pattern;

/// The identity that acted, with its names.
///
/// @param node the record's `userIdentity`
/// @param type of the identity, or empty
record ActorIdentity(RecordNode node, String type) {
    /// The role of Connect's admin website; the names of its sessions are ids of Connect users.
    private static final Pattern WEBSITE_ROLE =
            Pattern.compile("AWSServiceRoleForAmazonConnect(_.*)?");

    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    static ActorIdentity of(RecordNode event) {
        RecordNode node = event.at("userIdentity");
        return new ActorIdentity(node, node.text("type").map(SourcedText::text).orElse(""));
    }

    /// The display name that the column of identities shows.
    Optional<SourcedText> name() {
        return switch (type) {
            case "IAMUser" -> node.text("userName");
            case "", "AWSService" -> node.text("invokedBy");
            case "SAMLUser", "WebIdentityUser" -> node.text("userName");
            case "IdentityCenterUser" -> node.text("onBehalfOf", "userId");
            case "AWSAccount" -> node.text("accountId");
            case "Role", "FederatedUser" -> node.text("arn").flatMap(arn -> after(arn, '/'));
            default -> anyName();
        };
    }

    /// A name for an identity of any type.
    Optional<SourcedText> anyName() {
        return node.text("arn")
                .or(() -> node.text("principalId"))
                .or(() -> node.text("userName"))
                .or(() -> node.text("accountId"))
                .or(() -> node.text("invokedBy"));
    }

    Optional<SourcedText> role() {
        return node.text("sessionContext", "sessionIssuer", "userName");
    }

    /// The name of the role's session.
    Optional<SourcedText> session() {
        return node.text("principalId")
                .flatMap(principal -> after(principal, ':'))
                .or(() -> node.text("arn").flatMap(arn -> after(arn, '/')));
    }

    /// The text after the first `:`, or after the last `/`; empty if there is none.
    private static Optional<SourcedText> after(SourcedText text, char separator) {
        String value = text.text();
        int at = separator == ':' ? value.indexOf(separator) : value.lastIndexOf(separator);
        return at < 0 || at == value.length() - 1
                ? Optional.empty()
                : Optional.of(text.withText(value.substring(at + 1)));
    }

    boolean isAdminWebsite() {
        return type.equals("AssumedRole")
                && role().filter(role -> WEBSITE_ROLE.matcher(role.text()).matches()).isPresent()
                && session().filter(session -> GUID.matcher(session.text()).matches()).isPresent();
    }
}
