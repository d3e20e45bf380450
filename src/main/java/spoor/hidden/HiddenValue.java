package spoor.hidden;

import spoor.json.JsonPath;

/// A value that cannot be read, where it stands in the event's text, in bytes, and what it was
/// known by.
public record HiddenValue(HiddenPlace place, int start, int end, HiddenRule rule) {
    public HiddenKind kind() {
        return rule.kind();
    }

    public JsonPath path() {
        return place.path();
    }
}
