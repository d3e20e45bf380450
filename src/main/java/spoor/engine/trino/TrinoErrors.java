package spoor.engine.trino;

import spoor.engine.EngineErrors;
import spoor.json.JsonValue.JsonObject;

import java.io.IOException;

/// Reads the errors of Trino's answers.
final class TrinoErrors {
    private TrinoErrors() {}

    static IOException failure(JsonObject error) {
        return EngineErrors.failure(
                TrinoStatement.text(error, "errorName").orElse(""),
                TrinoStatement.text(error, "message").orElse(""));
    }
}
