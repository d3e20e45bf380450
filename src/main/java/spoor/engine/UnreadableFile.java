package spoor.engine;

import spoor.message.ExplainedException;
import spoor.message.Message;

/// A statement failed because the engine cannot read a file.
public final class UnreadableFile extends ExplainedException {
    private static final long serialVersionUID = 1;

    private final String address;

    /// @param address of the file, as the table has it
    /// @param reason the engine's
    public UnreadableFile(String address, String reason) {
        super(Message.of("engine.file", address, reason), null);
        this.address = address;
    }

    public String address() {
        return address;
    }
}
