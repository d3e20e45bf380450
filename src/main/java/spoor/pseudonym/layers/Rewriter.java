package spoor.pseudonym.layers;

import spoor.pseudonym.find.Edit;
import spoor.pseudonym.find.MemberRole;

import java.util.List;

/// Decides what to replace in a text that has no encoded layers left.
public interface Rewriter {
    /// What to replace in the text, in any order.
    List<Edit> edits(byte[] text, int from, int to, MemberRole role);

    /// The replacement of a text that is not decoded.
    byte[] replaceWhole(byte[] text, int from, int to);
}
