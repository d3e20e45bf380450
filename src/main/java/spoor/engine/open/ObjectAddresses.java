package spoor.engine.open;

import spoor.message.Message;
import spoor.trail.AccessFailure;
import spoor.trail.s3.list.S3Location;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// The files of tables as engines name them: `s3://BUCKET/KEY`, with `s3a` or `s3n`, too.
public final class ObjectAddresses {
    private ObjectAddresses() {}

    /// The keys of the files, by bucket.
    ///
    /// @throws AccessFailure if a file is not in S3
    public static Map<String, Set<String>> byBucket(Set<String> addresses) throws AccessFailure {
        Map<String, Set<String>> keys = new TreeMap<>();
        for (String address : addresses) {
            S3Location object =
                    S3Location.parse(address.replaceFirst("^s3[an]://", S3Location.SCHEME))
                            .filter(place -> !place.prefix().isEmpty())
                            .filter(_ -> address.startsWith("s3"))
                            .orElseThrow(() ->
                                    new AccessFailure(
                                            AccessFailure.Kind.OTHER,
                                            Message.of("engine.noBucket", address)));
            keys.computeIfAbsent(object.bucket(), _ -> new TreeSet<>()).add(object.prefix());
        }
        return keys;
    }
}
