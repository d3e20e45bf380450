package spoor.store;

/// Some events of a store; a filtered set is a set.
public record Selection(EventStore store, Rows rows) {}
