/// Says in one sentence what an event's record tells: who did what to what, how it ended, when,
/// from where.
package spoor.sentence;
