package spoor.engine;

import java.io.IOException;
import java.util.OptionalLong;

/// A connection to a query engine. Any thread may use it; methods that send requests block.
public interface SqlEngine extends AutoCloseable {
    /// Sends a statement, which then runs at the engine.
    ///
    /// @throws spoor.trail.AccessFailure if the engine refuses it
    SqlStatement start(String sql) throws IOException;

    /// How many bytes a statement may read before the engine stops it; nothing for no limit.
    default OptionalLong cutoff() throws IOException {
        return OptionalLong.empty();
    }

    @Override
    void close();
}
