package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.record.ActorMember;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The members of a record that readers read, as a tree. Immutable.
///
/// Each value has a slot in [DecodedEvent]: the ordinal of its field, or a number after those of
/// all fields for a [RecordPart] that is not a field.
public final class RecordPaths {
    private static final int NONE = -1;

    private static final Pattern NOWHERE = Pattern.compile("(?!)");

    /// Where simple programs take a word to begin: `source_ipaddress`.
    private static final Pattern AFTER_SMALL_LETTER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");

    /// Where a word of a name begins, as those of `sourceIPAddress` do.
    private static final Pattern WORD_START =
            Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    /// The names that `aws cloudtrail lookup-events` has beside the record, and those of Microsoft
    /// Sentinel, with the members of a record that have the same values.
    private static final Map<String, String> OTHER_NAMES =
            Map.ofEntries(
                    Map.entry("EventId", "eventID"),
                    Map.entry("EventName", "eventName"),
                    Map.entry("EventSource", "eventSource"),
                    Map.entry("EventTime", "eventTime"),
                    Map.entry("Username", "userIdentity.userName"),
                    Map.entry("AccessKeyId", "userIdentity.accessKeyId"),
                    Map.entry("ReadOnly", "readOnly"),
                    Map.entry("Resources", "resources"),
                    Map.entry("TimeGenerated", "eventTime"),
                    Map.entry("AwsEventId", "eventID"),
                    Map.entry("EventTypeName", "eventType"),
                    Map.entry("AWSRegion", "awsRegion"),
                    Map.entry("SourceIpAddress", "sourceIPAddress"),
                    Map.entry("UserAgent", "userAgent"),
                    Map.entry("ErrorCode", "errorCode"),
                    Map.entry("ErrorMessage", "errorMessage"),
                    Map.entry("RecipientAccountId", "recipientAccountId"),
                    Map.entry("UserIdentityType", "userIdentity.type"),
                    Map.entry("UserIdentityUserName", "userIdentity.userName"),
                    Map.entry("UserIdentityArn", "userIdentity.arn"),
                    Map.entry("UserIdentityPrincipalid", "userIdentity.principalId"),
                    Map.entry("UserIdentityAccountId", "userIdentity.accountId"),
                    Map.entry("UserIdentityAccessKeyId", "userIdentity.accessKeyId"),
                    Map.entry("UserIdentityInvokedBy", "userIdentity.invokedBy"));

    private final int[] partSlots;
    private final int[] actorSlots;
    private final int slots;
    private final boolean readsResources;
    private final Member root;
    private final Map<String, Integer> slotsByPath = new HashMap<>();

    /// The paths of a schema's fields and of all parts.
    public RecordPaths(RecordSchema schema) {
        List<Path> paths = new ArrayList<>();
        for (Field field : schema.fields()) {
            if (!field.row().computed()) {
                paths.add(new Path(field.cloudTrailName(), field.ordinal()));
            }
        }
        readsResources = schema.isRead(Field.RESOURCE);
        Slots more = new Slots(paths, schema.size());
        partSlots = Stream.of(RecordPart.values()).mapToInt(part -> more.of(part.path())).toArray();
        actorSlots =
                Stream.of(ActorMember.values())
                        .mapToInt(member -> more.of(member.path()))
                        .toArray();
        slots = more.next;
        paths.forEach(path -> slotsByPath.put(String.join(".", path.names()), path.slot()));
        root = flattened(member(paths, 0, readsResources));
    }

    /// Adds members of inner objects by names such as `userIdentity.type`, which tools write that
    /// make flat objects of records.
    private static Member flattened(Member record) {
        Map<String, Member> members = new LinkedHashMap<>(record.members());
        record.members().forEach((name, inner) -> addFlat(name, inner, members));
        return record.with(members);
    }

    private static void addFlat(String path, Member parent, Map<String, Member> members) {
        parent.members()
                .forEach((name, inner) -> {
                    String flat = path + '.' + name;
                    members.put(flat, inner);
                    addFlat(flat, inner, members);
                });
    }

