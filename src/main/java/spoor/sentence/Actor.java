package spoor.sentence;

import spoor.hidden.HiddenValueFinder;
import spoor.sentence.SentencePart.Kind;

import java.util.List;
import java.util.Optional;

/// The words for the identity that acted.
///
/// The names are those of the identity column, except for identity providers. If a record lacks the
/// name for its type of identity, any other name is used: the ARN, the principal, and so on.
final class Actor {
    private static final String INTERNAL = "AWS Internal";

    private final Wording wording;
    private final RecordNode event;
    private final RecordNode identity;
    private final ActorIdentity names;
    private final String type;

    Actor(RecordNode event, Wording wording) {
        this.wording = wording;
        this.event = event;
        this.names = ActorIdentity.of(event);
        this.identity = names.node();
        this.type = names.type();
    }

    /// The actor; empty if the record names none.
    List<SentencePart> parts() {
        if (isNameHidden()) {
            return List.of(
                    SentencePart.of(
                            Kind.ACTOR,
                            new SourcedText(
                                    wording.text("who.hidden"), identity.at("userName").path())));
        }
        List<SentencePart> parts =
                byType().filter(found -> !found.isEmpty()).orElseGet(this::byAnyName);
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

    /// The service that acted on behalf of the actor; empty if there is none.
    List<SentencePart> through() {
        Optional<SourcedText> invokedBy = identity.text("invokedBy");
        if (type.isEmpty()
                || type.equals("AWSService")
                || names.isAdminWebsite()
                || invokedBy.isEmpty()) {
            return List.of();
        }
        List<SentencePart> name = List.of(SentencePart.of(Kind.ACTOR, invokedBy.get()));
        return invokedBy.get().text().startsWith(INTERNAL)
                ? name
                : wording.filled("through.service", SentencePart::words, _ -> name);
    }

    /// Whether a service caused the event, not a request.
    boolean isService() {
        return type.equals("AWSService")
                || (type.isEmpty() && identity.text("invokedBy").isPresent());
    }

    /// Whether a text names the actor, or the service that acts on its behalf.
    boolean isNamed(String text) {
        return identity.text("invokedBy").filter(by -> by.text().equals(text)).isPresent();
    }

    private boolean isNameHidden() {
        Optional<SourcedText> name = identity.text("userName");
        return name.filter(found -> HiddenValueFinder.isHiddenByAws("userName", found.text()))
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
        if (names.isAdminWebsite()) {
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
                    case "name" -> names.name();
                    case "any" -> names.anyName();
                    case "account" -> identity.text("accountId");
                    case "principal" -> identity.text("principalId");
                    case "user" -> identity.text("userName");
                    case "type" -> identity.text("type");
                    case "provider" -> identity.text("identityProvider");
                    case "role" -> names.role();
                    case "session" -> names.role().flatMap(_ -> names.session());
                    case "source" -> identity.text("sessionContext", "sourceIdentity");
                    default -> throw new IllegalArgumentException("no such place: " + place);
                };
        return found.map(text -> SentencePart.of(Kind.ACTOR, text));
    }

    /// The identity that requested a federated user's credentials.
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

    /// The actor's account, if it is not the one to which the event was delivered.
    private Optional<SourcedText> account() {
        boolean isNamed = type.equals("Root") || type.startsWith("AWS") || type.isEmpty();
        return isNamed
                ? Optional.empty()
                : identity.text("accountId")
                        .filter(account ->
                                event.text("recipientAccountId")
                                        .filter(recipient ->
                                                !recipient.text().equals(account.text()))
                                        .isPresent());
    }
}
