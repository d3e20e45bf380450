package spoor.sentence;

import spoor.record.ActorMember;
import spoor.record.RecordNode;
import spoor.record.SourcedText;
import spoor.sentence.SentencePart.Kind;

import java.util.List;
import java.util.Optional;

/// The words for the identity that acted.
///
/// The names are those of the identity column.
final class Actor {
    private static final String INTERNAL = "AWS Internal";

    private final Wording wording;
    private final RecordNode event;
    private final RecordNode identity;
    private final ActorIdentity names;
    private final String type;

    /// @param nameOfOthers the name, where the record lacks it and other records have it
    Actor(RecordNode event, Optional<String> nameOfOthers, Wording wording) {
        this.wording = wording;
        this.event = event;
        this.names = new ActorIdentity(event, nameOfOthers);
        this.identity = names.node();
        this.type = names.type();
    }

    /// The actor; empty if the record names none.
    List<SentencePart> parts() {
        if (names.isHidden()) {
            return List.of(
                    SentencePart.of(
                            Kind.ACTOR,
                            names.name().orElseThrow().withText(wording.text("who.hidden"))));
        }
        List<SentencePart> parts =
                byForm().filter(found -> !found.isEmpty()).orElseGet(this::byAnyName);
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
        if (names.isFrom(ActorMember.INVOKED_BY)
                || type.equals("AWSService")
                || names.isAdminWebsite()
                || invokedBy.isEmpty()) {
            return List.of();
        }
        List<SentencePart> name = List.of(SentencePart.of(Kind.ACTOR, invokedBy.get()));
        return isInternal()
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

    private Optional<List<SentencePart>> byForm() {
        if (names.isRoot()) {
            return fill("actor.Root");
        }
        if (names.isAdminWebsite()) {
            return fill("who.AdminWebsite");
        }
        if (names.isSession()) {
            return fill("actor.AssumedRole");
        }
        if (names.isOfOthers()) {
            return fill(
                    names.isPerson()
                            ? "actor.IdentityCenterUser"
                            : names.isRole() ? "actor.Role" : "actor.IAMUser");
        }
        if (type.isEmpty() && names.isFrom(ActorMember.INVOKED_BY)) {
            return fill(isInternal() ? "who.AwsInternal" : "actor.AWSService");
        }
        if (type.equals("AWSAccount") && identity.at("accountId").isText("ANONYMOUS_PRINCIPAL")) {
            return fill("who.Anonymous");
        }
        return wording.has("actor." + type) ? fill("actor." + type) : Optional.empty();
    }

    private boolean isInternal() {
        return identity.text("invokedBy").filter(by -> by.text().startsWith(INTERNAL)).isPresent();
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
                    case "name", "any" -> names.name();
                    case "account" -> identity.text("accountId");
                    case "principal" ->
                            identity.text("principalId").filter(id -> !isAccount(id.text()));
                    case "user" -> names.userName();
                    case "type" -> identity.text("type");
                    case "provider" -> identity.text("identityProvider");
                    case "role" -> names.role();
                    case "session" -> names.session();
                    case "source" -> identity.text("sessionContext", "sourceIdentity");
                    default -> throw new IllegalArgumentException("no such place: " + place);
                };
        return found.map(text -> SentencePart.of(Kind.ACTOR, text));
    }

    private boolean isAccount(String principal) {
        return identity.at("accountId").isText(principal);
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
        boolean isNamed =
                !names.isOfOthers()
                        && (type.equals("Root") || type.startsWith("AWS") || type.isEmpty());
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
