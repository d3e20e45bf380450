package spoor.view.report;

import spoor.report.ReportedFile;

import java.util.function.Consumer;

/// What can be done with a file of the report.
///
/// @param showEvents shows only its events
/// @param showProblems shows its problems in the list of problems
record FileActions(Consumer<ReportedFile> showEvents, Consumer<ReportedFile> showProblems) {
    /// Does what is likeliest: shows its events, or its problems if it has none.
    void open(ReportedFile file) {
        if (file.events() > 0) {
            showEvents.accept(file);
        } else {
            showProblems.accept(file);
        }
    }
}
