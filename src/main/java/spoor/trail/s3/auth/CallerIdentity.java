package spoor.trail.s3.auth;

import spoor.message.Message;

import java.util.Optional;

/// The identity that sends requests.
///
/// @param arn as STS returns it; nothing if there is no STS to ask
/// @param credentials where the credentials came from
public record CallerIdentity(Optional<String> arn, Optional<String> account, Message credentials) {}
