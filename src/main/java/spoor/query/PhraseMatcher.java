package spoor.query;

import spoor.io.ByteSpan;
import spoor.json.Spelling;
import spoor.text.ByteSearch;
import spoor.text.CaseFolding;

import java.nio.charset.StandardCharsets;
import java.util.List;

/// Matches records that contain a phrase, as [CaseFolding] compares texts: in the original text, or
/// in what the event's tree shows.
final class PhraseMatcher implements RecordMatcher {
    private final List<ByteSearch> parts;
    private final boolean ascii;

    /// The least spelling of records whose readable text is searched.
    private final Spelling leastDecoded;

    PhraseMatcher(Phrase phrase) {
        parts =
                phrase.folded().parts().stream()
                        .map(part -> new ByteSearch(part.getBytes(StandardCharsets.UTF_8)))
                        .toList();
        String all = String.join("", phrase.parts());
        ascii = all.chars().allMatch(c -> c < 0x80);
        leastDecoded = Spelling.ESCAPED.mayHide(all) ? Spelling.ESCAPED : Spelling.ENCODED;
    }

    @Override
    public boolean matches(SearchedRecord record) {
        return isIn(record.text())
                || (record.spelling().compareTo(leastDecoded) >= 0 && isIn(record.readable()));
    }

    private boolean isIn(ByteSpan text) {
        ByteSpan folded = ascii ? text : folded(text);
        int start = folded.start();
        for (ByteSearch part : parts) {
            start = part.endOfFirst(folded.array(), start, folded.end());
            if (start < 0) {
                return false;
            }
        }
        return true;
    }

    private static ByteSpan folded(ByteSpan text) {
        return ByteSpan.of(CaseFolding.fold(text.text()).getBytes(StandardCharsets.UTF_8));
    }
}
