package spoor.cli;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import spoor.event.Problem;
import spoor.event.SkippedFile;
import spoor.load.LoadState;
import spoor.message.Message;
import spoor.message.Texts;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Prints problems, notes and skipped files for people, one in each line.
final class ProblemLines {
    private static final Set<SkippedFile.Kind> ORDINARY =
            EnumSet.of(
                    SkippedFile.Kind.DIGEST, SkippedFile.Kind.EMPTY, SkippedFile.Kind.UNREADABLE);

    private ProblemLines() {}

    /// Prints how many files were skipped, and why, unless they are ordinary parts of a trail or
    /// are among the problems.
    static void printUnexpected(LoadState state, PrintWriter err) {
        if (!state.skipped().stream().map(SkippedFile::kind).allMatch(ORDINARY::contains)) {
            printSkipped(state, err);
        }
    }

    /// Prints how many files were skipped, and why; nothing if every file was read.
    static void printSkipped(LoadState state, PrintWriter err) {
        if (state.skipped().isEmpty()) {
            return;
        }
        Map<SkippedFile.Kind, Long> kinds =
                state.skipped().stream()
                        .collect(
                                groupingBy(
                                        SkippedFile::kind,
                                        () -> new EnumMap<>(SkippedFile.Kind.class),
                                        counting()));
        List<Message> words =
                kinds.entrySet().stream()
                        .map(kind -> Message.of("skipped." + kind.getKey().word(), kind.getValue()))
                        .toList();
        err.println(
                Texts.ofUser()
                        .text(
                                "command.skipped",
                                state.skipped().size(),
                                state.progress().found(),
                                Message.listed(words)));
        err.flush();
    }

    static void print(List<Problem> problems, int most, PrintWriter err) {
        Texts texts = Texts.ofUser();
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
