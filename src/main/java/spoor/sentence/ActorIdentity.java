package spoor.sentence;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonPath;
import spoor.record.ActorMember;
import spoor.record.ActorMembers;
import spoor.record.ActorName;
import spoor.record.ActorName.Form;
import spoor.record.ActorRules;
import spoor.record.RecordNode;
import spoor.record.SourcedText;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/// The identity that acted, with the name that the column of identities shows.
final class ActorIdentity {
    /// The role of Connect's admin website; the names of its sessions are ids of Connect users.
    private static final Pattern WEBSITE_ROLE =
            Pattern.compile("AWSServiceRoleForAmazonConnect(_.*)?");

    private static final Pattern GUID =
            Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE);

    private final RecordNode node;
    private final Members members;
    private final ActorName found;
    private final Optional<String> nameOfOthers;

    /// @param nameOfOthers the name, where the record lacks it and other records have it
    ActorIdentity(RecordNode event, Optional<String> nameOfOthers) {
        this.nameOfOthers = nameOfOthers;
        node = event.at("userIdentity");
        members = new Members(event);
        found = new ActorRules(members).name();
    }

    /// The members of a record's tree.
    private static final class Members implements ActorMembers {
        private final byte[] text;
        private final int[] ends = new int[ActorMember.values().length];
        private final JsonPath[] paths = new JsonPath[ends.length];

        Members(RecordNode event) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            for (ActorMember member : ActorMember.values()) {
                RecordNode node = event.at(member.path().split("\\.", -1));
                all.writeBytes(
                        node.text()
                                .map(SourcedText::text)
                                .orElse("")
                                .getBytes(StandardCharsets.UTF_8));
                ends[member.ordinal()] = all.size();
                paths[member.ordinal()] = node.path();
            }
            text = all.toByteArray();
        }

        @Override
        public byte[] text() {
            return text;
        }

        @Override
        public int start(ActorMember member) {
            return member.ordinal() == 0 ? 0 : ends[member.ordinal() - 1];
        }

        @Override
        public int end(ActorMember member) {
            return ends[member.ordinal()];
        }
    }

    /// The record's `userIdentity`.
    RecordNode node() {
        return node;
    }

    /// The identity's type, or empty.
    String type() {
        return node.text("type").map(SourcedText::text).orElse("");
    }

    /// The name of a user or service; for a session its role.
    Optional<SourcedText> name() {
        return isOfOthers() ? ofOthers(0, sessionAt()) : part(found.first());
    }

    /// The role of a session.
    Optional<SourcedText> role() {
        return isSession() ? name() : Optional.empty();
    }

    /// The name of the role's session.
    Optional<SourcedText> session() {
        if (!isSession()) {
            return Optional.empty();
        }
        return isOfOthers()
                ? ofOthers(sessionAt() + 1, nameOfOthers.orElseThrow().length())
                : part(found.second());
    }

    /// Whether the name is that of other records.
    boolean isOfOthers() {
        return nameOfOthers.isPresent();
    }

    /// Whether other records would name a role.
    boolean isRole() {
        return members.value(idMember()).startsWith(ActorRules.ROLE_PREFIX);
    }

    /// Whether other records would name a user of IAM Identity Center.
    boolean isPerson() {
        return idMember() == ActorMember.ON_BEHALF_OF;
    }

    /// The member that begins with the id by which other records name the actor.
    private ActorMember idMember() {
        ActorName.Part first = found.first();
        return first != null && first.member() == ActorMember.ON_BEHALF_OF
                ? first.member()
                : ActorMember.PRINCIPAL_ID;
    }

    /// Where the name of others continues with a slash and the session; its length without one.
    private int sessionAt() {
        String name = nameOfOthers.orElseThrow();
        String principal = members.value(idMember());
        int session = principal.length() - principal.indexOf(':') - 1;
        return principal.indexOf(':') < 0 ? name.length() : name.length() - session - 1;
    }

    private Optional<SourcedText> ofOthers(int from, int to) {
        return Optional.of(
                new SourcedText(
                        nameOfOthers.orElseThrow().substring(from, to),
                        members.paths[idMember().ordinal()]));
    }

    /// The name if it is one that a person chose, and not an id.
    Optional<SourcedText> userName() {
        return isFrom(ActorMember.USER_NAME)
                        || isFrom(ActorMember.SIGN_IN_NAME)
                        || (isOfOthers() && isPerson())
                ? name()
                : Optional.empty();
    }

    /// Whether the name is that of a member.
    boolean isFrom(ActorMember member) {
        return !isOfOthers() && found.first() != null && found.first().member() == member;
    }

    /// The identity provider, where it is part of the name.
    Optional<SourcedText> provider() {
        return found.form() == Form.USER_AT_PROVIDER ? part(found.second()) : Optional.empty();
    }

    boolean isSession() {
        return isOfOthers()
                ? sessionAt() < nameOfOthers.orElseThrow().length()
                : found.form() == Form.ROLE_AND_SESSION;
    }

    boolean isRoot() {
        return found.form() == Form.ROOT;
    }

    boolean isHidden() {
        return found.form() == Form.HIDDEN;
    }

    boolean isAdminWebsite() {
        return isSession()
                && role().filter(role -> WEBSITE_ROLE.matcher(role.text()).matches()).isPresent()
                && session().filter(session -> GUID.matcher(session.text()).matches()).isPresent();
    }

    private Optional<SourcedText> part(ActorName.@Nullable Part part) {
        return Optional.ofNullable(part)
                .map(place ->
                        new SourcedText(
                                new String(
                                        Arrays.copyOfRange(
                                                members.text(), place.start(), place.end()),
                                        StandardCharsets.UTF_8),
                                members.paths[place.member().ordinal()]));
    }
}
