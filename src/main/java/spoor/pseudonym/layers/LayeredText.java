package spoor.pseudonym.layers;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonCursor;
import spoor.json.JsonSyntaxException;
import spoor.pseudonym.MemberRole;
import spoor.pseudonym.MemberRoleCache;
import spoor.pseudonym.MemberRoleStack;
import spoor.pseudonym.Rewriter;
import spoor.pseudonym.find.Edit;
import spoor.pseudonym.find.Patterns;
import spoor.text.Ascii;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Goes through a text and all that is encoded in it: JSON in strings, escapes, URL-encoding,
/// base64, one inside the other. What is replaced deep inside is replaced in the text around it;
/// all other bytes stay as they are. One thread at a time.
public final class LayeredText {
    /// Who encodes more often wants to hide something: such a text is replaced as a whole.
    private static final int DEEPEST = 12;

    /// How often the bytes of a record are looked at, on average, before the rest of an encoded
    /// text is replaced as a whole: so that no text takes more than linear time.
    private static final long LOOKS = 64;

    private static final long FREE_LOOKS = 1 << 16;

    private final Rewriter spotter;
    private final Base64Search base64;
    private final TextCache known = new TextCache();
    private final MemberRoleCache names = new MemberRoleCache();
    private long budget;

    public LayeredText(Rewriter spotter) {
        this.spotter = spotter;
        base64 =
                new Base64Search(
                        spotter,
                        (plain, depth) -> walk(plain, 0, plain.length, MemberRole.TEXT, depth + 1));
    }

    /// The edits of a whole record, in order.
    public List<Edit> record(byte[] text, int from, int to) {
        budget = FREE_LOOKS + LOOKS * (to - from);
        return Edit.arranged(json(text, from, to, true, 0));
    }

    /// The edits of a text that is no JSON, in order.
    public List<Edit> text(byte[] text, MemberRole place) {
        budget = FREE_LOOKS + LOOKS * text.length;
        return Edit.arranged(remembered(text, 0, text.length, place, 0));
    }

    /// Walks a text that is not inside another one, unless it was walked lately.
    ///
    /// What is remembered is the same as what would be found: it takes as much of the budget, and
    /// nothing is remembered for which the budget was too small.
    private List<Edit> remembered(byte[] text, int from, int to, MemberRole place, int depth) {
        int use = place.ordinal() * 2 + depth;
        TextCache.Known before = known.find(text, from, to, use);
        if (before != null && before.looks() <= budget) {
            budget -= before.looks();
            return Edit.moved(before.edits(), from);
        }
        long start = budget;
        List<Edit> edits = walk(text, from, to, place, depth);
        if (budget >= 0) {
            known.put(text, from, to, use, edits, start - budget);
        }
        return edits;
    }

    private List<Edit> walk(byte[] text, int from, int to, MemberRole place, int depth) {
        if (from >= to) {
            return List.of();
        }
        budget -= to - from;
        if (depth > DEEPEST || budget < 0) {
            return List.of(new Edit(from, to, spotter.sealed(text, from, to)));
        }
        if (isJson(text, from, to)) {
            return json(text, from, to, false, depth);
        }
        List<Edit> spotted = spotter.spot(text, from, to, place);
        if (Ascii.isGuid(text, from, to)) {
            return spotted;
        }
        List<Edit> edits = new ArrayList<>();
        base64.search(text, from, to, depth, edits);
        // One layer at a time, in either order: which one is the outer cannot be told.
        peel(DecodedLayer.ofUrl(text, from, to), text, place, depth, edits);
        peel(DecodedLayer.ofEscapes(text, from, to), text, place, depth, edits);
        if (edits.isEmpty()) {
            return spotted;
        }
        edits.addAll(0, spotted);
        return Edit.arranged(edits);
    }

    private void peel(
            @Nullable DecodedLayer peeled,
            byte[] text,
            MemberRole place,
            int depth,
            List<Edit> edits) {
        if (peeled != null) {
            for (Edit edit : walk(peeled.text(), 0, peeled.length(), place, depth + 1)) {
                edits.add(below(edit, peeled, text));
            }
        }
    }

