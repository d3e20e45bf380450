package spoor.pseudonym;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds what looks like an id in a text: by its prefix, as a GUID, as a part of an ARN, or because
/// its letters and digits are as mixed as if they were random. It shares no code with masking.
final class IdTokens {
    private static final Pattern GUID =
            Pattern.compile(
                    "(?<![0-9a-zA-Z])[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}(?![0-9a-zA-Z])");
    private static final List<Pattern> FORMS =
            List.of(
                    GUID,
                    Pattern.compile(
                            "(?<![0-9a-zA-Z])(i|vol|snap|ami|eni|eipalloc|acl|dopt|igw|rtb|sg|sgr|subnet|vpc|vpce"
                                + "|vgw|nat|lt|tgw|tgw-attach|fs|pcx|eigw)-([0-9a-f]{17}|[0-9a-f]{8})(?![0-9a-zA-Z])"),
                    Pattern.compile("(?<![0-9a-zA-Z])[a-z]{1,12}-[0-9a-f]{17}(?![0-9a-zA-Z])"),
                    Pattern.compile(
                            "(?<![0-9A-Z])(ABIA|ACCA|AGPA|AIDA|AIPA|AKIA|ANPA|ANVA|APKA|AROA|ASCA|ASIA)[0-9A-Z]{12,}"),
                    Pattern.compile(
                            "(?<![0-9a-zA-Z%\\\\])(?=[0-9]*[a-fA-F])[0-9a-fA-F]{16,}(?![0-9a-zA-Z])"),
                    Pattern.compile("(?<![0-9a-zA-Z])(ssoins|ps)-[0-9a-f]{16}(?![0-9a-zA-Z])"),
                    Pattern.compile("(?<![0-9a-zA-Z])mrk-[0-9a-f]{32}(?![0-9a-zA-Z])"),
                    Pattern.compile("(?<![0-9a-zA-Z])o-[0-9a-z]{10,32}(?![0-9a-zA-Z])"),
                    Pattern.compile("(?<![0-9a-zA-Z])j-[0-9A-Z]{11,13}(?![0-9a-zA-Z])"),
                    Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]_[0-9a-zA-Z]{9}(?![0-9a-zA-Z])"),
                    Pattern.compile("(?<![0-9a-zA-Z])AMZN[0-9A-Z]{4,12}(?![0-9a-zA-Z])"),
                    Pattern.compile("(?<![0-9a-zA-Z-])\\d{4}-\\d{4}-\\d{4}(?![0-9a-zA-Z-])"),
                    Pattern.compile(
                            "[0-9a-z-]{4,}(?=\\.cloudfront\\.net|\\.awsapprunner\\.com|\\.amplifyapp\\.com)"),
                    Pattern.compile(
                            "[0-9a-z-]{4,}(?=\\.(execute-api|lambda-url|appsync-api|s3-accesspoint|s3)\\.[a-z]+-[a-z]+-\\d\\.)"),
                    Pattern.compile(
                            "[0-9a-z-]{4,}(?=\\.[a-z]{2}-[a-z]+-\\d\\.(elb|rds|redshift|es|docdb|neptune)\\.amazonaws)"),
                    Pattern.compile("(?<=\\bs3://)[0-9a-z.-]{3,63}"),
                    Pattern.compile(
                            "(?<![0-9a-zA-Z])[ECIZ](?=[A-Z]*[0-9])[0-9A-Z]{12,31}(?![0-9a-zA-Z])"));
    private static final Pattern ARN_PART =
            Pattern.compile(
                    "arn:aws[a-z-]*:[a-z0-9-]+:[a-z0-9-]*:[0-9]{12}:[a-z-]+[/:](?!(?i:app|webacl|aws-reserved|aws-service-role|service-role|AWSServiceRoleFor))([0-9A-Za-z_.+=@-]{3,})");
    private static final Pattern TOKEN = Pattern.compile("[0-9A-Za-z]{16,}");

    private IdTokens() {}

    /// The ids in all forms of a record, in lower case.
    static Set<String> of(byte[] record) {
        Set<String> found = new TreeSet<>();
        for (String text : DecodedForms.of(record)) {
            // Garbage has control characters, or none of the usual ones.
            if (text.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t')
                    && text.indexOf('\ufffd') < 0) {
                collect(text, found);
            }
        }
        return found;
    }

    private static void collect(String text, Set<String> found) {
        for (Pattern form : FORMS) {
            Matcher matcher = form.matcher(text);
            while (matcher.find()) {
                found.add(matcher.group().toLowerCase(Locale.ROOT));
            }
        }
        Matcher arn = ARN_PART.matcher(text);
        while (arn.find()) {
            found.add(arn.group(1).toLowerCase(Locale.ROOT));
        }
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            if (isMixed(token.group()) && !isReadable(token.group())) {
                found.add(token.group().toLowerCase(Locale.ROOT));
            }
        }
    }

    /// Whether a token is base64 of plain ASCII: what is inside it matters, not the letters.
    private static boolean isReadable(String token) {
        byte[] decoded = Base64.getDecoder().decode(token.substring(0, token.length() / 4 * 4));
        for (byte b : decoded) {
            if (b < ' ' && b != '\n' && b != '\r' && b != '\t') {
                return false;
            }
        }
        return true;
    }

    /// Whether a token has at least two digits and two letters, which alternate often, and many
    /// different ones.
    private static boolean isMixed(String token) {
        int digits = token.replaceAll("[^0-9]", "").length();
        String kinds =
                token.replaceAll("[0-9]+", "0").replaceAll("[A-Z]+", "A").replaceAll("[a-z]+", "a");
        return digits >= 2
                && token.length() - digits >= 2
                && kinds.length() * 2 >= token.length()
                && token.chars().distinct().count() >= 8;
    }
}
