package spoor.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.nio.charset.MalformedInputException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

class IoReasonTest {
    @Test
    void explainsExceptionsWhoseMessageIsAPath() {
        assertThat(IoReason.of(new NoSuchFileException("/a")).inEnglish())
                .isEqualTo("it does not exist (any more)");
        assertThat(IoReason.of(new AccessDeniedException("/a")).inEnglish()).contains("permission");
        assertThat(IoReason.of(new FileAlreadyExistsException("/a")).inEnglish())
                .contains("already");
        assertThat(
                        IoReason.of(new FileSystemException("/a", null, "No space left on device"))
                                .inEnglish())
                .isEqualTo("No space left on device");
    }

    @Test
    void isNeverEmpty() {
        assertThat(IoReason.of(new IOException("broken pipe")).inEnglish())
                .isEqualTo("broken pipe");
        assertThat(IoReason.of(new EOFException()).inEnglish()).isEqualTo("it ends too early");
        assertThat(IoReason.of(new FileSystemException("/a")).inEnglish()).contains("not say why");
        assertThat(IoReason.of(new ClosedChannelException()).inEnglish()).contains("not say why");
        assertThat(IoReason.of(new MalformedInputException(1)).inEnglish()).contains("not UTF-8");
    }
}
