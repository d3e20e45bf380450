package spoor.viewmodel.report;

import spoor.event.FileForm;
import spoor.event.Problem;
import spoor.report.LoadReport;
import spoor.report.ReportedFile;
import spoor.viewmodel.shared.Messages;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/// Which files of a load report are shown, and in which order.
///
/// @param text that the path, the form, the reason or a problem has; case is ignored
/// @param onlyRemarkable whether files are left out that were read without problems and notes
record ReportView(String text, boolean onlyRemarkable, ReportColumn column, boolean descending) {
    static final ReportView ALL = new ReportView("", false, ReportColumn.FILE, false);

    ReportView withText(String newText) {
        return new ReportView(newText, onlyRemarkable, column, descending);
    }

    ReportView withOnlyRemarkable(boolean only) {
        return new ReportView(text, only, column, descending);
    }

    ReportView inOrder(ReportColumn newColumn, boolean newDescending) {
        return new ReportView(text, onlyRemarkable, newColumn, newDescending);
    }

    List<ReportedFile> of(LoadReport report) {
        String folded = text.strip().toLowerCase(Locale.ROOT);
        // The report is in the order of paths, which a stable sort keeps among equals.
        Comparator<ReportedFile> order = column.order();
        return report.files().stream()
                .filter(file -> !onlyRemarkable || file.isRemarkable())
                .filter(file -> folded.isEmpty() || has(file, folded))
                .sorted(descending ? order.reversed() : order)
                .toList();
    }

    private static boolean has(ReportedFile file, String folded) {
        return contains(file.path(), folded)
                || contains(what(file), folded)
                || file.findings().stream()
                        .map(Problem::reason)
                        .anyMatch(reason -> contains(Messages.text(reason), folded));
    }

    private static boolean contains(String text, String folded) {
        return text.toLowerCase(Locale.ROOT).contains(folded);
    }

    /// The form of a file that was read, or why it was skipped.
    static String what(ReportedFile file) {
        return file.kind()
                .map(kind -> Messages.text(kind.description(1)))
                .orElse(file.form().map(FileForm::description).map(Messages::text).orElse(""));
    }
}
