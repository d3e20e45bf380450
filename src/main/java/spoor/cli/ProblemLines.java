package spoor.cli;

import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.load.LoadState;
import spoor.message.Message;
import spoor.message.Texts;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// Prints problems, notes and skipped files for people, one in each line.
final class ProblemLines {
    private ProblemLines() {}

    /// Prints how many files were skipped, and why; nothing if every file was read.
    static void printSkipped(LoadState state, PrintWriter err) {
        SortedMap<SkippedFile.Kind, Integer> kinds = new TreeMap<>();
        state.skipped().forEach(file -> kinds.merge(file.kind(), 1, Integer::sum));
        printSkipped(kinds, state.progress().found(), err);
    }

    /// Prints how many of the files that were found were skipped, and why.
    static void printSkipped(
            SortedMap<SkippedFile.Kind, Integer> kinds, int found, PrintWriter out) {
        if (kinds.isEmpty()) {
            return;
        }
        List<Message> words = new ArrayList<>();
        kinds.forEach((kind, count) -> words.add(skipped(kind, count)));
        out.println(
                TerminalTexts.ofUser()
                        .text(
                                "command.skipped",
                                kinds.values().stream().mapToInt(Integer::intValue).sum(),
                                found,
                                Message.listed(words)));
        out.flush();
    }

    private static Message skipped(SkippedFile.Kind kind, long files) {
        return Message.of("command.skippedKind", files, kind.description(files));
    }

    static void print(List<Problem> problems, int most, PrintWriter err) {
        Texts texts = TerminalTexts.ofUser();
        List<Problem> notesLast =
                problems.stream().sorted(Comparator.comparing(Problem::isNote)).toList();
        for (Problem problem : notesLast.subList(0, Math.min(most, notesLast.size()))) {
            err.println(
                    texts.text(
                            key(problem),
                            Printable.of(problem.file()),
                            Printable.of(texts.text(problem.explanation())),
                            problem.offset()));
            // A separate line is easy to copy.
            if (!problem.help().isEmpty()) {
                err.println("    " + Printable.of(problem.help()));
            }
        }
        if (problems.size() > most) {
            boolean areNotes = notesLast.get(most).isNote();
            err.println(
                    texts.text(
                            areNotes ? "command.note.more" : "command.problem.more",
                            problems.size() - most));
        }
        err.flush();
    }

    private static String key(Problem problem) {
        if (problem.isNote()) {
            return problem.hasOffset() ? "command.noteAt" : "command.note";
        }
        return problem.hasOffset() ? "command.problemAt" : "command.problem";
    }
}
