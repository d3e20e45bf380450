package spoor.cli;

import spoor.event.Problem;
import spoor.message.Texts;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.util.List;

/// Prints problems for people, one in each line.
final class ProblemLines {
    private ProblemLines() {}

    static void print(List<Problem> problems, int most, PrintWriter err) {
        Texts texts = Texts.ofUser();
        for (Problem problem : problems.subList(0, Math.min(most, problems.size()))) {
            err.println(
                    texts.text(
                            problem.hasOffset() ? "command.problemAt" : "command.problem",
                            Printable.of(problem.file()),
                            Printable.of(texts.text(problem.reason())),
                            problem.offset()));
            // A separate line is easy to copy.
            if (!problem.help().isEmpty()) {
                err.println("    " + Printable.of(problem.help()));
            }
        }
        if (problems.size() > most) {
            err.println(texts.text("command.problem.more", problems.size() - most));
        }
        err.flush();
    }
}
