package spoor.record;

import java.util.Optional;
import java.util.function.Predicate;

/// Finds the error that a part of a record has, in the names of [ResponseMembers].
final class ErrorMembers {
    private ErrorMembers() {}

    /// The ending by a code and a message; empty without both.
    static Optional<Ending> ending(Optional<SourcedText> code, Optional<SourcedText> message) {
        if (code.isEmpty() && message.isEmpty()) {
            return Optional.empty();
        }
        String codeText = code.map(SourcedText::text).orElse("");
        return Optional.of(
                new Ending(
                        ErrorRules.outcome(codeText, message.map(SourcedText::text).orElse("")),
                        ErrorRules.isDryRun(codeText),
                        code,
                        message));
    }

    /// The ending by the error of an object; empty without one.
    static Optional<Ending> ending(RecordNode node) {
        return ending(
                        code(node, ResponseMembers::isCode),
                        message(node, ResponseMembers::isMessage))
                .or(() -> inner(node));
    }

    /// Whether an item of a list has an error. Items with only a message describe resources.
    static boolean hasError(RecordNode item) {
        return code(item, ResponseMembers::isCode).isPresent() || inner(item).isPresent();
    }

    private static Optional<Ending> inner(RecordNode node) {
        if (ResponseMembers.isBatch(node.name())) {
            return Optional.empty(); // its errors are those of items
        }
        return node.members().stream()
                .filter(member -> ResponseMembers.isError(member.name()))
                .flatMap(member -> errorObject(member).stream())
                .findFirst();
    }

    private static Optional<Ending> errorObject(RecordNode error) {
        return ending(
                code(error, ResponseMembers::isInnerCode),
                message(error, ResponseMembers::isInnerMessage));
    }

    private static Optional<SourcedText> code(RecordNode node, Predicate<String> isWanted) {
        return text(node, isWanted).filter(code -> !ResponseMembers.isNoError(code.text()));
    }

    /// A message that is the number 0 or the like tells of no error.
    private static Optional<SourcedText> message(RecordNode node, Predicate<String> isWanted) {
        return text(node, isWanted).filter(message -> !ResponseMembers.isNoError(message.text()));
    }

    private static Optional<SourcedText> text(RecordNode node, Predicate<String> isWanted) {
        return node.members().stream()
                .filter(member -> isWanted.test(member.name()))
                .flatMap(member -> member.text().stream())
                .findFirst();
    }
}
