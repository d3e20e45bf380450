package spoor.viewmodel.filter;

import spoor.event.RecordSchema;
import spoor.recognition.Reading;
import spoor.viewmodel.shared.Messages;

import java.util.OptionalInt;

/// A question that the typed text may stand for.
///
/// @param events how many events answer it; empty while that is not known
record CountedReading(Reading reading, OptionalInt events) {
    Suggestion suggestion(RecordSchema schema) {
        String label =
                schema.named(reading.field())
                        .map(field -> Messages.text("reading.FIELD", FilterWords.fieldName(field)))
                        .orElseGet(() -> Messages.text("reading." + reading.kind()));
        return Suggestion.query(
                reading.query(),
                label,
                events.isPresent() ? Messages.text("completion.count", events.getAsInt()) : "");
    }
}
