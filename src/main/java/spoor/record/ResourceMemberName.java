package spoor.record;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The name of a member, with what it tells about whether the member names a resource in any event.
/// Immutable.
public final class ResourceMemberName {
    /// What follows the kind of resource in the name of a member.
    private static final Pattern SUFFIX =
            Pattern.compile(
                    "(?<!^)(nameorid|nameorarn|idorarn|identifier|name|arn|url|id)(s|list)?$");

    private static final Pattern BARE = Pattern.compile("(identifier|name|arn|id)s?");

    private final String name;
    private final String folded;
    private final boolean bare;
    private final Optional<String> stem;
    private final boolean id;
    private final boolean wrapped;
    private final boolean inTable;
    private final boolean list;
    private final boolean mayName;

    private ResourceMemberName(String name) {
        this.name = name;
        this.folded = name.toLowerCase(Locale.ROOT);
        this.bare = BARE.matcher(folded).matches();
        Matcher suffix = SUFFIX.matcher(folded);
        boolean hasSuffix = suffix.find();
        this.stem = hasSuffix ? Optional.of(folded.substring(0, suffix.start())) : Optional.empty();
        this.id = hasSuffix && (suffix.group(1).equals("id") || suffix.group(1).equals("arn"));
        this.wrapped = name.equals(Resources.WRAPPED);
        this.list = ResponseMembers.isList(name);
        this.inTable = ResourceTable.hasMember(folded);
        this.mayName = bare || hasSuffix || inTable;
    }

    public static ResourceMemberName of(String name) {
        return new ResourceMemberName(name);
    }

    /// The name as it is in the record.
    public String text() {
        return name;
    }

    String folded() {
        return folded;
    }

    /// Whether [ResourceTable] has the member, for any service.
    boolean isInTable() {
        return inTable;
    }

    /// Whether the member is only called `name`, `id` or `arn`.
    public boolean isBare() {
        return bare;
    }

    /// The kind of resource that the name begins with, in small letters: `queue` of `QueueId`.
    public Optional<String> stem() {
        return stem;
    }

    /// Whether it ends with `id` or `arn` after the kind.
    boolean isId() {
        return id;
    }

    /// Whether the member has the text of a member that is an object.
    public boolean isWrapped() {
        return wrapped;
    }

    /// Whether the member of a response lists what failed, or counts it.
    public boolean isList() {
        return list;
    }

    /// Whether the member names a resource in some event.
    public boolean mayName() {
        return mayName;
    }
}
