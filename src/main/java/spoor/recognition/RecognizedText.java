package spoor.recognition;

import spoor.aws.Arn;
import spoor.aws.AwsId;
import spoor.event.AddressRange;
import spoor.event.EventId;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a text is, by its form alone.
///
/// @param value without what was copied with it
public record RecognizedText(Form form, String value) {
    /// Texts that a query searches for without quotes.
    private static final Pattern PLAIN =
            Pattern.compile("(?!(?:and|or|not)$)[\\w.@/+=-]+|arn:[\\w.@/+=:-]+");

    private static final Pattern ACCESS_KEY = Pattern.compile("A[BKS]IA[A-Z0-9]{12,124}");

    /// Also with the hyphens of the AWS console.
    private static final Pattern ACCOUNT = Pattern.compile("(\\d{4})(-?)(\\d{4})\\2(\\d{4})");

    private static final Pattern EMAIL =
            Pattern.compile("[^\\s@:/\"'<>]+@[^\\s@:/\"'<>]+\\.[^\\s@:/\"'<>.]{2,}");

    /// `i-0abc…`, `vpc-…`, `sg-…`: a type and 8 or 17 hexadecimal digits.
    private static final Pattern RESOURCE_ID =
            Pattern.compile("[a-z][a-z0-9]*(?:-[a-z]+)*-(?:[0-9a-f]{8}|[0-9a-f]{17})");

    private static final Pattern URL =
            Pattern.compile("(?:https?|s3)://[^\\s/]+/[^\\s?#]*[^\\s?#/].*");

    /// An address with the port after it.
    private static final Pattern WITH_PORT =
            Pattern.compile("\\[([0-9A-Fa-f:.]+)\\](?::\\d{1,5})?|([0-9.]+):\\d{1,5}");

    /// What a text may be.
    public enum Form {
        ACCESS_KEY,
        /// An id of IAM, such as that of a role, also with the session after it.
        UNIQUE_ID,
        ACCOUNT,
        /// One IP address.
        ADDRESS,
        /// Addresses in a row.
        NETWORK,
        /// An event's id, or that of a request or a resource.
        GUID,
        EMAIL,
        /// Of a user, a session or the root of an account.
        IDENTITY_ARN,
        ROLE_ARN,
        RESOURCE_ARN,
        RESOURCE_ID,
        /// Of a queue, an object, or something else in AWS.
        URL,
        /// A word that may be the name of anything.
        NAME,
        /// Nothing of these; perhaps the value of a field.
        OTHER
    }

    /// The form of a text, and the text without what was copied with it. Text whose form is not
    /// known keeps all characters.
    public static RecognizedText of(String text) {
        if (text.length() > CopiedText.LONGEST) {
            return new RecognizedText(Form.OTHER, text.strip());
        }
        String value = CopiedText.value(text);
        return known(value).orElseGet(() -> new RecognizedText(Form.OTHER, text.strip()));
    }

    /// A text whose form is not known.
    ///
    /// @param name whether it is taken for the name of something
    public static RecognizedText word(String text, boolean name) {
        return new RecognizedText(name ? Form.NAME : Form.OTHER, text);
    }

    /// A query that searches for the value.
    public String asQuery() {
        return PLAIN.matcher(value).matches()
                ? value
                : '"' + value.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /// Whether the form is known, so that the text is no words or query.
    public boolean isKnown() {
        return form != Form.OTHER;
    }

    private static Optional<RecognizedText> known(String value) {
        Matcher account = ACCOUNT.matcher(value);
        if (account.matches()) {
            return found(Form.ACCOUNT, account.group(1) + account.group(3) + account.group(4));
        }
        Form form = form(value);
        return form == Form.OTHER ? address(value) : found(form, value);
    }

    private static Optional<RecognizedText> found(Form form, String value) {
        return Optional.of(new RecognizedText(form, value));
    }

    private static Form form(String value) {
        if (ACCESS_KEY.matcher(value).matches()) {
            return Form.ACCESS_KEY;
        }
        if (isUniqueId(value)) {
            return Form.UNIQUE_ID;
        }
        if (EventId.parse(value.toLowerCase(Locale.ROOT)).isPresent()) {
            return Form.GUID;
        }
        if (value.startsWith("arn:")) {
            return Arn.parse(value).map(RecognizedText::formOf).orElse(Form.OTHER);
        }
        return EMAIL.matcher(value).matches()
                ? Form.EMAIL
                : URL.matcher(value).matches()
                        ? Form.URL
                        : RESOURCE_ID.matcher(value).matches() ? Form.RESOURCE_ID : Form.OTHER;
    }

    /// Whether it is an id, or an id with the name of a session, as in `principalId`.
    private static boolean isUniqueId(String value) {
        int colon = value.indexOf(':');
        byte[] id =
                (colon < 0 ? value : value.substring(0, colon)).getBytes(StandardCharsets.UTF_8);
        return Character.isUpperCase(value.isEmpty() ? ' ' : value.charAt(0))
                && AwsId.isWhole(id, 0, id.length);
    }

    private static Form formOf(Arn arn) {
        boolean iam = arn.service().equals("iam");
        boolean sts = arn.service().equals("sts");
        if (iam && arn.type().equals("role")) {
            return Form.ROLE_ARN;
        }
        boolean identity =
                (iam && (arn.type().equals("user") || arn.id().equals("root")))
                        || (sts
                                && (arn.type().equals("assumed-role")
                                        || arn.type().equals("federated-user")));
        return identity ? Form.IDENTITY_ARN : Form.RESOURCE_ARN;
    }

    private static Optional<RecognizedText> address(String value) {
        Matcher port = WITH_PORT.matcher(value);
        String bare =
                !port.matches() ? value : port.group(1) != null ? port.group(1) : port.group(2);
        return AddressRange.parse(bare)
                .map(range ->
                        new RecognizedText(
                                range.isSingle() ? Form.ADDRESS : Form.NETWORK,
                                range.isSingle() ? withoutPrefix(bare) : bare));
    }

    /// `192.0.2.7/32` is one address.
    private static String withoutPrefix(String address) {
        int slash = address.indexOf('/');
        return slash < 0 ? address : address.substring(0, slash);
    }
}
