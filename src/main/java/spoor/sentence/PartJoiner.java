package spoor.sentence;

import spoor.json.JsonPath;
import spoor.sentence.SentencePart.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// Joins the parts of a sentence.
final class PartJoiner {
    private PartJoiner() {}

    static String text(List<SentencePart> parts) {
        return parts.stream().map(SentencePart::text).collect(Collectors.joining());
    }

    /// The parts, with neighbours of the same kind and source joined. A blank after words for the
    /// action belongs to them.
    static List<SentencePart> merged(List<SentencePart> parts) {
        List<SentencePart> merged = new ArrayList<>();
        for (SentencePart part : parts) {
            SentencePart last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && belongsTo(last, part)) {
                merged.set(merged.size() - 1, last.withText(last.text() + part.text()));
            } else if (!part.text().isEmpty()) {
                merged.add(part);
            }
        }
        return merged;
    }

    private static boolean belongsTo(SentencePart last, SentencePart part) {
        boolean isAlike = last.kind() == part.kind() && last.sources().equals(part.sources());
        return isAlike || (last.kind() == Kind.ACTION && part.text().isBlank());
    }

    /// The parts with a capital letter at the beginning, unless they begin with a name.
    ///
    /// @param type of the identity, which stays as the record spells it
    static List<SentencePart> capitalised(List<SentencePart> parts, String type, Wording wording) {
        if (parts.isEmpty()
                || !isWords(parts.getFirst(), wording)
                || parts.getFirst().text().strip().equals(type)) {
            return parts;
        }
        List<SentencePart> capitalised = new ArrayList<>(parts);
        SentencePart first = parts.getFirst();
        capitalised.set(0, first.withText(wording.capitalised(first.text())));
        return capitalised;
    }

    /// Whether a part has words of the program, not of the record.
    private static boolean isWords(SentencePart part, Wording wording) {
        return part.kind() == Kind.WORDS
                || part.kind() == Kind.ACTION
                || part.sources().stream().allMatch(PartJoiner::isOfTheIdentity)
                || part.text().equals(wording.text("who.hidden"));
    }

    /// The words about an identity have its type as their source, or the identity if it has no
    /// type.
    private static boolean isOfTheIdentity(JsonPath path) {
        return path.steps().getLast().equals("type")
                || path.steps().getLast().equals("userIdentity");
    }
}
