package spoor.pseudonym;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Looks for values in a text, as they are and in any case, in all of its [DecodedForms].
final class Secrets {
    private final List<String> values;

    Secrets(List<String> values) {
        this.values = values.stream().map(value -> value.toLowerCase(Locale.ROOT)).toList();
    }

    /// Which values are left, and the text in which they were found.
    List<String> leftIn(byte[] bytes) {
        List<String> left = new ArrayList<>();
        for (String text : DecodedForms.of(bytes)) {
            String small = text.toLowerCase(Locale.ROOT);
            for (String value : values) {
                int at = small.indexOf(value);
                if (at >= 0) {
                    left.add(
                            value
                                    + " in "
                                    + text.substring(
                                            Math.max(0, at - 30),
                                            Math.min(text.length(), at + value.length() + 30)));
                }
            }
        }
        return left;
    }
}
