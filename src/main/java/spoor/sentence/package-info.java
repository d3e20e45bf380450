/// Writes an event's record as a sentence: who did what to what, how it ended, when, from where.
package spoor.sentence;
