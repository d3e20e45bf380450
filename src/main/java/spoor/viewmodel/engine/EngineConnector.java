package spoor.viewmodel.engine;

import spoor.engine.SqlEngine;
import spoor.engine.open.EngineLocation;

import java.io.IOException;

/// Connects to engines.
public interface EngineConnector {
    /// Prepares a connection; sends no request yet.
    ///
    /// @throws IOException if the configuration cannot be used
    SqlEngine connect(EngineLocation location) throws IOException;
}
