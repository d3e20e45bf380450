package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.aws.ServiceName;
import spoor.decode.DecodedEvent;
import spoor.event.Field;
import spoor.record.ResourceMembers;
import spoor.text.ByteWords;

import java.util.Arrays;

/// The [ResourceNames] of services and events that came last: most events have one of few names.
final class ResourceNameCache {
    private static final int SLOTS = 2048;

    private final @Nullable Entry[] entries = new Entry[SLOTS];

    private record Entry(byte[] service, byte[] name, ResourceNames names) {
        boolean isOf(DecodedEvent event) {
            return is(service, event, Field.SERVICE) && is(name, event, Field.EVENT);
        }

        private static boolean is(byte[] text, DecodedEvent event, Field field) {
            return text.length == event.length(field)
                    && ByteWords.equal(text, 0, event.text(), event.start(field), text.length);
        }
    }

    ResourceNames of(DecodedEvent event) {
        int slot = (31 * hash(event, Field.SERVICE) + hash(event, Field.EVENT)) & (SLOTS - 1);
        Entry known = entries[slot];
        if (known == null || !known.isOf(event)) {
            ResourceMembers members =
                    ResourceMembers.of(
                            ServiceName.shortName(event.value(Field.SERVICE)),
                            event.value(Field.EVENT));
            known =
                    new Entry(
                            copy(event, Field.SERVICE),
                            copy(event, Field.EVENT),
                            new ResourceNames(members));
            entries[slot] = known;
        }
        return known.names();
    }

    private static int hash(DecodedEvent event, Field field) {
        return ByteWords.hash(event.text(), event.start(field), event.length(field));
    }

    private static byte[] copy(DecodedEvent event, Field field) {
        int start = event.start(field);
        return Arrays.copyOfRange(event.text(), start, start + event.length(field));
    }
}
