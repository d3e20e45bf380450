package spoor.awscli;

import java.util.List;
import java.util.stream.Collectors;

/// Writes words for POSIX shells.
final class ShellWord {
    private static final String PLAIN = "[A-Za-z0-9_./:=@,+-]+";

    private ShellWord() {}

    static String joined(List<String> words) {
        return words.stream().map(ShellWord::of).collect(Collectors.joining(" "));
    }

    /// The word as it is, or in quotes where a shell would read it otherwise.
    static String of(String word) {
        return word.matches(PLAIN) ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
