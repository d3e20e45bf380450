package spoor.cli;

import spoor.engine.SqlProgress;
import spoor.load.LoadProgress;
import spoor.message.Message;
import spoor.message.Texts;
import spoor.query.OriginalTextSearch;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// The last line of a terminal: shows the progress of a load or a search, and asks questions. Any
/// thread may use it.
final class ProgressLine {
    private final PrintWriter err;

    /// Whether a question is shown, which progress must not overwrite.
    private boolean asking;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    /// Looked up when it is needed, since the window starts without it.
    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    /// @param waitsFor what the load waits for, if a server is slow
    void show(LoadProgress progress, Optional<Message> waitsFor) {
        String text =
                waitsFor.map(reason ->
                                TerminalTexts.ofUser()
                                        .text(
                                                "command.progress.slow",
                                                progress.read() + progress.skipped(),
                                                progress.found(),
                                                reason))
                        .orElseGet(() -> text(progress));
        print("\r\033[K" + text);
    }

    private static String text(LoadProgress progress) {
        return progress.comparison()
                .map(comparison ->
                        TerminalTexts.ofUser()
                                .text(
                                        "command.progress.comparing",
                                        comparison.done(),
                                        comparison.total()))
                .orElseGet(() ->
                        TerminalTexts.ofUser()
                                .text(
                                        "command.progress.files",
                                        progress.read() + progress.skipped(),
                                        progress.found(),
                                        progress.events()));
    }

    void show(SqlProgress progress) {
        Texts texts = TerminalTexts.ofUser();
        long percent = Math.round(progress.percent().orElse(0));
        print(
                "\r\033[K"
                        + (progress.allSplits() > 0
                                ? texts.text(
                                        "command.progress.splits",
                                        progress.splits(),
                                        progress.allSplits(),
                                        percent,
                                        progress.bytes())
                                : texts.text("command.progress.bytes", progress.bytes())));
    }

    void show(OriginalTextSearch.Progress progress) {
        print(
                "\r"
                        + TerminalTexts.ofUser()
                                .text(
                                        "command.progress.search",
                                        progress.visited(),
                                        progress.total()));
    }

    void clear() {
        print("\r\033[K");
    }

    private synchronized void print(String text) {
        if (!asking && terminal().isPresent()) {
            err.print(text);
            err.flush();
        }
    }

    /// The answer to a question; empty if there is no terminal or the user ends the input.
    Optional<String> ask(String question) {
        clear();
        asking(true);
        try {
            return terminal().map(console -> console.readLine("%s", question));
        } finally {
            asking(false);
        }
    }

    private synchronized void asking(boolean now) {
        asking = now;
    }
}
