package spoor.pseudonym.find;

import spoor.pseudonym.StopWords;
import spoor.text.Ascii;

/// Finds in an ARN the account id and the names of the resource; what says of which kind the
/// resource is stays.
final class ArnPattern {
    private static final String ENDS = "\"'`,;()<>{}[]|\\^";
    private static final String[] SERVICE_ROLES = {"awsservicerolefor", "awsreservedsso_"};

    private final Patterns patterns;

    ArnPattern(Patterns patterns) {
        this.patterns = patterns;
    }

    /// Looks whether the colon is the first one of an ARN.
    ///
    /// @param toTheEnd whether an ARN that begins the text reaches to its end, blanks included
    /// @return where the ARN ends, or -1
    int find(byte[] text, int colon, int from, int to, boolean toTheEnd) {
        int start = colon - 3;
        if (start < from
                || !Ascii.matches(text, start, to, "arn:")
                || (start > from && Ascii.isWord(text[start - 1]))) {
            return -1;
        }
        int end = toTheEnd && start == from ? to : end(text, colon, to);
        int service = after(text, colon + 1, end);
        int region = service < 0 ? -1 : after(text, service, end);
        int account = region < 0 ? -1 : after(text, region, end);
        int resource = account < 0 ? -1 : after(text, account, end);
        if (resource < 0) {
            return -1;
        }
        boolean aws = resource - 1 - account == 3 && Ascii.matches(text, account, end, "aws");
        boolean id = Ascii.digitsEnd(text, account, end) - account == Patterns.ACCOUNT_DIGITS;
        if (id && account + Patterns.ACCOUNT_DIGITS == resource - 1) {
            patterns.value(account, resource - 1, true);
        } else if (resource - 1 > account
                && !aws
                && !Ascii.matches(text, account, end, "cloudfront")) {
            patterns.name(text, account, resource - 1);
        }
        if (!aws) {
            boolean bucket = region - 1 - service == 2 && Ascii.matches(text, service, end, "s3");
            resource(text, resource, end, bucket && account + 1 == resource);
        }
        return end;
    }

    private static int end(byte[] text, int from, int to) {
        int end = from;
        while (end < to
                && text[end] != ' '
                && (text[end] >= 0x20 || text[end] < 0)
                && ENDS.indexOf(text[end]) < 0) {
            end++;
        }
        while (end > from && (text[end - 1] == '.' || text[end - 1] == ':')) {
            end--;
        }
        return end;
    }

    /// Behind the next colon, or -1.
    private static int after(byte[] text, int from, int to) {
        int colon = Ascii.indexOf(text, from, to, ':');
        return colon < 0 ? -1 : colon + 1;
    }

    /// @param bucket whether the first part is a bucket's name
    private void resource(byte[] text, int from, int to, boolean bucket) {
        boolean person = isPerson(text, from, to);
        int start = from;
        for (int i = from; i <= to; i++) {
            if (i == to || isSeparator(text[i])) {
                boolean last = i == to;
                boolean name = bucket && start == from;
                part(text, start, i, last || name, person);
                start = i + 1;
            }
        }
    }

    private static boolean isSeparator(byte b) {
        return b == '/' || b == ':' || b == '*' || b == '?';
    }

    private static boolean isPerson(byte[] text, int from, int to) {
        return Ascii.matches(text, from, to, "user/")
                || Ascii.matches(text, from, to, "role/")
                || Ascii.matches(text, from, to, "group/")
                || Ascii.matches(text, from, to, "assumed-role/")
                || Ascii.matches(text, from, to, "federated-user/");
    }

    /// @param named whether it is the name of the resource, not a word before it
    /// @param person whether the resource is an identity
    private void part(byte[] text, int from, int to, boolean named, boolean person) {
        boolean root = named && to - from == 4 && Ascii.matches(text, from, to, "root");
        if (from >= to
                || root
                || text[from] == '$'
                || (!named && StopWords.isKept(text, from, to))
                || (!person && Patterns.isSmallNumber(text, from, to))) {
            return;
        }
        for (String service : SERVICE_ROLES) {
            if (Ascii.matches(text, from, to, service)) {
                int suffix = Ascii.indexOf(text, from, to, '_');
                if (suffix > 0) {
                    patterns.name(text, suffix + 1, to);
                }
                return;
            }
        }
        patterns.name(text, from, to);
    }
}
