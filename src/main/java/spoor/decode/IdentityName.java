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
        ActorLink link = ActorLink.of(this, name);
        int start = event.position();
        if (link == ActorLink.UNNAMED) {
            appendPrincipal();
        }
        event.principalLength = event.position() - start;
        if (link == ActorLink.NAMED && name.first() != null) {
            event.linkActor(
                    start(ActorMember.PRINCIPAL_ID),
                    ActorLink.idEnd(this),
                    name.first().start(),
                    name.first().end());
        }
        start = event.position();
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

    private void appendPrincipal() {
        int start = start(ActorMember.PRINCIPAL_ID);
        int end = end(ActorMember.PRINCIPAL_ID);
        event.append(MARK, 0, 1);
        event.append(event.text(), start, end - start);
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
