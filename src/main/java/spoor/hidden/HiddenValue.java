package spoor.hidden;

import spoor.json.JsonPath;

/// A value that cannot be read: its place, its bytes in the event's text from `start` to before
/// `end`, and the rule by which it was found.
public record HiddenValue(HiddenPlace place, int start, int end, HiddenRule rule) {
    public HiddenKind kind() {
        return rule.kind();
    }

    public JsonPath path() {
        return place.path();
    }
}
