package spoor.sentence;

import spoor.record.ResourceMemberName;
import spoor.record.ResourceTable;
import spoor.record.SourcedText;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The targets that members name, for events of one service and name.
record MemberTargets(String service, EventName name) {
    /// The target in a member that is well known, or is named after a part of the event's noun.
    Optional<Target> byName(String member, List<SourcedText> texts) {
        Optional<String> kind = ResourceTable.kindOf(service, member);
        if (kind.isPresent()) {
            return kind.filter(k -> !k.isEmpty())
                    .map(k -> named(Target.of(service, k, texts, NounSpan.NONE)));
        }
        NounSpan span =
                ResourceMemberName.of(member).stem().map(name::spanOfStem).orElse(NounSpan.NONE);
        return span.isEmpty() ? Optional.empty() : Optional.of(ofNoun(texts, span));
    }

    Target ofNoun(List<SourcedText> texts, NounSpan span) {
        String kind = CamelCase.singular(name.words(span.start(), span.end()));
        return Target.of(service, kind, texts, span);
    }

    /// The target with the words of the event's name for its kind, or for any resource.
    Target named(Target target) {
        NounSpan span = name.spanOf(target.kind());
        return target.withSpan(span.isEmpty() ? name.spanOf("resource") : span);
    }

    /// As [#byName], also for members that are only called `name`, `id` or `arn`.
    Optional<Target> byAnyName(MemberSearch.Member member, List<SourcedText> texts) {
        NounSpan bareSpan = name.spanOfBare();
        return member.isTop()
                        && ResourceMemberName.of(member.name()).isBare()
                        && !bareSpan.isEmpty()
                ? Optional.of(ofNoun(texts, bareSpan))
                : byName(member.name(), texts);
    }

    static boolean isId(String member) {
        return member.toLowerCase(Locale.ROOT).endsWith("id");
    }
}
