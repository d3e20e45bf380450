package spoor.sentence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The members of an object and of what is in it, by name.
final class MemberSearch {
    private final Map<Member, List<SourcedText>> texts = new LinkedHashMap<>();
    private final Set<String> except;
    private int left;

    private MemberSearch(int most, Set<String> except) {
        this.left = most;
        this.except = except;
    }

    /// @param isTop whether it is a member of the object itself
    record Member(String name, boolean isTop) {}

    /// The texts of the members, in the order of the record; of lists all texts.
    ///
    /// @param depth how many levels are looked at
    /// @param most how many values are looked at
    /// @param except the names of members that are left out with all that is in them
    static Map<Member, List<SourcedText>> of(
            RecordNode object, int depth, int most, Set<String> except) {
        MemberSearch members = new MemberSearch(most, except);
        members.addAll(object, 0, depth);
        return members.texts;
    }

    private void addAll(RecordNode object, int level, int depth) {
        for (RecordNode member : object.members()) {
            if (--left < 0) {
                return;
            }
            if (except.contains(member.name())) {
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
