package spoor.awscli;

import spoor.message.Message;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A command for a POSIX shell, or why there is none.
///
/// @param notes what is not certain, or why there is no command
/// @param command without a line break at its end, so that a shell does not run it when it is
///   pasted; empty for none
public record AwsCommand(List<Message> notes, String command) {
    public AwsCommand {
        notes = List.copyOf(notes);
    }

    static AwsCommand refused(Message reason) {
        return new AwsCommand(List.of(reason), "");
    }

    public boolean isRefused() {
        return command.isEmpty();
    }

    /// The command after a comment line for each note.
    ///
    /// @param texts renders a note
    public String text(Function<Message, String> texts) {
        return notes.stream()
                        .map(note -> "# " + texts.apply(note) + "\n")
                        .collect(Collectors.joining())
                + command;
    }
}
