package spoor.detail;

import org.jspecify.annotations.Nullable;

import spoor.hidden.HiddenValue;
import spoor.json.JsonTokens;

import java.util.ArrayList;
import java.util.List;

/// Divides a row of an original into runs of characters with the same style.
public final class OriginalRuns {
    private OriginalRuns() {}

    /// Characters with the same style.
    ///
    /// @param shown the characters as they are shown
    /// @param column the column of the first character
    /// @param hidden the hidden value that contains them, or null
    public record Run(
            String shown, int column, JsonTokens.Kind kind, @Nullable HiddenValue hidden) {}

    public static List<Run> of(OriginalLines lines, int row) {
        OriginalText original = lines.text();
        JsonTokens tokens = original.tokens();
        List<Run> runs = new ArrayList<>();
        int end = lines.end(row);
        int column = 0;
        for (int at = lines.start(row); at < end; ) {
            int token = tokens.tokenAt(at);
            OriginalText.HiddenRange hidden = hiddenAt(original, at);
            int tokenEnd =
                    token + 1 < tokens.count() ? Math.min(end, tokens.start(token + 1)) : end;
            StringBuilder shown = new StringBuilder();
            int firstColumn = column;
            // A wide character ends a run: its glyph may be narrower or wider than its columns.
            boolean wide = false;
            while (at < tokenEnd && !wide) {
                int point = original.text().codePointAt(at);
                shown.append(ShownCharacters.of(point));
                column += ShownCharacters.width(point);
                at += Character.charCount(point);
                wide = point > 0x7e && ShownCharacters.width(point) != 1;
            }
            if (!shown.isEmpty()) {
                runs.add(
                        new Run(
                                shown.toString(),
                                firstColumn,
                                tokens.kind(token),
                                hidden == null ? null : hidden.value()));
            }
        }
        return runs;
    }

    /// The hidden value that contains a character, or null.
    private static OriginalText.@Nullable HiddenRange hiddenAt(OriginalText text, int character) {
        int low = 0;
        int high = text.hidden().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            OriginalText.HiddenRange hidden = text.hidden().get(middle);
            if (character < hidden.start()) {
                high = middle - 1;
            } else if (character >= hidden.end()) {
                low = middle + 1;
            } else {
                return hidden;
            }
        }
        return null;
    }
}
