package spoor.query;

import java.util.Locale;

/// How well a value fits a text that is typed: it begins with it, one of its words does, or it only
/// contains it. Words begin with a capital letter, or after a sign.
public enum MatchRank {
    BEGINS,
    WORD_BEGINS,
    CONTAINS,
    NONE;

    /// @param typed in lower case; each value begins with an empty text
    public static MatchRank of(String value, String typed) {
        String lowerCase = value.toLowerCase(Locale.ROOT);
        int at = lowerCase.indexOf(typed);
        if (at <= 0) {
            return at == 0 ? BEGINS : NONE;
        }
        if (lowerCase.length() != value.length()) {
            return CONTAINS;
        }
        for (; at > 0; at = lowerCase.indexOf(typed, at + 1)) {
            if (isWordStart(value, at)) {
                return WORD_BEGINS;
            }
        }
        return CONTAINS;
    }

    private static boolean isWordStart(String value, int at) {
        char before = value.charAt(at - 1);
        char first = value.charAt(at);
        if (!Character.isLetterOrDigit(before)) {
            return true;
        }
        if (!Character.isUpperCase(first)) {
            return Character.isDigit(first) != Character.isDigit(before);
        }
        boolean smallFollows =
                at + 1 < value.length() && Character.isLowerCase(value.charAt(at + 1));
        return !Character.isUpperCase(before) || smallFollows;
    }
}
