package spoor.sentence;

import spoor.record.RecordNode;
import spoor.record.SourcedText;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// The members of an object and of the objects inside it, by name.
final class MemberSearch {
    private final Map<Member, List<SourcedText>> texts = new LinkedHashMap<>();
    private final Predicate<String> except;
    private int remaining;

    private MemberSearch(int maxMembers, Predicate<String> except) {
        this.remaining = maxMembers;
        this.except = except;
    }

    /// @param isTop whether it is a member of the object itself
    record Member(String name, boolean isTop) {}

    /// The texts of the members, in the order of the record; a list may have several.
    ///
    /// @param maxDepth the most levels that are searched
    /// @param maxMembers the most members that are searched
    /// @param except the names of members that are left out, with everything inside them
    static Map<Member, List<SourcedText>> of(
            RecordNode object, int maxDepth, int maxMembers, Predicate<String> except) {
        MemberSearch members = new MemberSearch(maxMembers, except);
        members.addAll(object, 0, maxDepth);
        return members.texts;
    }

    private void addAll(RecordNode object, int level, int depth) {
        for (RecordNode member : object.members()) {
            if (--remaining < 0) {
                return;
            }
            if (except.test(member.name())) {
                continue;
            }
            List<SourcedText> found = member.texts(List.of());
            if (!found.isEmpty()) {
                texts.computeIfAbsent(new Member(member.name(), level == 0), _ -> new ArrayList<>())
                        .addAll(found);
            } else if (level < depth) {
                addAll(member, level + 1, depth);
                member.items().forEach(item -> addAll(item, level + 1, depth));
            }
        }
    }
}
