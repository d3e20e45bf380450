package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.decode.DecodedEvent;
import spoor.decode.RecordPart;
import spoor.decode.ResourceFinder;
import spoor.event.Field;
import spoor.record.ResourceMemberName;
import spoor.record.Resources;
import spoor.text.Ascii;

/// Finds the resources of records that [FastRecordReader] has read, without their trees.
///
/// It looks only at the parts of the record that may name resources. One thread at a time.
final class ResourcesInText implements ResourceFinder {
    private static final byte[] SERVICE_EVENT = DecodedEvent.ascii("AwsServiceEvent");

    private final ResourceNameCache cache = new ResourceNameCache();
    private final ResourceMemberNames memberNames = new ResourceMemberNames();
    private final ResourceList list = new ResourceList();
    private @Nullable ResourceNames names;
    private boolean response;

    @Override
    public void find(byte[] bytes, int end, DecodedEvent event) {
        JsonBytes text = new JsonBytes(bytes, end);
        list.begin(event);
        listed(text, event.placeOf(RecordPart.RESOURCES));
        names = null;
        part(RecordPart.REQUEST, text, event);
        if (event.is(Field.KIND, SERVICE_EVENT)) {
            part(RecordPart.SERVICE_DETAILS, text, event);
            part(RecordPart.ADDITIONAL_DATA, text, event);
        }
        part(RecordPart.RESPONSE, text, event);
        list.end();
    }

    private void part(RecordPart part, JsonBytes text, DecodedEvent event) {
        int start = event.placeOf(part);
        if (start < 0 || text.at(start) != '{') {
            return;
        }
        ResourceNames known = names;
        if (known == null) {
            known = cache.of(event);
            names = known;
        }
        response = part == RecordPart.RESPONSE;
        int _ = object(known, text, start, 0, false);
    }

    private int object(ResourceNames known, JsonBytes text, int start, int level, boolean inNamed) {
        int at = text.first(start, '}');
        while (at >= 0) {
            int nameEnd = text.name(at);
            ResourceMemberName name = memberNames.of(text, at, nameEnd);
            int value = text.value(nameEnd);
            boolean left = response && name.isList();
            boolean named =
                    (name.mayName() && known.namesResource(name, level == 0))
                            || (inNamed && name.isWrapped());
            int end = left ? text.skip(value) : value(known, text, at, value, level, named);
            at = text.next(end, '}');
        }
        return ~at;
    }

    /// @param name where the name of the value's member begins
    private int value(
            ResourceNames known, JsonBytes text, int name, int start, int level, boolean named) {
        if (text.at(start) != '[') {
            return single(known, text, name, start, level, named);
        }
        int at = text.first(start, ']');
        while (at >= 0) {
            int end =
                    text.at(at) == '['
                            ? text.skip(at)
                            : single(known, text, name, at, level, named);
            at = text.next(end, ']');
        }
        return ~at;
    }

    private int single(
            ResourceNames known, JsonBytes text, int name, int start, int level, boolean named) {
        if (text.at(start) == '{' && level < Resources.LEVELS) {
            return object(known, text, start, level + 1, named);
        }
        int end = text.skip(start);
        if (named) {
            list.add(text, name, start, end);
        }
        return end;
    }

    /// Adds what the items of `resources` name.
    private void listed(JsonBytes text, int start) {
        if (start < 0 || text.at(start) != '[') {
            return;
        }
        int item = text.first(start, ']');
        while (item >= 0) {
            int end = text.at(item) == '{' ? listedItem(text, item) : text.skip(item);
            item = text.next(end, ']');
        }
    }

    private int listedItem(JsonBytes text, int start) {
        int at = text.first(start, '}');
        while (at >= 0) {
            int nameEnd = text.name(at);
            int value = text.value(nameEnd);
            int end = text.skip(value);
            if (isNaming(text, at, nameEnd)) {
                list.add(text, at, value, end);
            }
            at = text.next(end, '}');
        }
        return ~at;
    }

    private static boolean isNaming(JsonBytes text, int at, int end) {
        if (text.escaped(at)) {
            return Resources.NAMING.stream().anyMatch(text.resolved(at, end)::equalsIgnoreCase);
        }
        for (String naming : Resources.NAMING) {
            if (end - at - 2 == naming.length()
                    && Ascii.matches(text.bytes(), at + 1, end - 1, naming)) {
                return true;
            }
        }
        return false;
    }
}
