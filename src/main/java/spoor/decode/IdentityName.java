package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.event.LinkedName;
import spoor.record.ActorLink;
import spoor.record.ActorMember;
import spoor.record.ActorMembers;
import spoor.record.ActorName;
import spoor.record.ActorRules;

/// Makes the display name of the acting identity, by [ActorRules].
final class IdentityName implements ActorMembers {
    private static final byte[] ROOT = DecodedEvent.ascii("root");
    private static final byte[] SLASH = {'/'};
    private static final byte[] AT = {'@'};
    private static final byte[] MARK = {LinkedName.MARK};
    private static final byte[] END = {LinkedName.END};

    private final DecodedEvent event;
    private final int[] slots;
    private final ActorRules rules = new ActorRules(this);

    IdentityName(DecodedEvent event, RecordPaths paths) {
        this.event = event;
        this.slots = paths.actorSlots();
    }

    /// Sets the event's [Field#IDENTITY], and how it is linked with the names of other records.
    void complete() {
        ActorName name = rules.name();
        int beforeId = event.position();
        if (name.first() != null) {
            link(ActorLink.of(this, name), name.first());
        }
        int start = event.position();
        event.principalLength = start - beforeId;
        if (name.form() == ActorName.Form.ROOT) {
            event.append(ROOT, 0, ROOT.length);
        }
        append(name.first());
        if (name.second() != null) {
            event.append(name.form() == ActorName.Form.USER_AT_PROVIDER ? AT : SLASH, 0, 1);
            append(name.second());
        }
        event.put(Field.IDENTITY, start, event.position() - start);
    }

    /// @param first part of the name
    private void link(ActorLink link, ActorName.Part first) {
        boolean showsPerson = first.member() == ActorMember.ON_BEHALF_OF;
        switch (link) {
            case NAMED -> name(first);
            case UNNAMED -> {
                appendId(showsPerson ? first.member() : ActorMember.PRINCIPAL_ID);
                ActorName.Part signIn = showsPerson ? ActorLink.signInName(this) : null;
                if (signIn != null) {
                    namePerson(signIn);
                }
            }
            case NONE -> {}
        }
    }

    private void name(ActorName.Part name) {
        int idEnd = ActorLink.idEnd(this);
        if (idEnd < 0) {
            namePerson(name);
        } else {
            event.linkActor(start(ActorMember.PRINCIPAL_ID), idEnd, name.start(), name.end());
        }
    }

    /// Says that the id of a user of IAM Identity Center has that name.
    private void namePerson(ActorName.Part name) {
        event.linkActor(
                start(ActorMember.ON_BEHALF_OF),
                end(ActorMember.ON_BEHALF_OF),
                name.start(),
                name.end());
    }

    private void appendId(ActorMember member) {
        int start = start(member);
        event.append(MARK, 0, 1);
        event.append(event.text(), start, end(member) - start);
        event.append(END, 0, 1);
    }

    private void append(ActorName.@Nullable Part part) {
        if (part != null) {
            event.append(event.text(), part.start(), part.end() - part.start());
        }
    }

    @Override
    public byte[] text() {
        return event.text();
    }

    @Override
    public int start(ActorMember member) {
        return event.start(slots[member.ordinal()]);
    }

    @Override
    public int end(ActorMember member) {
        return event.end(slots[member.ordinal()]);
    }
}
