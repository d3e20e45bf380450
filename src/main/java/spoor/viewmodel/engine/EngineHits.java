package spoor.viewmodel.engine;

import spoor.engine.EngineTrail.HitFiles;
import spoor.engine.open.ObjectAddresses;
import spoor.message.Message;
import spoor.trail.AccessFailure;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// The files of a bucket in which events match a question.
///
/// @param events how many events match at most
/// @param keys the keys of the files, by bucket
public record EngineHits(
        EngineRequest request, long events, int files, Map<String, Set<String>> keys) {
    /// @param hits the engine's answer; files that it cannot read are read, too
    /// @throws AccessFailure if there are too many, or if they are not in S3
    static EngineHits of(EngineRequest request, HitFiles hits) throws AccessFailure {
        Set<String> addresses = new TreeSet<>(hits.unreadable());
        hits.files().forEach(file -> addresses.add(file.address()));
        long events = hits.events().most();
        if (events > HitFiles.MOST_EVENTS || addresses.size() > HitFiles.MOST_FILES) {
            throw new AccessFailure(
                    AccessFailure.Kind.OTHER,
                    Message.of(
                            "engine.tooMany",
                            events,
                            addresses.size(),
                            HitFiles.MOST_EVENTS,
                            HitFiles.MOST_FILES));
        }
        return new EngineHits(
                request, events, addresses.size(), ObjectAddresses.byBucket(addresses));
    }
}
