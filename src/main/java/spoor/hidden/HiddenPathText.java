package spoor.hidden;

/// The way to a hidden value as text, the same for all items of an array:
/// `requestParameters.tags[*].value`.
///
/// A name that is more than letters, digits, `_`, `-`, `$` and `@` stands in quotes; no control
/// character is ever in it.
public final class HiddenPathText {
    /// Longer ones are cut: an event may nest a hundred thousand levels deep.
    private static final int LONGEST = 400;

    private final StringBuilder text = new StringBuilder();

    /// Down to a member of an object.
    public void name(String name) {
        if (text.length() <= LONGEST) {
            text.append(text.isEmpty() ? "" : ".");
            int shown = Math.min(name.length(), LONGEST + 1);
            if (!name.isEmpty() && name.chars().allMatch(HiddenPathText::isPlain)) {
                text.append(name, 0, shown);
            } else {
                quote(name, shown);
            }
        }
    }

    /// Down to an item of an array.
    public void item() {
        if (text.length() <= LONGEST) {
            text.append("[*]");
        }
    }

    private static boolean isPlain(int c) {
        return Character.isLetterOrDigit(c) || "_-$@".indexOf(c) >= 0;
    }

    private void quote(String name, int shown) {
        text.append('"');
        for (int i = 0; i < shown; i++) {
            char c = name.charAt(i);
            if (Character.isISOControl(c)) {
                text.append(String.format("\\u%04x", (int) c));
            } else {
                text.append(c == '"' || c == '\\' ? "\\" : "");
                // Half a pair can be written in JSON, but not in UTF-8.
                text.append(Character.isSurrogate(c) && !isPaired(name, i) ? '\ufffd' : c);
            }
        }
        text.append('"');
    }

    private static boolean isPaired(String name, int at) {
        return Character.isHighSurrogate(name.charAt(at))
                ? at + 1 < name.length() && Character.isLowSurrogate(name.charAt(at + 1))
                : at > 0 && Character.isHighSurrogate(name.charAt(at - 1));
    }

    @Override
    public String toString() {
        if (text.length() <= LONGEST) {
            return text.toString();
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "\u2026";
    }
}
