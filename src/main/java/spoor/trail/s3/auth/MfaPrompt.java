package spoor.trail.s3.auth;

import java.util.Optional;

/// Asks the user for the code that a multi-factor device shows. Called on a background thread; may
/// block until the user has answered.
public interface MfaPrompt {
    /// Nobody can be asked.
    MfaPrompt NONE = (_, _) -> Optional.empty();

    /// @param device the device's serial number or ARN
    /// @return nothing if the user cancelled
    Optional<String> code(String profile, String device);
}
