package spoor.trail.s3.fetch;

import spoor.trail.s3.list.ListedObject;

/// The bytes of an object.
///
/// @param state the object in the state that was read
/// @param downloaded whether they came over the network
public record FetchedObject(byte[] bytes, ListedObject state, boolean downloaded) {}
