package spoor.detail;

import org.jspecify.annotations.Nullable;

import spoor.hidden.HiddenValue;
import spoor.json.JsonTokens;

import java.util.ArrayList;
import java.util.List;

/// Cuts a row of an original into pieces of one look each.
public final class OriginalRuns {
    private OriginalRuns() {}

    /// A piece of a row.
    ///
    /// @param shown its characters as they are shown
    /// @param column where it begins
    /// @param hidden the hidden value that it is a part of
    public record Run(
            String shown, int column, JsonTokens.Kind kind, @Nullable HiddenValue hidden) {}

    public static List<Run> of(OriginalLines lines, int row) {
        OriginalText original = lines.text();
        JsonTokens tokens = original.tokens();
        List<Run> runs = new ArrayList<>();
        int end = lines.end(row);
        int column = 0;
        for (int at = lines.start(row); at < end; ) {
            int token = tokens.at(at);
            OriginalText.Hidden hidden = hiddenAt(original, at);
            int until = token + 1 < tokens.count() ? Math.min(end, tokens.start(token + 1)) : end;
            StringBuilder shown = new StringBuilder();
            int from = column;
            // A wide character ends a piece: its glyph may not be as wide as its columns.
            boolean wide = false;
            while (at < until && !wide) {
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
                                from,
                                tokens.kind(token),
                                hidden == null ? null : hidden.value()));
            }
        }
        return runs;
    }

    /// The hidden value that a character is a part of.
    private static OriginalText.@Nullable Hidden hiddenAt(OriginalText text, int character) {
        int low = 0;
        int high = text.hidden().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            OriginalText.Hidden hidden = text.hidden().get(middle);
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
