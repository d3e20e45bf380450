package spoor.generator.sample;

import java.time.Instant;

/// An event as CloudTrail delivers it.
///
/// @param folder the folder of its kind: `CloudTrail`, `CloudTrail-Insight`, …
/// @param deliveredIn the Region in whose folder it lies
/// @param id its `eventID`
/// @param text the record
record SampleEvent(
        Instant time, String account, String folder, String deliveredIn, String id, String text) {

    /// The same event in another Region's folder.
    SampleEvent alsoIn(String region) {
        return new SampleEvent(time, account, folder, region, id, text);
    }
}
