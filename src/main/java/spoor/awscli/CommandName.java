package spoor.awscli;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The names of operations on the AWS CLI's command line, by the rule of botocore's `xform_name`.
final class CommandName {
    private static final Pattern OPERATION = Pattern.compile("[A-Z][A-Za-z0-9]{1,100}");

    /// Lambda and CloudFront add the version of the API: `CreateFunction20150331v2`.
    private static final Pattern VERSION = Pattern.compile("(20\\d\\d_?\\d\\d_?\\d\\d)(v\\d)?$");

    private static final Pattern PLURAL = Pattern.compile("([A-Z]{2,}s)$");
    private static final Pattern FIRST_CAPITAL = Pattern.compile("(.)([A-Z][a-z]+)");
    private static final Pattern END_CAPITAL = Pattern.compile("([a-z0-9])([A-Z])");

    private CommandName() {}

    /// `delete-queue` for `DeleteQueue`; empty for what is no name of an operation.
    static Optional<String> of(String eventName) {
        String name = VERSION.matcher(eventName).replaceFirst("");
        if (!OPERATION.matcher(name).matches()) {
            return Optional.empty();
        }
        // ARNs becomes -arns and not -ar-ns.
        String plural =
                PLURAL.matcher(name)
                        .replaceFirst(found -> "-" + found.group(1).toLowerCase(Locale.ROOT));
        String words = FIRST_CAPITAL.matcher(plural).replaceAll("$1-$2");
        return Optional.of(END_CAPITAL.matcher(words).replaceAll("$1-$2").toLowerCase(Locale.ROOT));
    }
}
