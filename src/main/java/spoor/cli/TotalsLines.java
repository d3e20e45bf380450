package spoor.cli;

import spoor.event.FileForm;
import spoor.message.Texts;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Set;

/// Prints how many files and events there are, in lines with columns.
record TotalsLines(PrintWriter out) {
    private static final Texts TEXTS = TerminalTexts.ofUser();

    /// @param waiting files that were found and not read
    void files(int found, int read, int skipped, int waiting) {
        String files =
                TEXTS.text("command.count.files", column(found), column(read), column(skipped));
        String notRead =
                waiting == 0 ? "" : TEXTS.text("command.count.files.waiting", column(waiting));
        out.println(files + notRead);
    }

    /// How many files hold their events in each form, if some are not trail files.
    void forms(Map<FileForm, Integer> forms) {
        if (!Set.of(FileForm.TRAIL).containsAll(forms.keySet())) {
            out.print(TEXTS.text("command.count.forms"));
            forms.forEach((form, count) -> out.print("  " + column(count) + " " + form.word()));
            out.println();
        }
    }

    void events(long read, long duplicates, long loaded, long conflicts) {
        out.println(
                TEXTS.text(
                        "command.count.events", column(read), column(duplicates), column(loaded)));
        if (conflicts > 0) {
            out.println(TEXTS.text("command.count.conflicts", column(conflicts)));
        }
    }

    /// A number aligned to the right of its column.
    static String column(long number) {
        return "%12s".formatted(TEXTS.text("text.number", number));
    }
}
