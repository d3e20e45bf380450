package spoor.aws;

import java.util.Set;
import java.util.stream.Collectors;

/// The services without Regions of their own, by their event sources.
///
/// CloudTrail User Guide, "Global service events", and "AWS global services" in the white paper AWS
/// Fault Isolation Boundaries.
public final class GlobalServices {
    public static final Set<String> NAMES =
            Set.of(
                            "iam",
                            "sts",
                            "cloudfront",
                            "route53",
                            "route53domains",
                            "organizations",
                            "account",
                            "signin",
                            "budgets",
                            "ce",
                            "cur",
                            "billingconsole",
                            "support",
                            "trustedadvisor",
                            "health",
                            "shield",
                            "waf",
                            "artifact")
                    .stream()
                    .map(service -> service + ".amazonaws.com")
                    .collect(Collectors.toUnmodifiableSet());

    private GlobalServices() {}
}
