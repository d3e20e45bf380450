package spoor.sentence;

import spoor.record.SourcedText;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The targets that members name, for events of one service and name.
record MemberTargets(String service, EventName name) {
    /// What follows the kind in the names of members.
    private static final Pattern SUFFIX =
            Pattern.compile("(nameorid|nameorarn|idorarn|identifier|name|arn|url|id)(s|list)?$");

    /// Names of members whose kind is that of the event's name.
    private static final Pattern BARE = Pattern.compile("(identifier|name|arn|id)s?");

    /// The target in a member that is well known, or is named after a part of the event's noun.
    Optional<Target> byName(String member, List<SourcedText> texts) {
        Optional<String> kind = ResourceKinds.ofMember(service, member);
        if (kind.isPresent()) {
            return kind.filter(k -> !k.isEmpty())
                    .map(k -> named(Target.of(service, k, texts, NounSpan.NONE)));
        }
        String key = member.toLowerCase(Locale.ROOT);
        Matcher suffix = SUFFIX.matcher(key);
        if (!suffix.find() || suffix.start() == 0) {
            return Optional.empty();
        }
        NounSpan span = name.spanOfStem(key.substring(0, suffix.start()));
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
        return member.isTop() && isBare(member.name()) && !bareSpan.isEmpty()
                ? Optional.of(ofNoun(texts, bareSpan))
                : byName(member.name(), texts);
    }

    static boolean isId(String member) {
        return member.toLowerCase(Locale.ROOT).endsWith("id");
    }

    static boolean isBare(String member) {
        return BARE.matcher(member.toLowerCase(Locale.ROOT)).matches();
    }
}
