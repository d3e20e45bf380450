package spoor.record;

import spoor.json.JsonValue;
import spoor.json.JsonValue.JsonArray;
import spoor.json.JsonValue.JsonLiteral;
import spoor.json.JsonValue.JsonNumber;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Counts the items that failed in a batch, in a member of the response.
final class FailedItems {
    /// A list of EC2 is an object with the list.
    private static final String[] INNER_LISTS = {"items", "item", "member"};

    private FailedItems() {}

    /// How many items failed by a member that lists or counts failures, or by the errors and states
    /// in the items of another list; empty if there are none.
    ///
    /// @param response that has the member
    static Optional<SourcedText> count(RecordNode response, RecordNode member) {
        String name = member.name();
        if (ResponseMembers.isList(name)) {
            return isCount(name) && member.text().isPresent()
                    ? number(member)
                    : listed(member, ResponseMembers.isBatch(response.name()));
        }
        long failed =
                ResponseMembers.isOfResources(name)
                        ? 0
                        : member.items().stream().filter(item -> isFailed(name, item)).count();
        return failed == 0 ? Optional.empty() : Optional.of(text(failed, member));
    }

    private static boolean isCount(String name) {
        return name.toLowerCase(Locale.ROOT).endsWith("count");
    }

    private static Optional<SourcedText> number(RecordNode member) {
        return member.text().filter(number -> number.text().matches("0*[1-9][0-9]*"));
    }

    private static Optional<SourcedText> listed(RecordNode member, boolean isBatch) {
        Optional<RecordNode> inner = innerList(member);
        RecordNode list = inner.orElse(member);
        int count =
                switch (list.value()) {
                    case JsonArray array -> array.items().size();
                    case JsonObject _ when isBatch || inner.isPresent() -> 1;
                    case JsonObject object -> inObject(member.name(), object);
                    case null, default -> 0;
                };
        return count == 0 ? Optional.empty() : Optional.of(text(count, list));
    }

    private static Optional<RecordNode> innerList(RecordNode member) {
        return Stream.of(INNER_LISTS)
                .map(member::at)
                .filter(inner -> inner.value() != null)
                .findFirst();
    }

    /// Maps, such as DynamoDB's of tables, have lists or objects as values. Objects with texts and
    /// numbers are settings or describe a resource, unless their name says that they are errors.
    private static int inObject(String name, JsonObject object) {
        boolean isMap =
                ResponseMembers.isTextMap(name)
                        || object.members().stream()
                                .allMatch(member ->
                                        member.value() instanceof JsonArray
                                                || member.value() instanceof JsonObject);
        return isMap
                ? (int) object.members().stream().filter(item -> isFilled(item.value())).count()
                : 0;
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

    private static boolean isFailed(String list, RecordNode item) {
        return ErrorMembers.hasError(item)
                || (ResponseMembers.isOfResults(list)
                        && item.members().stream()
                                .filter(member -> ResponseMembers.isState(member.name()))
                                .flatMap(member -> member.text().stream())
                                .anyMatch(text -> ResponseMembers.isFailedItem(text.text())));
    }

    private static SourcedText text(long count, RecordNode list) {
        return new SourcedText(Long.toString(count), list.path());
    }
}
