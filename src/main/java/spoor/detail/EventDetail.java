package spoor.detail;

import spoor.event.Original;
import spoor.event.PartialJson;
import spoor.hidden.HiddenRules;
import spoor.hidden.HiddenValue;
import spoor.hidden.HiddenValueFinder;
import spoor.hidden.NullByDesign;
import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.JsonValue.JsonObject;
import spoor.json.JsonValue.JsonString;
import spoor.message.Message;
import spoor.sentence.Sentence;
import spoor.sentence.SentenceWriter;
import spoor.store.EventStore;
import spoor.store.RawRecords;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An event in full: its text, tree, hidden values, and a sentence about what happened.
///
/// @param row in the store; -1 for no event
/// @param original its text in the file
/// @param loss the parts of the event that the file lacks; empty for a complete record
/// @param quoted whether the record is a string in the file, so that its original has no escapes
/// @param body its text as a tree and in lines
/// @param hidden its hidden values, in the order of the text
/// @param hiddenAt the hidden values by the offset where they begin
/// @param errorMessage the record's `errorMessage`, or empty
/// @param sentence who did what, when, from where, and how it ended; without parts if unknown
/// @param problem why the text cannot be shown; empty if it can
/// @param nullByDesign parts that are null although nothing is hidden, by the offset of the null
public record EventDetail(
        int row,
        String original,
        Optional<Message> loss,
        boolean quoted,
        EventBody body,
        List<HiddenValue> hidden,
        Map<Integer, HiddenValue> hiddenAt,
        String errorMessage,
        Sentence sentence,
        String problem,
        Map<Integer, NullByDesign> nullByDesign) {
    public static final EventDetail NONE = unreadable(-1, "");

    /// Reads the event of a row.
    ///
    /// @throws IOException if the file cannot be read or has changed
    /// @throws JsonSyntaxException if the record is not JSON
    public static EventDetail read(
            RawRecords records, EventStore store, int row, HiddenRules rules, SentenceWriter writer)
            throws IOException, JsonSyntaxException {
        Original original = records.read(store, row);
        JsonTree tree = JsonTree.parse(original.json());
        List<HiddenValue> hidden = HiddenValueFinder.in(tree, rules);
        Map<Integer, HiddenValue> hiddenAt = new HashMap<>();
        hidden.forEach(value -> hiddenAt.put(value.start(), value));
        return new EventDetail(
                row,
                original.text().text(),
                loss(original, tree),
                original instanceof Original.JsonRecord record && record.quoted(),
                EventBody.of(original, tree, hidden),
                hidden,
                Map.copyOf(hiddenAt),
                errorMessage(tree),
                writer.write(tree, store.actorOfOthers(row)),
                "",
                NullByDesign.in(tree, store.isFailure(row)));
    }

    public static EventDetail unreadable(int row, String problem) {
        return new EventDetail(
                row,
                "",
                Optional.empty(),
                false,
                EventBody.NONE,
                List.of(),
                Map.of(),
                "",
                Sentence.NONE,
                problem,
                Map.of());
    }

    private static Optional<Message> loss(Original original, JsonTree tree) {
        if (original instanceof Original.PartialRow row) {
            return Optional.of(row.loss());
        }
        return tree.root() instanceof JsonObject record && record.get(PartialJson.MARK) != null
                ? Optional.of(Message.of("partial.exported"))
                : Optional.empty();
    }

    /// What users must know of the original: what it lacks, or that it is not as in the file.
    public Optional<Message> aboutOriginal() {
        return quoted ? Optional.of(Message.of("detail.quoted")) : loss;
    }

    public boolean isEmpty() {
        return row < 0;
    }

    private static String errorMessage(JsonTree tree) {
        return tree.root() instanceof JsonObject record
                        && record.get("errorMessage") instanceof JsonString message
                ? message.text()
                : "";
    }
}