    /// A member whose value is read, or that has inner members that are.
    ///
    /// @param slot of its own value, or negative where only inner members are read
    /// @param members the members of its value that are read, by name
    /// @param innerSlots the slots of all values within it
    /// @param saysOutcome whether its members may say how the event ended
    /// @param namesResources whether its value may name resources of the event
    public record Member(
            int slot,
            Map<String, Member> members,
            int[] innerSlots,
            boolean saysOutcome,
            boolean namesResources) {
        private Member with(Map<String, Member> others) {
            return new Member(slot, others, innerSlots, saysOutcome, namesResources);
        }

        public boolean isWanted() {
            return slot >= 0;
        }

        /// Whether members of its value are read.
        public boolean isParent() {
            return !members.isEmpty();
        }
    }

    private record Path(List<String> names, int slot) {
        Path(String path, int slot) {
            this(List.of(path.split("\\.")), slot);
        }
    }

    /// Gives slots to paths: those of fields, and new ones.
    private static final class Slots {
        private final List<Path> paths;
        private int next;

        Slots(List<Path> paths, int next) {
            this.paths = paths;
            this.next = next;
        }

        int of(String path) {
            int known = fieldAt(path, paths);
            if (known != NONE) {
                return known;
            }
            paths.add(new Path(path, next));
            return next++;
        }
    }

    private static int fieldAt(String path, List<Path> paths) {
        List<String> names = List.of(path.split("\\."));
        return paths.stream()
                .filter(one -> one.names().equals(names))
                .mapToInt(Path::slot)
                .findFirst()
                .orElse(NONE);
    }

    /// @param paths that begin with the names of the member's path
    /// @param depth how many names that path has
    /// @param resources whether the resources of events are read
    private static Member member(List<Path> paths, int depth, boolean resources) {
        int slot = NONE;
        Map<String, List<Path>> byName = new LinkedHashMap<>();
        for (Path path : paths) {
            if (path.names().size() == depth) {
                slot = path.slot();
            } else {
                byName.computeIfAbsent(path.names().get(depth), _ -> new ArrayList<>()).add(path);
            }
        }
        Map<String, Member> members = new LinkedHashMap<>();
        byName.forEach((name, longer) -> members.put(name, member(longer, depth + 1, resources)));
        int[] below =
                members.values().stream()
                        .flatMapToInt(inner ->
                                IntStream.concat(
                                        IntStream.of(inner.slot()).filter(s -> s != NONE),
                                        IntStream.of(inner.innerSlots())))
                        .toArray();
        String first = depth == 1 ? paths.getFirst().names().getFirst() : "";
        return new Member(
                slot,
                members,
                below,
                RecordPart.saysOutcome(first),
                resources && RecordPart.namesResources(first));
    }

    /// The record itself.
    public Member root() {
        return root;
    }

    /// A record whose names are in lower case, with or without `_` between words, or within those
    /// of a record as they are; or one with the names of other programs.
    public Member respelledRoot() {
        Member lower = respelled(root);
        Map<String, Member> members = new LinkedHashMap<>(lower.members());
        OTHER_NAMES.forEach((name, path) -> {
            @Nullable Member member = root;
            for (String part : path.split("\\.", -1)) {
                member = member == null ? null : member.members().get(part);
            }
            if (member != null) {
                members.put(name, member);
            }
        });
        return lower.with(members);
    }

    private static Member respelled(Member member) {
        Map<String, Member> members = new LinkedHashMap<>();
        member.members()
                .forEach((name, inner) -> {
                    Member value = respelled(inner);
                    members.putIfAbsent(name, value);
                    for (Pattern separated : List.of(NOWHERE, AFTER_SMALL_LETTER, WORD_START)) {
                        String words = separated.matcher(name).replaceAll("_");
                        members.putIfAbsent(words.toLowerCase(Locale.ROOT), value);
                    }
                });
        return member.with(members);
    }

    /// Whether the resources of events are read.
    public boolean readsResources() {
        return readsResources;
    }

    /// How many slots there are.
    int slots() {
        return slots;
    }

    /// The slot of the value at a path, or a negative number where it is not read.
    int slot(String path) {
        return slotsByPath.getOrDefault(path, NONE);
    }

    /// The slots of the members that may name the actor, by their ordinals.
    int[] actorSlots() {
        return actorSlots;
    }

    String path(int slot) {
        return slotsByPath.entrySet().stream()
                .filter(path -> path.getValue() == slot)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    int slot(RecordPart part) {
        return partSlots[part.ordinal()];
    }
}
