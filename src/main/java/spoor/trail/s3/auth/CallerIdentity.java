package spoor.trail.s3.auth;

import java.util.Optional;

/// As whom AWS is asked.
///
/// @param arn the identity, as STS tells it; nothing where there is no STS to ask
/// @param credentials where the credentials came from, in words
public record CallerIdentity(Optional<String> arn, Optional<String> account, String credentials) {}
