package spoor.cli;

import spoor.load.LoadProgress;
import spoor.message.Texts;
import spoor.query.OriginalTextSearch;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;

/// Says on a terminal how far a load or a search is, on a line that is written over, and asks
/// there. Any thread may use it.
final class ProgressLine {
    private final PrintWriter err;

    /// While the user types, nothing is written over the question.
    private boolean asking;

    ProgressLine(PrintWriter err) {
        this.err = err;
    }

    /// Looked for when something is to be said: the window's start has no use for it.
    private static Optional<Console> terminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }

    void show(LoadProgress progress) {
        print(
                "\r"
                        + Texts.ofUser()
                                .text(
                                        "command.progress.files",
                                        progress.read() + progress.skipped(),
                                        progress.found(),
                                        progress.events()));
    }

    void show(OriginalTextSearch.Progress progress) {
        print(
                "\r"
                        + Texts.ofUser()
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

    /// Asks a question; nothing where there is no terminal, or where the user ends the input.
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