    /// The edit of a peeled text as an edit of the text that was peeled.
    private static Edit below(Edit edit, DecodedLayer peeled, byte[] text) {
        int start = peeled.place(edit.start());
        int end = peeled.place(edit.end());
        boolean url = Ascii.indexOf(text, start, end, '%') >= 0;
        return new Edit(start, end, url ? urlEncoded(edit.replacement()) : edit.replacement());
    }

    private static byte[] urlEncoded(byte[] text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(text.length + 8);
        for (byte b : text) {
            if (b == ':' || b == '@' || b == '+' || b == '/' || b == '=') {
                out.writeBytes("%%%02X".formatted(b & 0xff).getBytes(StandardCharsets.US_ASCII));
            } else {
                out.write(b);
            }
        }
        return out.toByteArray();
    }

    private static boolean isJson(byte[] text, int from, int to) {
        int start = from;
        while (start < to && isBlank(text[start])) {
            start++;
        }
        if (to - start < 2 || (text[start] != '{' && text[start] != '[' && text[start] != '"')) {
            return false;
        }
        try (JsonCursor cursor = JsonCursor.over(text, start, to - start)) {
            JsonCursor.Token token = cursor.next();
            while (token != JsonCursor.Token.END) {
                token = cursor.next();
            }
            return true;
        } catch (JsonSyntaxException e) {
            // It only looked like JSON: it is searched as text, escapes and all.
            return false;
        }
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || b == '\n' || b == '\r';
    }

    /// @param top whether it is a record, whose members are CloudTrail's
    private List<Edit> json(byte[] text, int from, int to, boolean top, int depth) {
        List<Edit> edits = new ArrayList<>();
        MemberRoleStack places = new MemberRoleStack();
        int i = from;
        while (i < to) {
            switch (text[i]) {
                case '"' -> i = string(text, i, to, top, depth, places, edits);
                case '{', '[' -> {
                    places.open();
                    i++;
                }
                case '}', ']' -> {
                    places.close();
                    i++;
                }
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                    int end = numberEnd(text, i, to);
                    if (end - i >= Patterns.ACCOUNT_DIGITS) {
                        edits.addAll(spotter.spot(text, i, end, MemberRole.TEXT));
                    }
                    i = end;
                }
                default -> i++;
            }
        }
        return edits;
    }

    private static int numberEnd(byte[] text, int at, int to) {
        int end = at + 1;
        while (end < to
                && (Ascii.isDigit(text[end])
                        || text[end] == '.'
                        || text[end] == '-'
                        || text[end] == '+'
                        || (text[end] | 0x20) == 'e')) {
            end++;
        }
        return end;
    }

    /// A name or a string.
    ///
    /// @return behind it
    private int string(
            byte[] text,
            int quote,
            int to,
            boolean top,
            int depth,
            MemberRoleStack places,
            List<Edit> edits) {
        int start = quote + 1;
        int end = start;
        boolean escapes = false;
        while (end < to && text[end] != '"') {
            escapes |= text[end] == '\\';
            end += text[end] == '\\' ? 2 : 1;
        }
        end = Math.min(end, to);
        DecodedLayer peeled = escapes ? DecodedLayer.ofJson(text, start, end) : null;
        byte[] plain = peeled == null ? text : peeled.text();
        int plainStart = peeled == null ? start : 0;
        int plainEnd = peeled == null ? end : peeled.length();
        int next = end + 1;
        while (next < to && isBlank(text[next])) {
            next++;
        }
        MemberRole place = places.value();
        if (next < to && text[next] == ':') {
            MemberRoleCache.Member member =
                    names.of(plain, plainStart, plainEnd, top ? places.level() : 0);
            places.name(member.place());
            place = MemberRole.TEXT;
            if (member.schema()) {
                return end + 1;
            }
        }
        List<Edit> found =
                depth == 0
                        ? remembered(plain, plainStart, plainEnd, place, 1)
                        : walk(plain, plainStart, plainEnd, place, depth + 1);
        add(found, peeled, edits);
        return end + 1;
    }

    private static void add(List<Edit> found, @Nullable DecodedLayer peeled, List<Edit> edits) {
        if (peeled == null) {
            edits.addAll(found);
            return;
        }
        for (Edit edit : found) {
            edits.add(
                    new Edit(
                            peeled.place(edit.start()),
                            peeled.place(edit.end()),
                            edit.replacement()));
        }
    }
}
