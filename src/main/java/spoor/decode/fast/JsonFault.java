package spoor.decode.fast;

import spoor.message.Message;

/// What is wrong at a place of a text that is not JSON.
enum JsonFault {
    END("json.cutOff"),
    SEPARATOR("json.fault.separator"),
    NAME("json.fault.name"),
    /// A record has no opening brace.
    BRACE("json.fault.brace"),
    COLON("json.fault.colon"),
    VALUE("json.fault.value"),
    CONTROL_CHARACTER("json.fault.control"),
    ESCAPE("json.fault.escape"),
    NOT_UTF8("json.fault.utf8"),
    DEPTH("json.fault.depth"),
    /// A record is larger than any event.
    SIZE("json.fault.size");

    private final String key;

    JsonFault(String key) {
        this.key = key;
    }

    Message message() {
        return Message.of(key);
    }
}
