package spoor.generator.sample;

import spoor.generator.Json;

/// The marks that AWS writes in place of values it does not show.
final class Hidden {
    static final String REASONS = "HIDDEN_DUE_TO_SECURITY_REASONS";

    /// The content of flows and their modules.
    static final String STARS = "***";

    private Hidden() {}

    /// What Amazon Connect leaves of somebody's name and addresses.
    static Json identityInfo() {
        return Json.of("FirstName", REASONS, "LastName", REASONS, "Email", REASONS);
    }
}
