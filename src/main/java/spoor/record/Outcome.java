package spoor.record;

/// How the call of an event ended, as far as its record says.
///
/// The texts are the values of the field and of queries.
public enum Outcome {
    /// The event is no call: a summary of many calls, such as an Insights event. Or its record is
    /// partial, and what it has does not tell.
    NONE(""),

    /// No failure is recorded. Also for a dry run that would have succeeded.
    OK("ok"),

    /// Some items of a batch failed.
    PARTLY("partly"),

    FAILED("failed"),

    /// Failed for lack of permission.
    DENIED("denied");

    private final String text;

    Outcome(String text) {
        this.text = text;
    }

    /// The outcome with that text, or [#NONE].
    public static Outcome of(String text) {
        for (Outcome outcome : values()) {
            if (outcome.text.equals(text)) {
                return outcome;
            }
        }
        return NONE;
    }

    public String text() {
        return text;
    }

    /// Whether the call failed, as a whole or in part.
    public boolean isFailure() {
        return this != NONE && this != OK;
    }
}
