package spoor.load;

import spoor.decode.content.ContentOpener;
import spoor.decode.content.InflatedInput;
import spoor.io.IoReason;
import spoor.message.ExplainedException;
import spoor.message.Message;

import java.io.IOException;

/// Opens files again, and checks that they have not changed since they were loaded.
final class UnchangedFile {
    private UnchangedFile() {}

    /// @param beforePiece runs before every piece of a large file; may throw to end the reading
    static InflatedInput open(LoadedFile file, ContentOpener opener, Runnable beforePiece)
            throws IOException {
        InflatedInput content;
        try {
            content = opener.open(file.file(), beforePiece);
        } catch (IOException e) {
            throw new ExplainedException(
                    Message.of("io.file", file.file().path(), IoReason.of(e)), e);
        }
        try {
            check(file, content);
        } catch (IOException e) {
            content.close();
            throw e;
        }
        return content;
    }

    static void check(LoadedFile file, InflatedInput content) throws IOException {
        LoadedFile.Outcome outcome = file.outcome();
        if (outcome == null || !outcome.stamp().equals(content.stamp())) {
            throw changed(file);
        }
    }

    static IOException changed(LoadedFile file) {
        return new ExplainedException(Message.of("load.changed", file.file().path()), null);
    }
}
