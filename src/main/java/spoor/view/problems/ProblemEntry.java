package spoor.view.problems;

import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.store.RecordPlace;
import spoor.text.Printable;
import spoor.viewmodel.shared.Messages;

import java.util.Optional;

/// A line of the list of problems.
///
/// @param conflict the place of a record whose id a different record has
record ProblemEntry(
        String kind,
        String file,
        String offset,
        String reason,
        String help,
        Optional<RecordPlace> conflict) {
    static ProblemEntry of(Problem problem) {
        return new ProblemEntry(
                Messages.text("problems.kind." + problem.kind().word()),
                Printable.of(problem.file()),
                problem.hasOffset() ? Messages.number(problem.offset()) : "",
                Printable.of(Messages.text(problem.explanation())),
                Printable.of(problem.help()),
                problem.kind() == Problem.Kind.CONFLICTING_ID
                        ? Optional.of(new RecordPlace(problem.file(), problem.offset()))
                        : Optional.empty());
    }

    static ProblemEntry of(SkippedFile skipped) {
        return new ProblemEntry(
                Messages.text("problems.kind.skipped"),
                Printable.of(skipped.file()),
                "",
                Messages.text(skipped.kind().description(1)),
                "",
                Optional.empty());
    }

    /// Why, and what helps.
    String advice() {
        return help.isEmpty() ? reason : reason + "\n" + help;
    }

    String line() {
        String line = String.join("\t", kind, reason, offset, file);
        return help.isEmpty() ? line : line + "\t" + help;
    }
}
