package spoor.pseudonym;

import spoor.pseudonym.find.Edit;
import spoor.pseudonym.find.FoundKind;
import spoor.pseudonym.find.MemberRole;
import spoor.pseudonym.find.NameCollector;
import spoor.pseudonym.find.Patterns;
import spoor.pseudonym.find.RequestIds;
import spoor.pseudonym.layers.Rewriter;

import java.util.List;

/// Adds the values that it finds to a collector, and replaces nothing. One thread at a time.
record CollectingRewriter(
        NameCollector collector, RequestIds requestIds, Patterns patterns, long[] recent)
        implements Rewriter {
    CollectingRewriter(NameCollector collector, RequestIds requestIds) {
        this(collector, requestIds, Patterns.ofNames(), new long[1 << 14]);
    }

    @Override
    public List<Edit> edits(byte[] text, int from, int to, MemberRole role) {
        if (role == MemberRole.REQUEST_ID && RequestIds.isId(text, from, to)) {
            requestIds.add(text, from, to);
            return List.of();
        }
        patterns.find(
                text,
                from,
                to,
                role,
                (start, end, kind) -> {
                    if (kind == FoundKind.UNCERTAIN) {
                        return;
                    }
                    long hash = collector.hash(text, start, end) + kind.ordinal();
                    int slot = (int) (hash >>> 40) & (recent.length - 1);
                    if (recent[slot] != hash) {
                        recent[slot] = hash;
                        collector.add(text, start, end, kind);
                    }
                });
        return List.of();
    }

    @Override
    public byte[] replaceWhole(byte[] text, int from, int to) {
        return new byte[0];
    }
}
