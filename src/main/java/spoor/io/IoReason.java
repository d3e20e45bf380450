package spoor.io;

import spoor.message.Explained;
import spoor.message.Message;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/// Explains why a file could not be used.
public final class IoReason {
    private IoReason() {}

    public static Message of(IOException e) {
        return switch (e) {
            case Explained explained -> explained.explanation();
            case NoSuchFileException _ -> Message.of("io.missing");
            case AccessDeniedException _ -> Message.of("io.denied");
            case FileAlreadyExistsException _ -> Message.of("io.exists");
            case FileSystemException f when f.getReason() != null ->
                    Message.verbatim(f.getReason());
            default ->
                    Message.verbatim(
                            e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage());
        };
    }
}
