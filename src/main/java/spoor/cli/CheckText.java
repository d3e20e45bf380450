package spoor.cli;

import spoor.event.EventTime;
import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.load.FileResult;
import spoor.message.Message;
import spoor.message.Texts;
import spoor.report.LoadReport;
import spoor.report.ReportedFile;
import spoor.text.Printable;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// The output of `check` for people: the totals, then the files that are not simply read.
///
/// @param listsAll whether all files are listed
record CheckText(LoadReport report, boolean listsAll) {
    private static final Texts TEXTS = TerminalTexts.ofUser();
    private static final String INDENT = "    ";

    void print(PrintWriter out) {
        LoadReport.FileTotals files = report.fileTotals();
        LoadReport.EventTotals events = report.eventTotals();
        TotalsLines totals = new TotalsLines(out);
        totals.files(files.found(), files.read(), files.skipped(), files.waiting());
        totals.forms(report.forms());
        totals.events(events.read(), events.duplicates(), events.loaded(), events.conflicts());
        ProblemLines.printSkipped(report.skipped(), files.found(), out);
        List<ReportedFile> listed =
                report.files().stream().filter(file -> listsAll || file.isRemarkable()).toList();
        if (!listed.isEmpty()) {
            out.println();
            listed.forEach(file -> print(file, out));
            out.println();
        }
        out.println(verdict(report));
    }

    /// Whether every file was read, in words.
    static String verdict(LoadReport report) {
        return TEXTS.text(
                report.isComplete() ? "command.check.complete" : "command.check.incomplete",
                report.filesWithProblems(),
                report.fileTotals().waiting());
    }

    private static void print(ReportedFile file, PrintWriter out) {
        out.println(Printable.of(file.path()));
        out.println(INDENT + TEXTS.text(Message.listed(facts(file))));
        for (Problem problem : file.findings()) {
            out.println(INDENT + Printable.of(TEXTS.text(line(problem))));
            if (!problem.help().isEmpty()) {
                out.println(INDENT + INDENT + Printable.of(problem.help()));
            }
        }
    }

    private static List<Message> facts(ReportedFile file) {
        List<Message> facts = new ArrayList<>();
        facts.add(Message.of("report.status." + file.status().word()));
        file.kind().ifPresent(kind -> facts.add(kind.description(1)));
        file.form().map(FileForm::description).ifPresent(facts::add);
        if (file.status() == FileResult.Status.READ) {
            facts.add(Message.of("report.events", file.events()));
        }
        if (file.duplicates() > 0) {
            facts.add(Message.of("report.duplicates", file.duplicates()));
        }
        if (file.first() != EventTime.NONE) {
            facts.add(
                    Message.of(
                            "report.times",
                            EventTime.print(file.first()),
                            EventTime.print(file.last())));
        }
        if (file.status() != FileResult.Status.UNLISTED) {
            facts.add(Message.of("report.bytes", file.size()));
        }
        return facts;
    }

    private static Message line(Problem problem) {
        return Message.of(
                problem.isNote() ? "report.note" : "report.problem",
                problem.explanation(),
                problem.offset());
    }
}
