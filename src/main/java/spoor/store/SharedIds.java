package spoor.store;

import spoor.event.Problem;

import java.util.List;

/// The events of a store that share their id with others.
///
/// @param copies the rows of copies, which are left out
/// @param originals for each copy the row of its event in the store
/// @param conflicting the events whose id a different event has
/// @param undecided those of them that may be copies: their records must be read to compare them
/// @param conflicts how many events have an id that a different event before them has
/// @param problems the conflicts, one for each file
record SharedIds(
        Columns copies,
        IntColumn originals,
        Rows conflicting,
        Rows undecided,
        int conflicts,
        List<Problem> problems) {}
