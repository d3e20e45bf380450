package spoor.pseudonym.layers;

import org.jspecify.annotations.Nullable;

import spoor.json.EmbeddedText;
import spoor.json.JsonCursor;
import spoor.json.JsonSyntaxException;
import spoor.pseudonym.find.AccountNumbers;
import spoor.pseudonym.find.Edit;
import spoor.pseudonym.find.MemberRole;
import spoor.pseudonym.find.RequestIds;
import spoor.text.Ascii;
import spoor.text.DecodedLayer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// Applies a [Rewriter] to a text and to everything that is encoded in it: JSON in strings,
/// escapes, URL-encoding and base64, one inside the other. An edit of decoded text becomes an edit
/// of the text around it; all other bytes stay as they are. One thread at a time.
public final class LayerWalker {
    /// How often the bytes of a record may be read, on average. After that the rest of an encoded
    /// text is replaced as a whole, so that a malicious record takes linear time.
    private static final long READS = 64;

    private static final long FREE_READS = 1 << 16;

    private final Rewriter rewriter;
    private final Base64Search base64;
    private final EditCache cache = new EditCache();
    private final MemberRoleCache members = new MemberRoleCache();
    private long budget;

    public LayerWalker(Rewriter rewriter) {
        this.rewriter = rewriter;
        base64 =
                new Base64Search(
                        rewriter,
                        (plain, depth) -> walk(plain, 0, plain.length, MemberRole.TEXT, depth + 1));
    }

    /// The edits of a whole record, in order.
    public List<Edit> record(byte[] text, int from, int to) {
        budget = FREE_READS + READS * (to - from);
        return Edit.inOrder(json(text, from, to, true, 0));
    }

    /// The edits of a text that is not JSON, in order.
    public List<Edit> text(byte[] text, MemberRole role) {
        budget = FREE_READS + READS * text.length;
        return Edit.inOrder(cachedWalk(text, 0, text.length, role, 0));
    }

    /// Walks an outer text, or takes its edits from the cache.
    ///
    /// The cache never changes the result: its entries use up as much of the budget as the walk
    /// did, and walks that ran out of budget are not kept.
    private List<Edit> cachedWalk(byte[] text, int from, int to, MemberRole role, int depth) {
        int use = role.ordinal() * 2 + depth;
        EditCache.Entry cached = cache.find(text, from, to, use);
        if (cached != null && cached.reads() <= budget) {
            budget -= cached.reads();
            return Edit.shifted(cached.edits(), from);
        }
        long start = budget;
        List<Edit> edits = walk(text, from, to, role, depth);
        if (budget >= 0) {
            cache.put(text, from, to, use, edits, start - budget);
        }
        return edits;
    }

    private List<Edit> walk(byte[] text, int from, int to, MemberRole role, int depth) {
        if (from >= to) {
            return List.of();
        }
        budget -= to - from;
        if (depth > EmbeddedText.MAX_LAYERS || budget < 0) {
            return List.of(new Edit(from, to, rewriter.replaceWhole(text, from, to)));
        }
        if (isJson(text, from, to)) {
            return json(text, from, to, false, depth);
        }
        List<Edit> plain = rewriter.edits(text, from, to, role);
        boolean isRequestId = role == MemberRole.REQUEST_ID && RequestIds.isId(text, from, to);
        if (isRequestId || Ascii.isGuid(text, from, to)) {
            return plain;
        }
        List<Edit> edits = new ArrayList<>();
        base64.search(text, from, to, depth, edits);
        // Each encoding is tried as the outer one, as nothing shows which one is.
        addDecoded(DecodedLayer.ofUrl(text, from, to), text, role, depth, edits);
        addDecoded(DecodedLayer.ofForm(text, from, to), text, role, depth, edits);
        addDecoded(DecodedLayer.ofEscapes(text, from, to), text, role, depth, edits);
        if (edits.isEmpty()) {
            return plain;
        }
        edits.addAll(0, plain);
        return Edit.inOrder(edits);
    }

