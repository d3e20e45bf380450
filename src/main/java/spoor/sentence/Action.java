package spoor.sentence;

import java.util.List;

/// What was done: a verb and what follows it.
///
/// @param object in words, with what the verb needs beside it; may be empty
record Action(Verb verb, List<SentencePart> object) {}
