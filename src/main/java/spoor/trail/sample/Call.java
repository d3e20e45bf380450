package spoor.trail.sample;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// What is asked of a service, whoever asks.
///
/// @param service the short name: `connect` for `connect.amazonaws.com`
/// @param request the parameters, null where there are none
record Call(String service, String name, @Nullable Json request) {

    static Call connect(String name, Json request) {
        return new Call("connect", name, request);
    }

    /// A call without parameters.
    static Call plain(String service, String name) {
        return new Call(service, name, null);
    }

    /// The event of somebody asking it.
    Draft by(Caller caller, Instant time) {
        Draft draft = new Draft(time, caller, service, name);
        return request == null ? draft : draft.request(request);
    }
}
