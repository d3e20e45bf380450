package spoor.pseudonym.find;

import spoor.aws.AwsId;
import spoor.text.Ascii;

/// Finds values by their form (ARNs, account ids, resource ids and other ids, internet and e-mail
/// addresses, host names that contain a name), and names by the member that holds them.
///
/// Two passes over the bytes, with bounded lookahead and lookbehind. One thread at a time.
public final class Patterns {
    private final ArnPattern arns = new ArnPattern(this);
    private final HostPattern hosts = new HostPattern(this, arns);
    private final AddressPattern addresses = new AddressPattern(this);
    private final OpaqueIds ids = new OpaqueIds(this);
    private final boolean findsIds;
    private Receiver receiver = (_, _, _) -> {};

    private Patterns(boolean findsIds) {
        this.findsIds = findsIds;
    }

    /// Finds all values.
    public static Patterns all() {
        return new Patterns(true);
    }

    /// Finds the values that may also be a part of other text. Ids that are known by their form are
    /// found wherever they are, so they need not be collected.
    public static Patterns ofNames() {
        return new Patterns(false);
    }

    /// Receives the values that are found.
    public interface Receiver {
        void value(int start, int end, FoundKind kind);
    }

    /// Finds all values in `text` from `from` to before `to`.
    public void find(byte[] text, int from, int to, MemberRole role, Receiver found) {
        receiver = found;
        switch (role) {
            case NAME -> name(text, from, to);
            case PRINCIPAL -> parts(text, from, to, ':');
            case PATH -> parts(text, from, to, '/');
            case ID -> idOfMember(text, from, to);
            case AGENT, ADDRESS -> {
                if (StopWords.isService(text, from, to)) {
                    return;
                }
            }
            case TEXT, ARN, FIXED, REQUEST_ID -> {}
        }
        if (findsIds) {
            ids.find(text, from, to, role != MemberRole.AGENT && role != MemberRole.FIXED);
        }
        boolean arnToTheEnd = role == MemberRole.ARN || role == MemberRole.NAME;
        for (int i = from; i < to; i++) {
            switch (text[i]) {
                case ':' -> {
                    int end = arns.find(text, i, from, to, arnToTheEnd);
                    if (end < 0 && !arns.findS3(text, i, from, to)) {
                        addresses.v6(text, i, from, to);
                    }
                }
                case '@' -> email(text, i, from, to);
                case '.' -> hosts.find(text, i, from, to);
                case 'A', 'a' -> uniqueId(text, i, from, to);
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> {
                    if (i == from || !Ascii.isDigit(text[i - 1])) {
                        number(text, i, from, to, role);
                    }
                }
                default -> {}
            }
        }
    }

    void value(int start, int end, FoundKind kind) {
        receiver.value(start, end, kind);
    }

    /// Reports a value that is a name. ARNs and e-mail addresses are left to the loop over the
    /// bytes.
    void name(byte[] text, int from, int to) {
        named(text, from, to, FoundKind.NAME);
    }

    /// Reports a value that is an id if it may be one, or else a name.
    void id(byte[] text, int from, int to) {
        named(text, from, to, PlacedIds.mayBeId(text, from, to) ? FoundKind.ID : FoundKind.NAME);
    }

    private void named(byte[] text, int from, int to, FoundKind kind) {
        if (from >= to
                || StopWords.isPlaceholder(text, from, to)
                || Ascii.matches(text, from, to, "arn:")
                || isEmail(text, from, to)) {
            return;
        }
        value(from, to, kind);
    }

    /// Reports the value of a member for ids unless it is a word.
    private void idOfMember(byte[] text, int from, int to) {
        if (Ascii.indexOf(text, from, to, '/') >= 0) {
            parts(text, from, to, '/');
        } else if (RequestIds.isId(text, from, to)
                && !StopWords.isKept(text, from, to)
                && !StopWords.isZone(text, from, to)) {
            id(text, from, to);
        }
    }

    private static boolean isEmail(byte[] text, int from, int to) {
        int at = Ascii.indexOf(text, from, to, '@');
        return at > from && Emails.start(text, at, from) == from && Emails.end(text, at, to) == to;
    }

    private void parts(byte[] text, int from, int to, char separator) {
        if (Ascii.matches(text, from, to, "arn:")) {
            return;
        }
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || text[i] == separator) {
                part(text, start, i, separator == '/');
                start = i + 1;
            }
        }
    }

    private void part(byte[] text, int from, int to, boolean path) {
        boolean kept =
                path ? StopWords.isKept(text, from, to) : StopWords.isService(text, from, to);
        if (!kept && !(path && isSmallNumber(text, from, to))) {
            name(text, from, to);
        }
    }

    /// Whether a part of a path is a version or day, which identifies nobody.
    static boolean isSmallNumber(byte[] text, int from, int to) {
        return to - from <= 5 && Ascii.digitsEnd(text, from, to) == to;
    }

    private void email(byte[] text, int at, int from, int to) {
        int start = Emails.start(text, at, from);
        int end = Emails.end(text, at, to);
        if (start < at && end > 0) {
            value(start, end, FoundKind.NAME);
        }
    }

    private void uniqueId(byte[] text, int at, int from, int to) {
        int end = AwsId.end(text, at, from, to);
        if (end > 0) {
            value(at, end, FoundKind.NAME);
        }
    }

    private void number(byte[] text, int at, int from, int to, MemberRole role) {
        int end = Ascii.digitsEnd(text, at, to);
        int account = AccountNumbers.end(text, at, end, from, to);
        if (account > 0) {
            value(at, account, FoundKind.UNCERTAIN);
        } else if (end - at <= 3 && (at == from || text[at - 1] != '.')) {
            addresses.v4(text, at, from, to, role);
        }
    }
}
