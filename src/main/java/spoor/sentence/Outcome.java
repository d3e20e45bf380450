package spoor.sentence;

import spoor.sentence.SentencePart.Kind;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// How an event ended according to its record. A record without an error does not mean success.
///
/// @param code of the error, or empty
record Outcome(End end, Optional<SourcedText> code, Optional<SourcedText> message) {
    /// The most characters of a message in a sentence.
    static final int LONGEST_MESSAGE = 200;

    private static final Pattern DENIED =
            Pattern.compile(
                    ".*AccessDenied.*|(.*\\.)?(Unauthorized|NotAuthorized|Forbidden).*|AccessDenied",
                    Pattern.DOTALL);
    private static final Pattern DENIED_MESSAGE =
            Pattern.compile(
                    ".*(is not authorized to perform|explicit deny|no identity-based policy"
                            + " allows).*",
                    Pattern.DOTALL);
    private static final Pattern DRY_RUN = Pattern.compile("(.*\\.)?DryRunOperation");

    /// The members in which services list the failures of a batch.
    static final Set<String> FAILURES =
            Set.of("failures", "failedEntries", "errors", "failed", "failedItems");

    enum End {
        NO_ERROR_RECORDED,
        DENIED,
        FAILED,
        DRY_RUN,
        PARTLY
    }

    static Outcome of(RecordNode event) {
        RecordNode response = event.at("responseElements");
        return error(event)
                .or(() -> error(response))
                .or(() -> failureResult(event))
                .or(() -> partialFailure(response))
                .orElse(new Outcome(End.NO_ERROR_RECORDED, Optional.empty(), Optional.empty()));
    }

    private static Optional<Outcome> error(RecordNode node) {
        Optional<SourcedText> code = node.text("errorCode");
        Optional<SourcedText> message = node.text("errorMessage");
        return code.isEmpty() && message.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome(endOf(code, message), code, message));
    }

    private static End endOf(Optional<SourcedText> code, Optional<SourcedText> message) {
        if (code.filter(found -> DRY_RUN.matcher(found.text()).matches()).isPresent()) {
            return End.DRY_RUN;
        }
        boolean denied =
                code.filter(found -> DENIED.matcher(found.text()).matches()).isPresent()
                        || message.filter(found -> DENIED_MESSAGE.matcher(found.text()).matches())
                                .isPresent();
        return denied ? End.DENIED : End.FAILED;
    }

    /// `{"ConsoleLogin":"Failure"}`, and EC2's `{"_return":false}`.
    private static Optional<Outcome> failureResult(RecordNode event) {
        boolean failure =
                result(event).filter(result -> result.text().equals("Failure")).isPresent()
                        || event.at("responseElements", "_return").isText("false");
        return failure
                ? Optional.of(new Outcome(End.FAILED, Optional.empty(), Optional.empty()))
                : Optional.empty();
    }

    /// The result of a sign-in, in the member with the event's name: `Success` or `Failure`.
    static Optional<SourcedText> result(RecordNode event) {
        String name = event.text("eventName").map(SourcedText::text).orElse("");
        return event.at("responseElements")
                .text(name)
                .or(() -> event.at("serviceEventDetails").text(name));
    }

    private static Optional<Outcome> partialFailure(RecordNode response) {
        return FAILURES.stream()
                .sorted()
                .map(response::at)
                .filter(list -> !list.items().isEmpty())
                .map(list -> new SourcedText(String.valueOf(list.items().size()), list.path()))
                .map(count -> new Outcome(End.PARTLY, Optional.of(count), Optional.empty()))
                .findFirst();
    }

    /// Whether the request was not carried out.
    boolean isOnlyTried() {
        return end == End.DENIED || end == End.FAILED || end == End.DRY_RUN;
    }

    List<SentencePart> parts(Wording wording) {
        String key =
                switch (end) {
                    case NO_ERROR_RECORDED -> "";
                    case DENIED -> "outcome.denied";
                    case FAILED -> "outcome.failed";
                    case DRY_RUN -> "outcome.dryRun";
                    case PARTLY -> "outcome.partly";
                };
        return key.isEmpty()
                ? List.of()
                : wording.filled(
                        key,
                        words -> new SentencePart(Kind.OUTCOME, words, List.of()),
                        place ->
                                place.equals("message")
                                        ? message.map(Outcome::messagePart).stream().toList()
                                        : code
                                                .map(text -> SentencePart.of(Kind.OUTCOME, text))
                                                .stream()
                                                .toList());
    }

    private static SentencePart messagePart(SourcedText message) {
        return new SentencePart(
                Kind.OUTCOME, message.beginning(LONGEST_MESSAGE), List.of(message.path()));
    }
}
