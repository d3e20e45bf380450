package spoor.decode.content;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;

/// Decides before each piece of a large content whether to read on.
@FunctionalInterface
public interface ReadGuard {
    /// Reads everything.
    ReadGuard NONE = (_, _) -> null;

    /// May throw to give up the whole file.
    ///
    /// @param position how many bytes of the content were read
    /// @param stored how many bytes of the stored file were read for that
    /// @return why the content is read no further, or null
    @Nullable Message stop(long position, long stored);
}
