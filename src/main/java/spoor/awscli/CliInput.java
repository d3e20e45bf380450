package spoor.awscli;

import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.json.JsonValue.Member;

import java.util.Set;
import java.util.TreeSet;

/// Writes recorded parameters as the input of a command, in ASCII.
final class CliInput {
    private final CliService service;
    private final StringBuilder json = new StringBuilder();
    private final Set<String> uncertain = new TreeSet<>();

    CliInput(CliService service, JsonObject parameters) {
        this.service = service;
        write(parameters, false);
    }

    /// The input as JSON on one line.
    String json() {
        return json.toString();
    }

    /// The members whose spelling or form is not certain.
    Set<String> uncertain() {
        return uncertain;
    }

    /// @param isMap whether the names of an object are keys of the caller
    private void write(JsonValue value, boolean isMap) {
        switch (value) {
            case JsonObject(_, _, var members) -> {
                json.append('{');
                for (Member member : members) {
                    separate('{');
                    writeMember(member, isMap);
                }
                json.append('}');
            }
            case JsonArray(_, _, var items) -> {
                json.append('[');
                for (JsonValue item : items) {
                    separate('[');
                    write(item, isMap);
                }
                json.append(']');
            }
            case JsonString(_, _, String text) -> writeText(text);
            case JsonNumber(_, _, String text) -> json.append(text);
            case JsonLiteral(_, _, String text) -> json.append(text);
        }
    }

    private void separate(char begin) {
        if (json.charAt(json.length() - 1) != begin) {
            json.append(',');
        }
    }

    private void writeMember(Member member, boolean isMap) {
        String name = member.name();
        boolean isKey = isMap || name.isEmpty();
        if (!isKey && service.uncertain().contains(name)) {
            uncertain.add(name);
        }
        writeText(isKey ? name : service.spelled(name));
        json.append(':');
        write(member.value(), !isKey && service.maps().contains(name));
    }

    private void writeText(String text) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append("\\u%04x".formatted((int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
