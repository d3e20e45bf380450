package spoor.record;

import java.util.Locale;
import java.util.Optional;

/// Which members of requests and responses name a resource, in events of one service and name.
///
/// A member does if [ResourceTable] has it, if its name is a part of the event's noun (`QueueId` of
/// `DeleteQueue`), or if it is only called `name`, `id` or `arn` and is in no inner object. In
/// Amazon Connect and its sibling services, every id and ARN does.
public final class ResourceMembers {
    private final String service;
    private final String event;
    private final String foldedEvent;
    private final boolean hasNoun;
    private final boolean hasIdsOnly;
    private final String containerMember;

    private ResourceMembers(String service, String event) {
        this.service = service;
        this.event = event;
        this.foldedEvent = event.toLowerCase(Locale.ROOT);
        this.hasNoun = event.chars().skip(1).anyMatch(Character::isUpperCase);
        this.hasIdsOnly = ResourceTable.hasIdsOnly(service);
        this.containerMember = ResourceTable.container(service).map(row -> row[0]).orElse("");
    }

    /// @param service by its short name
    /// @param event the event's name
    public static ResourceMembers of(String service, String event) {
        return new ResourceMembers(service, event);
    }

    /// Whether a member names a resource.
    ///
    /// @param top whether it is a member of the request or response itself
    public boolean namesResource(ResourceMemberName name, boolean top) {
        if (!name.mayName()) {
            return false;
        }
        Optional<String> kind =
                name.isInTable() ? ResourceTable.kindOf(service, name.folded()) : Optional.empty();
        if (kind.isPresent()) {
            return !kind.get().isEmpty();
        }
        if (name.isBare()) {
            return top && hasNoun;
        }
        return (name.isId() && hasIdsOnly)
                || name.text().equals(containerMember)
                || name.stem().filter(this::isInNoun).isPresent();
    }

    /// Whether whole words of the event's noun are a text, in the singular or the plural.
    private boolean isInNoun(String words) {
        boolean endsWithY = words.endsWith("y");
        String stem = endsWithY ? words.substring(0, words.length() - 1) : words;
        for (int at = foldedEvent.indexOf(stem, 1);
                at > 0;
                at = foldedEvent.indexOf(stem, at + 1)) {
            int end = at + stem.length();
            if (Character.isUpperCase(event.charAt(at))
                    && (endsWithY ? isWordEnd(end, "y", "ies") : isWordEnd(end, "", "s", "es"))) {
                return true;
            }
        }
        return false;
    }

    private boolean isWordEnd(int at, String... endings) {
        for (String ending : endings) {
            int end = at + ending.length();
            if (foldedEvent.startsWith(ending, at)
                    && (end == event.length() || !Character.isLowerCase(event.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
