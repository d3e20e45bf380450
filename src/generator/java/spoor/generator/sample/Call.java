package spoor.generator.sample;

import spoor.generator.Json;

import java.time.Instant;
import java.util.Optional;

/// What is asked of a service, whoever asks.
///
/// @param service the short name: `connect` for `connect.amazonaws.com`
/// @param request the parameters, if there are any
record Call(String service, String name, Optional<Json> request) {

    Call(String service, String name, Json request) {
        this(service, name, Optional.of(request));
    }

    static Call connect(String name, Json request) {
        return new Call("connect", name, request);
    }

    /// A call without parameters.
    static Call plain(String service, String name) {
        return new Call(service, name, Optional.empty());
    }

    /// The event of somebody asking it.
    Draft by(Caller caller, Instant time) {
        Draft draft = new Draft(time, caller, service, name);
        return request.map(draft::request).orElse(draft);
    }
}
