package spoor.redact;

import spoor.json.JsonPath;

/// A value that cannot be read, and where it stands in the event's text, in bytes.
public record HiddenValue(JsonPath path, int start, int end, HiddenKind kind) {}
