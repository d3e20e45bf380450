package spoor.engine;

import java.io.IOException;

/// A connection to a query engine. Any thread may use it; methods that send requests block.
public interface SqlEngine extends AutoCloseable {
    /// Sends a statement, which then runs at the engine.
    ///
    /// @throws spoor.trail.AccessFailure if the engine refuses it
    SqlStatement start(String sql) throws IOException;

    @Override
    void close();
}
