package spoor.record;

import java.nio.charset.StandardCharsets;

/// The texts of a record's [ActorMember]s, all in one array of UTF-8.
public interface ActorMembers {
    byte[] text();

    int start(ActorMember member);

    /// The end of the member's text; its start if it is missing.
    int end(ActorMember member);

    default boolean has(ActorMember member) {
        return end(member) > start(member);
    }

    default String value(ActorMember member) {
        return new String(
                text(), start(member), end(member) - start(member), StandardCharsets.UTF_8);
    }
}
