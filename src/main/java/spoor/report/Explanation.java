package spoor.report;

import spoor.message.Message;
import spoor.query.Narrowing;

import java.util.List;

/// Why a query matches no event, or few.
///
/// @param similar values that events have, for conditions that match none
/// @param traps why events that match may not be among those that are open, as sentences
public record Explanation(Narrowing narrowing, List<SimilarValue> similar, List<Message> traps) {
    public Explanation {
        similar = List.copyOf(similar);
        traps = List.copyOf(traps);
    }
}