    private void addDecoded(
            @Nullable DecodedLayer layer,
            byte[] text,
            MemberRole role,
            int depth,
            List<Edit> edits) {
        if (layer != null) {
            for (Edit edit : walk(layer.bytes(), 0, layer.length(), role, depth + 1)) {
                Edit outer = atOrigin(edit, layer);
                boolean url = Ascii.indexOf(text, outer.start(), outer.end(), '%') >= 0;
                edits.add(url ? outer.with(urlEncoded(outer.replacement())) : outer);
            }
        }
    }

    /// The edit of a decoded text as an edit of the encoded text.
    private static Edit atOrigin(Edit edit, DecodedLayer layer) {
        return new Edit(layer.origin(edit.start()), layer.origin(edit.end()), edit.replacement());
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
        int start = skipBlanks(text, from, to);
        if (to - start < 2 || (text[start] != '{' && text[start] != '[' && text[start] != '"')) {
            return false;
        }
        try (JsonCursor cursor = JsonCursor.over(text, start, to - start)) {
            JsonCursor.Token token = cursor.next();
            while (token != JsonCursor.Token.END) {
                token = cursor.next();
            }
            return true;
        } catch (JsonSyntaxException _) {
            // It only looks like JSON: it is searched as text, with its escapes.
            return false;
        }
    }

    private static int skipBlanks(byte[] text, int from, int to) {
        int at = from;
        while (at < to
                && (text[at] == ' ' || text[at] == '\t' || text[at] == '\n' || text[at] == '\r')) {
            at++;
        }
        return at;
    }

    /// @param record whether the text is a record, whose members are CloudTrail's
    private List<Edit> json(byte[] text, int from, int to, boolean record, int depth) {
        List<Edit> edits = new ArrayList<>();
        MemberRoleStack roles = new MemberRoleStack();
        int i = from;
        while (i < to) {
            switch (text[i]) {
                case '"' -> i = string(text, i, to, record, depth, roles, edits);
                case '{', '[' -> {
                    roles.open();
                    i++;
                }
                case '}', ']' -> {
                    roles.close();
                    i++;
                }
                case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                    int end = numberEnd(text, i, to);
                    if (end - i >= AccountNumbers.DIGITS) {
                        edits.addAll(rewriter.edits(text, i, end, MemberRole.TEXT));
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

    /// Adds the edits of a member's name or of a string.
    ///
    /// @return the offset after it
    private int string(
            byte[] text,
            int quote,
            int to,
            boolean record,
            int depth,
            MemberRoleStack roles,
            List<Edit> edits) {
        int start = quote + 1;
        int end = start;
        boolean escapes = false;
        while (end < to && text[end] != '"') {
            escapes |= text[end] == '\\';
            end += text[end] == '\\' ? 2 : 1;
        }
        end = Math.min(end, to);
        DecodedLayer layer = escapes ? DecodedLayer.ofString(text, start, end) : null;
        byte[] plain = layer == null ? text : layer.bytes();
        int plainStart = layer == null ? start : 0;
        int plainEnd = layer == null ? end : layer.length();
        int next = skipBlanks(text, end + 1, to);
        MemberRole role = roles.value();
        if (next < to && text[next] == ':') {
            MemberRoleCache.Member member =
                    members.of(plain, plainStart, plainEnd, record ? roles.level() : 0);
            roles.name(member.role());
            role = MemberRole.TEXT;
            if (member.schema()) {
                return end + 1;
            }
        }
        List<Edit> found =
                depth == 0
                        ? cachedWalk(plain, plainStart, plainEnd, role, 1)
                        : walk(plain, plainStart, plainEnd, role, depth + 1);
        for (Edit edit : found) {
            edits.add(layer == null ? edit : atOrigin(edit, layer));
        }
        return end + 1;
    }
}
