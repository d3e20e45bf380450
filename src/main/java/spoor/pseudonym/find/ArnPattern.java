package spoor.pseudonym.find;

import spoor.aws.ArnParts;
import spoor.text.Ascii;

/// Finds the account id and the names of the resource in an ARN, but not the words that tell the
/// resource's type.
final class ArnPattern {
    private static final String ENDS = "\"'`,;()<>{}[]|\\^";
    private static final String[] S3_SCHEMES = {"s3", "s3a", "s3n"};
    private static final String[] SERVICE_ROLES = {"awsservicerolefor", "awsreservedsso_"};

    private final Patterns patterns;

    ArnPattern(Patterns patterns) {
        this.patterns = patterns;
    }

    /// Reports the account and the names of an ARN whose first colon is at `colon`.
    ///
    /// @param toTheEnd whether an ARN at the start of the text extends to its end, blanks included
    /// @return the end of the ARN, or -1 if there is none
    int find(byte[] text, int colon, int from, int to, boolean toTheEnd) {
        int start = colon - 3;
        if (start < from
                || !Ascii.matches(text, start, to, "arn:")
                || (start > from && Ascii.isWord(text[start - 1]))) {
            return -1;
        }
        int end = toTheEnd && start == from ? to : end(text, colon, to);
        ArnParts arn = ArnParts.in(text, start, end);
        if (arn == null) {
            return -1;
        }
        account(text, arn);
        if (!arn.isAccount("aws")) {
            resource(text, arn.resource(), end, arn.isService("s3") && !arn.hasAccount());
        }
        return end;
    }

    /// Reports the names in a URL whose colon is at `colon`, such as `s3://bucket/key`.
    ///
    /// @return whether there is one
    boolean findS3(byte[] text, int colon, int from, int to) {
        if (!Ascii.matches(text, colon + 1, to, "//")) {
            return false;
        }
        for (String scheme : S3_SCHEMES) {
            int start = colon - scheme.length();
            if (start >= from
                    && Ascii.matches(text, start, colon, scheme)
                    && (start == from || !Ascii.isWord(text[start - 1]))) {
                int bucket = colon + 3;
                resource(text, bucket, end(text, bucket, to), true);
                return true;
            }
        }
        return false;
    }

    /// Reports the names in the path of a URL.
    ///
    /// @param bucket whether the first part is the name of a bucket
    /// @param ends characters that end the names
    void path(byte[] text, int from, int to, boolean bucket, String ends) {
        int last = end(text, from, to);
        int end = from;
        while (end < last && ends.indexOf(text[end]) < 0) {
            end++;
        }
        resource(text, from, end, bucket);
    }

    private void account(byte[] text, ArnParts arn) {
        int start = arn.account();
        int end = arn.resource() - 1;
        if (end - start == AccountNumbers.DIGITS && Ascii.digitsEnd(text, start, end) == end) {
            patterns.value(start, end, FoundKind.NAME);
        } else if (arn.hasAccount()
                && !arn.isAccount("aws")
                && !Ascii.matches(text, start, arn.end(), "cloudfront")) {
            patterns.name(text, start, end);
        }
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

    /// @param bucket whether the first part is the name of a bucket
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

    /// @param named whether it is the name of the resource, not a word before the name
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
