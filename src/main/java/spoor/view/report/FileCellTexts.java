package spoor.view.report;

import spoor.event.Problem;
import spoor.report.ReportedFile;
import spoor.text.Printable;
import spoor.viewmodel.report.ReportColumn;
import spoor.viewmodel.report.ReportViewModel;
import spoor.viewmodel.shared.HumanUnits;
import spoor.viewmodel.shared.Messages;
import spoor.viewmodel.shared.Times;

import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The texts in the table of files.
///
/// @param times in the zone that the user chose
record FileCellTexts(Supplier<Times> times) {
    /// The width that a column has at least if its texts need it, in pixels.
    static double leastWidth(ReportColumn column) {
        return switch (column) {
            case FILE -> 280;
            case FINDINGS -> 220;
            case STATUS, FORM, EVENTS, DUPLICATES, FIRST, LAST, SIZE -> 160;
        };
    }

    static boolean isNumber(ReportColumn column) {
        return switch (column) {
            case EVENTS, DUPLICATES, SIZE -> true;
            case STATUS, FORM, FIRST, LAST, FINDINGS, FILE -> false;
        };
    }

    String of(ReportColumn column, ReportedFile file) {
        return switch (column) {
            case STATUS -> Messages.text("report.status." + file.status().word());
            case FORM -> ReportViewModel.what(file);
            case EVENTS -> Messages.number(file.events());
            case DUPLICATES -> file.duplicates() == 0 ? "" : Messages.number(file.duplicates());
            case FIRST -> times.get().print(file.first());
            case LAST -> times.get().print(file.last());
            case SIZE -> HumanUnits.bytes(file.size());
            case FINDINGS -> findings(file);
            case FILE -> Printable.of(file.path());
        };
    }

    /// The text for the tooltip.
    String whole(ReportColumn column, ReportedFile file) {
        return switch (column) {
            case FINDINGS ->
                    file.findings().stream()
                            .map(FileCellTexts::line)
                            .collect(Collectors.joining("\n"));
            case SIZE -> Messages.text("report.bytes", file.size());
            case FIRST -> times.get().withZone(file.first());
            case LAST -> times.get().withZone(file.last());
            case STATUS, FORM, EVENTS, DUPLICATES, FILE -> of(column, file);
        };
    }

    private static String findings(ReportedFile file) {
        if (file.findings().isEmpty()) {
            return "";
        }
        String first = line(file.findings().getFirst());
        int others = file.findings().size() - 1;
        return others == 0 ? first : Messages.text("report.more", first, others);
    }

    private static String line(Problem problem) {
        return Printable.of(
                Messages.text(
                        problem.isNote() ? "report.note" : "report.problem",
                        problem.explanation(),
                        problem.offset()));
    }
}
