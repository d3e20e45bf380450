package spoor.io;

import spoor.message.Explained;
import spoor.message.Message;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

/// Explains why a file could not be used.
public final class IoReason {
    private IoReason() {}

    public static Message of(IOException e) {
        return switch (e) {
            case Explained explained -> explained.explanation();
            case NoSuchFileException _ -> Message.of("io.missing");
            case AccessDeniedException _ -> Message.of("io.denied");
            case FileAlreadyExistsException _ -> Message.of("io.exists");
            case NotDirectoryException _ -> Message.of("io.notAFolder");
            case DirectoryNotEmptyException _ -> Message.of("io.folderNotEmpty");
            case EOFException _ -> Message.of("io.endsTooEarly");
            case CharacterCodingException _ -> Message.of("io.notUtf8");
            case FileSystemException f when f.getReason() != null ->
                    Message.verbatim(f.getReason());
            // The message of the others is only a path.
            case FileSystemException _ -> Message.of("io.noReason");
            default ->
                    e.getMessage() == null || e.getMessage().isBlank()
                            ? Message.of("io.noReason")
                            : Message.verbatim(e.getMessage());
        };
    }
}
