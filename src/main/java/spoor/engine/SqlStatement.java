package spoor.engine;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.List;

/// A statement that runs at an engine. One thread reads it; any thread may cancel.
public interface SqlStatement {
    /// Asks for news; waits for them for at most a second.
    ///
    /// @throws UnreadableFile if the engine cannot read one of the files
    /// @throws spoor.trail.AccessFailure if the statement failed
    SqlProgress await() throws IOException;

    /// The next rows that are there, each a list of texts; empty if there are none. After the
    /// statement is done, empty means that there are no more.
    List<List<@Nullable String>> page() throws IOException;

    /// Stops the statement at the engine, if it still runs. Returns when the engine knows.
    void cancel();
}
