package spoor.sentence;

/// A verb in the two forms that sentences need: "delete", "deleted".
record Verb(String base, String past) {}
