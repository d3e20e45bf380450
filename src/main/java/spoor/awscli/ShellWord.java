package spoor.awscli;

/// Writes words for POSIX shells.
final class ShellWord {
    private static final String PLAIN = "[A-Za-z0-9_./:=@%+,-]+";

    private ShellWord() {}

    /// The word as it is, or in quotes where a shell would read it otherwise.
    static String of(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
