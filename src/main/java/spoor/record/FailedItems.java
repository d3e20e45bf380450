package spoor.record;

import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;

import java.util.Locale;
import java.util.Optional;

/// Counts the items that failed in a batch, in the member that lists or counts them.
final class FailedItems {
    /// A list of EC2 is an object with the list.
    private static final String[] INNER_LISTS = {"items", "item", "member"};

    private FailedItems() {}

    /// How many items a member lists or counts; empty if there are none.
    static Optional<SourcedText> count(RecordNode member) {
        boolean isCount = member.name().toLowerCase(Locale.ROOT).endsWith("count");
        Optional<SourcedText> text = isCount ? member.text() : Optional.empty();
        if (text.isPresent()) {
            return text.filter(number -> number.text().matches("0*[1-9][0-9]*"));
        }
        RecordNode list = member;
        boolean inObject = false;
        for (String inner : INNER_LISTS) {
            if (member.at(inner).value() != null) {
                list = member.at(inner);
                inObject = true;
            }
        }
        int count =
                switch (list.value()) {
                    case JsonArray array -> array.items().size();
                    case JsonObject object -> inObject ? 1 : filledMembers(object);
                    case null, default -> 0;
                };
        return count == 0
                ? Optional.empty()
                : Optional.of(new SourcedText(Integer.toString(count), list.path()));
    }

    /// Maps, such as DynamoDB's of tables, have lists as values.
    private static int filledMembers(JsonObject object) {
        return (int) object.members().stream().filter(item -> isFilled(item.value())).count();
    }

    private static boolean isFilled(JsonValue value) {
        return switch (value) {
            case JsonArray array -> !array.items().isEmpty();
            case JsonObject object -> !object.members().isEmpty();
            case JsonString string -> !string.text().isBlank();
            case JsonNumber _ -> true;
            case JsonLiteral literal -> !literal.text().equals("null");
        };
    }
}
