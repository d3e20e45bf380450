package spoor.sentence;

import spoor.record.Ending;
import spoor.record.RecordNode;
import spoor.record.SourcedText;
import spoor.sentence.SentencePart.Kind;

import java.util.List;
import java.util.Optional;

/// The words for how an event ended. Success has none: a record without an error does not mean it.
record OutcomeWords(Ending ending) {
    /// The most characters of a message in a sentence.
    static final int LONGEST_MESSAGE = 200;

    /// The result of a sign-in, in the member with the event's name: `Success` or `Failure`.
    static Optional<SourcedText> result(RecordNode event) {
        String name = event.text("eventName").map(SourcedText::text).orElse("");
        return event.at("responseElements")
                .text(name)
                .or(() -> event.at("serviceEventDetails").text(name));
    }

    List<SentencePart> parts(Wording wording) {
        String key = key();
        return key.isEmpty()
                ? List.of()
                : wording.filled(
                        key,
                        words -> new SentencePart(Kind.OUTCOME, words, List.of()),
                        place ->
                                place.equals("message")
                                        ? ending.message().map(OutcomeWords::messagePart).stream()
                                                .toList()
                                        : ending
                                                .code()
                                                .map(text -> SentencePart.of(Kind.OUTCOME, text))
                                                .stream()
                                                .toList());
    }

    private String key() {
        if (ending.isDryRun()) {
            return "outcome.dryRun";
        }
        return switch (ending.outcome()) {
            case NONE, OK -> "";
            case PARTLY -> "outcome.partly";
            case FAILED -> "outcome.failed";
            case DENIED -> "outcome.denied";
        };
    }

    private static SentencePart messagePart(SourcedText message) {
        return new SentencePart(
                Kind.OUTCOME, message.beginning(LONGEST_MESSAGE), List.of(message.path()));
    }
}
