package spoor.record;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The names of members of responses and details that say how a call ended.
public final class ResponseMembers {
    private static final Map<String, TextPatterns> PATTERNS = TextPatterns.read("responses.txt");
    private static final TextPatterns LIST = patterns("list");
    private static final TextPatterns NO_LIST = patterns("no-list");
    private static final TextPatterns TEXT_MAP = patterns("text-map");
    private static final TextPatterns BATCH = patterns("batch");
    private static final TextPatterns RESULTS = patterns("results");
    private static final TextPatterns FAILED_ITEM = patterns("failed-item");
    private static final TextPatterns RESOURCES = patterns("resources");
    private static final TextPatterns FLAG = patterns("flag");
    private static final TextPatterns FAILURE_FLAG = patterns("failure-flag");
    private static final TextPatterns SIGN_IN = patterns("sign-in");
    private static final TextPatterns CODE = patterns("code");
    private static final TextPatterns MESSAGE = patterns("message");
    private static final TextPatterns NO_ERROR = patterns("no-error");
    private static final TextPatterns INNER_CODE = patterns("inner-code");
    private static final TextPatterns INNER_MESSAGE = patterns("inner-message");
    private static final TextPatterns ERROR = patterns("error");
    private static final TextPatterns WRAPPER = patterns("wrapper");
    private static final TextPatterns DETAILS = patterns("details");
    private static final TextPatterns OPERATION = patterns("operation");
    private static final TextPatterns HTTP_STATUS = patterns("http-status");
    private static final TextPatterns STATE = patterns("state");
    private static final TextPatterns FAILED_TEXT = patterns("failed-text");
    private static final TextPatterns DENIED_TEXT = patterns("denied-text");

    private ResponseMembers() {}

    private static TextPatterns patterns(String kind) {
        return Objects.requireNonNull(PATTERNS.get(kind), kind);
    }

    /// Whether it lists what failed, or counts it.
    public static boolean isList(String name) {
        return LIST.match(name) && !NO_LIST.match(name);
    }

    /// Whether the object of a list of failures may have texts as values.
    static boolean isTextMap(String name) {
        return TEXT_MAP.match(name);
    }

    /// Whether it is an object whose errors are those of items.
    static boolean isBatch(String name) {
        return BATCH.match(name);
    }

    /// Whether it lists a result for each item of a request, so that states of items are results.
    static boolean isOfResults(String name) {
        return RESULTS.match(name);
    }

    /// Whether a result of an item means that it failed.
    static boolean isFailedItem(String result) {
        return FAILED_ITEM.match(result) || outcome(result).isPresent();
    }

    /// Whether it lists resources, which keep errors of the past.
    static boolean isOfResources(String name) {
        return RESOURCES.match(name);
    }

    /// Whether a truth value, which may be `No`, says that the call failed.
    static boolean isFailedFlag(String name, String value) {
        boolean isNo = value.equalsIgnoreCase("false") || value.equalsIgnoreCase("no");
        return isNo ? FLAG.match(name) : value.equalsIgnoreCase("true") && FAILURE_FLAG.match(name);
    }

    /// Whether its text is the result of a sign-in.
    static boolean isSignIn(String name) {
        return SIGN_IN.match(name);
    }

    static boolean isCode(String name) {
        return CODE.match(name);
    }

    static boolean isMessage(String name) {
        return MESSAGE.match(name);
    }

    /// Whether the text of a code or message means that there was no error.
    static boolean isNoError(String text) {
        return NO_ERROR.match(text);
    }

    /// Whether it is an object for an error.
    static boolean isError(String name) {
        return ERROR.match(name);
    }

    /// Whether it is the code in such an object.
    static boolean isInnerCode(String name) {
        return INNER_CODE.match(name) || isCode(name);
    }

    static boolean isInnerMessage(String name) {
        return INNER_MESSAGE.match(name) || isMessage(name);
    }

    /// Whether it is an object that contains the response.
    static boolean isWrapper(String name) {
        return WRAPPER.match(name);
    }

    /// Whether it is an object with details of how a job ended.
    static boolean isDetails(String name) {
        return DETAILS.match(name);
    }

    /// Whether it is an object of a response with the state of the operation that was requested.
    static boolean isOperation(String name) {
        return OPERATION.match(name);
    }

    /// Whether it is the status of an HTTP response.
    static boolean isHttpStatus(String name) {
        return HTTP_STATUS.match(name);
    }

    /// Whether its text says how a job ended.
    static boolean isState(String name) {
        return STATE.match(name);
    }

    /// The outcome that a result or state means, if it is a failure.
    static Optional<Outcome> outcome(String text) {
        if (DENIED_TEXT.match(text)) {
            return Optional.of(Outcome.DENIED);
        }
        return FAILED_TEXT.match(text) ? Optional.of(Outcome.FAILED) : Optional.empty();
    }
}
