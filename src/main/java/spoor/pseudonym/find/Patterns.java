package spoor.pseudonym.find;

import spoor.aws.AwsId;
import spoor.text.Ascii;

/// Finds values by their form (ARNs, account ids, resource ids and other ids, internet and e-mail
/// addresses, host names that contain a name), and names by the member that holds them.
///
/// Two passes over the bytes, with bounded lookahead and lookbehind. One thread at a time.
public final class Patterns {
    public static final int ACCOUNT_DIGITS = 12;

    /// Twelve digits inside a longer run of hexadecimal digits belong to a hash, not to an account.
    private static final int HASH_DIGITS = 24;

    private static final int LONGEST_LABEL = 128;

    /// How a host name continues after a bucket's, an alias's or an API's name.
    private static final String[] HOSTS = {
        "s3.", "s3-", "signin.aws", "awsapps.com", "my.connect.aws", "execute-api."
    };

    private final ArnPattern arns = new ArnPattern(this);
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
        /// @param certain whether the form of the value leaves no doubt what it is; a number of
        ///   twelve digits need not be an account
        void value(int start, int end, boolean certain);
    }

    /// Finds all values in `text` from `from` to before `to`.
    public void find(byte[] text, int from, int to, MemberRole role, Receiver found) {
        receiver = found;
        switch (role) {
            case NAME -> name(text, from, to);
            case PRINCIPAL -> parts(text, from, to, ':');
            case PATH -> parts(text, from, to, '/');
            case ID -> id(text, from, to);
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
                    if (end < 0) {
                        v6(text, i, from, to);
                    }
                }
                case '@' -> email(text, i, from, to);
                case '.' -> host(text, i, from, to);
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

    void value(int start, int end, boolean certain) {
        receiver.value(start, end, certain);
    }

    /// Reports a value that is a name. ARNs and e-mail addresses are left to the loop over the
    /// bytes.
    void name(byte[] text, int from, int to) {
        if (from >= to
                || StopWords.isPlaceholder(text, from, to)
                || Ascii.matches(text, from, to, "arn:")
                || isEmail(text, from, to)) {
            return;
        }
        value(from, to, true);
    }

    /// Reports the value of a member for ids unless it is a word.
    private void id(byte[] text, int from, int to) {
        if (Ascii.indexOf(text, from, to, '/') >= 0) {
            parts(text, from, to, '/');
        } else if (RequestIds.isId(text, from, to)
                && !StopWords.isKept(text, from, to)
                && !StopWords.isZone(text, from, to)) {
            name(text, from, to);
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
            value(start, end, true);
        }
    }

    private void uniqueId(byte[] text, int at, int from, int to) {
        int end = AwsId.end(text, at, from, to);
        if (end > 0) {
            value(at, end, true);
        }
    }

    private void number(byte[] text, int at, int from, int to, MemberRole role) {
        int end = Ascii.digitsEnd(text, at, to);
        if (end - at == ACCOUNT_DIGITS && !isInsideHash(text, at, end, from, to)) {
            value(at, end, false);
            return;
        }
        if (end - at > 3 || (at > from && text[at - 1] == '.')) {
            return;
        }
        int dotted = Addresses.v4End(text, at, to, '.');
        if (dotted > 0) {
            v4(text, at, dotted, from, to, role);
            return;
        }
        int dashed = Addresses.v4End(text, at, to, '-');
        // ip-10-1-2-3.ec2.internal, ec2-203-0-113-7.compute.amazonaws.com
        if (dashed > 0
                && (Ascii.matches(text, at - 3, at, "ip-")
                        || Ascii.matches(text, at - 4, at, "ec2-"))
                && !Addresses.isCommon(Addresses.v4(text, at, '-'))) {
            value(at, dashed, true);
        }
    }

    private void v4(byte[] text, int at, int end, int from, int to, MemberRole role) {
        boolean longer = end + 1 < to && text[end] == '.' && Ascii.isDigit(text[end + 1]);
        if (longer
                || (end < to && Ascii.isDigit(text[end]))
                || isVersion(text, at, from, role)
                || Addresses.isCommon(Addresses.v4(text, at, '.'))) {
            return;
        }
        value(at, end, true);
    }

    /// Whether it is a version number, as in `Chrome/120.0.0.0` or `v1.2.3.4`.
    private static boolean isVersion(byte[] text, int at, int from, MemberRole role) {
        if (at == from) {
            return false;
        }
        byte before = text[at - 1];
        boolean product =
                role == MemberRole.AGENT
                        && before == '/'
                        && at - 2 >= from
                        && Ascii.isWord(text[at - 2]);
        boolean letter = before == 'v' && (at - 2 < from || !Ascii.isWord(text[at - 2]));
        return product || letter;
    }

    private static boolean isInsideHash(byte[] text, int at, int end, int from, int to) {
        int start = at;
        while (start > from && at - start < 40 && Ascii.isHex(text[start - 1])) {
            start--;
        }
        int last = end;
        while (last < to && last - end < 40 && Ascii.isHex(text[last])) {
            last++;
        }
        if (last - start >= HASH_DIGITS) {
            return true;
        }
        return start == at && last == end && isEndOfGuid(text, at, from);
    }

    /// The last group of a GUID also has twelve digits.
    private static boolean isEndOfGuid(byte[] text, int at, int from) {
        if (at - 24 < from) {
            return false;
        }
        for (int i = 0; i < 24; i++) {
            boolean dash = i == 8 || i == 13 || i == 18 || i == 23;
            byte b = text[at - 24 + i];
            if (dash ? b != '-' : !Ascii.isHex(b)) {
                return false;
            }
        }
        return true;
    }

    private void v6(byte[] text, int colon, int from, int to) {
        int start = colon;
        int first = Math.max(from, colon - 4);
        while (start > first && Ascii.isHex(text[start - 1])) {
            start--;
        }
        // An address is found at its first colon.
        if (start > from && (Ascii.isWord(text[start - 1]) || isConnector(text[start - 1]))) {
            return;
        }
        int end = colon;
        int groups = start < colon ? 1 : 0;
        int last = Math.min(to, start + 45);
        while (end < last && (Ascii.isHex(text[end]) || text[end] == ':' || text[end] == '.')) {
            if (text[end] == ':' && end + 1 < last && Ascii.isHex(text[end + 1])) {
                groups++;
            }
            end++;
        }
        while (end > colon + 1
                && (text[end - 1] == '.' || (text[end - 1] == ':' && text[end - 2] != ':'))) {
            end--;
        }
        if (end < to && (Ascii.isWord(text[end]) || text[end] == '-')) {
            return;
        }
        byte[] address = Addresses.v6(text, start, end);
        if (address != null
                && !Addresses.isCommon(address)
                && (groups >= 3 || isWhole(start, end, from, to))) {
            value(start, end, true);
        }
    }

    private static boolean isWhole(int start, int end, int from, int to) {
        return start == from && end == to;
    }

    private static boolean isConnector(byte b) {
        return b == ':' || b == '-' || b == '_' || b == '.';
    }

    /// `my-bucket.s3.eu-central-1.amazonaws.com`, `my-alias.signin.aws.amazon.com`.
    private void host(byte[] text, int dot, int from, int to) {
        for (String host : HOSTS) {
            if (Ascii.matches(text, dot + 1, to, host)) {
                int start = dot;
                int first = Math.max(from, dot - LONGEST_LABEL);
                while (start > first
                        && (Ascii.isWord(text[start - 1])
                                || text[start - 1] == '-'
                                || text[start - 1] == '.')) {
                    start--;
                }
                if (!StopWords.isKept(text, start, dot)) {
                    name(text, start, dot);
                }
                return;
            }
        }
    }
}
