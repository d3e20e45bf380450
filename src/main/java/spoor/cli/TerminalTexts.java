package spoor.cli;

import spoor.message.Texts;
import spoor.text.Printable;

/// The texts of the command line. Names of files, values of events and words of servers among them
/// cannot reach the terminal as control characters.
final class TerminalTexts {
    private static final Texts TEXTS = Texts.ofUser().showing(Printable::of);

    private TerminalTexts() {}

    static Texts ofUser() {
        return TEXTS;
    }
}
