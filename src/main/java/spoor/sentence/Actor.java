package spoor.sentence;

import spoor.hidden.HiddenValues;
import spoor.sentence.SentencePart.Kind;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who acted, by the type of the identity.
///
/// The names are those of the column *Who*, an identity provider apart; where what suits the type
/// is missing, it is the ARN, the principal, or whatever else is there.
final class Actor {
    /// The role that Connect's admin website acts in; its sessions are named by Connect's user id.
    private static final Pattern WEBSITE_ROLE =
            Pattern.compile("AWSServiceRoleForAmazonConnect(_.*)?");

    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private static final String INTERNAL = "AWS Internal";

    private final Wording wording;
    private final RecordNode event;
    private final RecordNode identity;
    private final String type;

    Actor(RecordNode event, Wording wording) {
        this.wording = wording;
        this.event = event;
        this.identity = event.at("userIdentity");
        this.type = identity.text("type").map(SourcedText::text).orElse("");
    }

    /// Who acted, or nothing where the record names nobody.
    List<SentencePart> say() {
        if (isNameHidden()) {
            return List.of(
                    SentencePart.of(
                            Kind.ACTOR,
                            new SourcedText(
                                    wording.text("who.hidden"), identity.at("userName").path())));
        }
        List<SentencePart> parts =
                byType().filter(all -> !all.isEmpty()).orElseGet(this::byAnyName);
        Optional<SourcedText> account = account();
        return account.isEmpty() || parts.isEmpty()
                ? parts
                : wording.filled(
                        "who.ofAccount",
                        SentencePart::words,
                        place ->
                                place.equals("actor")
                                        ? parts
                                        : List.of(SentencePart.of(Kind.ACTOR, account.get())));
    }

    /// The service that acted for somebody, or nothing.
    List<SentencePart> through() {
        Optional<SourcedText> invokedBy = identity.text("invokedBy");
        if (type.isEmpty()
                || type.equals("AWSService")
                || isAdminWebsite()
                || invokedBy.isEmpty()) {
            return List.of();
        }
        List<SentencePart> name = List.of(SentencePart.of(Kind.ACTOR, invokedBy.get()));
        return invokedBy.get().text().startsWith(INTERNAL)
                ? name
                : wording.filled("through.service", SentencePart::words, _ -> name);
    }

    /// Whether the event was made by a service rather than asked for by somebody.
    boolean isService() {
        return type.equals("AWSService")
                || (type.isEmpty() && identity.text("invokedBy").isPresent());
    }

    /// Whether the actor is, or acts through, what a text names.
    boolean isNamed(String text) {
        return identity.text("invokedBy").filter(by -> by.text().equals(text)).isPresent();
    }

    private boolean isNameHidden() {
        Optional<SourcedText> name = identity.text("userName");
        return name.filter(found -> HiddenValues.isHiddenByAws("userName", found.text()))
                        .isPresent()
                && !type.equals("Root");
    }

    private Optional<List<SentencePart>> byType() {
        if (type.isEmpty()) {
            return identity.text("invokedBy")
                    .flatMap(by ->
                            fill(
                                    by.text().startsWith(INTERNAL)
                                            ? "who.AwsInternal"
                                            : "actor.AWSService"));
        }
        if (isAdminWebsite()) {
            return fill("who.AdminWebsite");
        }
        if (type.equals("AWSAccount") && identity.at("accountId").isText("ANONYMOUS_PRINCIPAL")) {
            return fill("who.Anonymous");
        }
        return wording.has("actor." + type) ? fill("actor." + type) : Optional.empty();
    }

    private List<SentencePart> byAnyName() {
        return fill("who.other").orElse(List.of());
    }

    private Optional<List<SentencePart>> fill(String key) {
        SourcedText types = identity.text("type").orElse(new SourcedText("", identity.path()));
        return wording.fill(
                key,
                words -> new SentencePart(Kind.ACTOR, words, List.of(types.path())),
                place -> value(place).stream().toList());
    }

    private Optional<SentencePart> value(String place) {
        if (place.equals("issuer")) {
            return issuer();
        }
        Optional<SourcedText> found =
                switch (place) {
                    case "name" -> name();
                    case "any" -> anyName();
                    case "account" -> identity.text("accountId");
                    case "principal" -> identity.text("principalId");
                    case "user" -> identity.text("userName");
                    case "type" -> identity.text("type");
                    case "provider" -> identity.text("identityProvider");
                    case "role" -> role();
                    case "session" -> role().flatMap(_ -> session());
                    case "source" -> identity.text("sessionContext", "sourceIdentity");
                    default -> throw new IllegalArgumentException("no such place: " + place);
                };
        return found.map(text -> SentencePart.of(Kind.ACTOR, text));
    }

    private Optional<SourcedText> name() {
        return switch (type) {
            case "IAMUser" -> identity.text("userName");
            case "", "AWSService" -> identity.text("invokedBy");
            case "SAMLUser", "WebIdentityUser" -> identity.text("userName");
            case "IdentityCenterUser" -> identity.text("onBehalfOf", "userId");
            case "AWSAccount" -> identity.text("accountId");
            case "Role", "FederatedUser" -> identity.text("arn").flatMap(arn -> after(arn, '/'));
            default -> anyName();
        };
    }

    private Optional<SourcedText> anyName() {
        return identity.text("arn")
                .or(() -> identity.text("principalId"))
                .or(() -> identity.text("userName"))
                .or(() -> identity.text("accountId"))
                .or(() -> identity.text("invokedBy"));
    }

    private Optional<SourcedText> role() {
        return identity.text("sessionContext", "sessionIssuer", "userName");
    }

    private Optional<SourcedText> session() {
        return identity.text("principalId")
                .flatMap(principal -> after(principal, ':'))
                .or(() -> identity.text("arn").flatMap(arn -> after(arn, '/')));
    }

    /// Who asked for a federated user's credentials.
    private Optional<SentencePart> issuer() {
        RecordNode issuer = identity.at("sessionContext", "sessionIssuer");
        String key = "issuer." + issuer.text("type").map(SourcedText::text).orElse("");
        List<SentencePart> parts =
                wording.has(key)
                        ? wording.fill(
                                        key,
                                        SentencePart::words,
                                        _ ->
                                                issuer.text("userName").stream()
                                                        .map(name ->
                                                                SentencePart.of(Kind.ACTOR, name))
                                                        .toList())
                                .orElse(List.of())
                        : List.of();
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new SentencePart(
                                Kind.ACTOR, PartJoiner.text(parts), List.of(issuer.path())));
    }

    /// The text behind the first `:`, or behind the last `/`.
    private static Optional<SourcedText> after(SourcedText text, char separator) {
        String all = text.text();
        int at = separator == ':' ? all.indexOf(separator) : all.lastIndexOf(separator);
        return at < 0 || at == all.length() - 1
                ? Optional.empty()
                : Optional.of(text.withText(all.substring(at + 1)));
    }

    private boolean isAdminWebsite() {
        return type.equals("AssumedRole")
                && role().filter(role -> WEBSITE_ROLE.matcher(role.text()).matches()).isPresent()
                && session().filter(s -> GUID.matcher(s.text()).matches()).isPresent();
    }

    /// The account of who acted, where it is not the one that the event was delivered to.
    private Optional<SourcedText> account() {
        boolean named = type.equals("Root") || type.startsWith("AWS") || type.isEmpty();
        return named
                ? Optional.empty()
                : identity.text("accountId")
                        .filter(account ->
                                event.text("recipientAccountId")
                                        .filter(own -> !own.text().equals(account.text()))
                                        .isPresent());
    }
}
