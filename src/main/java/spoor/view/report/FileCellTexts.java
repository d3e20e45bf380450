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
    /// The least width of a column, in pixels.
    static double minWidth(ReportColumn column) {
        return switch (column) {
            case STATUS -> 60;
            case SIZE -> 66;
            case FORM -> 80;
            case FINDINGS -> 110;
            case EVENTS, DUPLICATES -> 68;
            // A whole time.
            case FIRST, LAST -> 136;
            case FILE -> 100;
        };
    }

    /// The width of a column where there is room, in pixels.
    static double width(ReportColumn column) {
        return switch (column) {
            case STATUS -> 76;
            case FORM -> 150;
            case EVENTS, DUPLICATES, SIZE -> 80;
            case FIRST, LAST -> 140;
            case FINDINGS -> 280;
            case FILE -> 420;
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
