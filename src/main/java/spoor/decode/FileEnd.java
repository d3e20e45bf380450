package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;

import java.util.List;

/// What is known of a file's content when it was read to its end.
///
/// @param length of the content, in bytes
/// @param damage why the end of the content is not the end of the file, or null
/// @param json whether the file should have been readable: JSON by its name or its first character
/// @param notes what is unusual where AWS has delivered the file
public record FileEnd(long length, @Nullable Message damage, boolean json, List<Message> notes) {}
