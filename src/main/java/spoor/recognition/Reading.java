package spoor.recognition;

/// A question that a text may stand for.
///
/// @param kind what it asks for
/// @param query in the query language
/// @param field the field that has the text as its value; empty where a query is about more
public record Reading(Kind kind, String query, String field) {
    Reading(Kind kind, String query) {
        this(kind, query, "");
    }

    /// What readings ask for.
    public enum Kind {
        KEY_CALLS,
        /// Calls that returned the key, such as that which created it.
        KEY_ISSUED,
        IDENTITY_CALLS,
        ROLE_CALLS,
        IN_ACCOUNT,
        ACCOUNT_CALLS,
        ADDRESS_CALLS,
        NETWORK_CALLS,
        EVENT,
        REQUEST,
        DELETED,
        CHANGES,
        /// All events of the resource.
        RESOURCE,
        /// Events that have the text elsewhere.
        MENTIONS,
        /// All events that have the text.
        ALL,
        /// Events whose field has the text.
        FIELD
    }
}
