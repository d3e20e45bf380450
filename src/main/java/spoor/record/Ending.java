package spoor.record;

import java.util.Optional;

/// How an event ended, and where its record says so.
///
/// @param isDryRun whether nothing was done, because only the permission was checked
/// @param code of the error; for [Outcome#PARTLY] how many items failed; or empty
public record Ending(
        Outcome outcome,
        boolean isDryRun,
        Optional<SourcedText> code,
        Optional<SourcedText> message) {
    static Ending of(Outcome outcome) {
        return new Ending(outcome, false, Optional.empty(), Optional.empty());
    }

    static Ending of(Outcome outcome, SourcedText code) {
        return new Ending(outcome, false, Optional.of(code), Optional.empty());
    }

    static Ending partly(SourcedText count) {
        return of(Outcome.PARTLY, count);
    }

    /// Whether the request was not carried out.
    public boolean isOnlyTried() {
        return isDryRun || outcome == Outcome.DENIED || outcome == Outcome.FAILED;
    }
}
