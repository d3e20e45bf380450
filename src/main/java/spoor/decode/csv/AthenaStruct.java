package spoor.decode.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

/// Reads the members of a value such as `{type=AssumedRole, sessioncontext={sessionissuer={…}}}`.
///
/// Athena and CloudTrail Lake print rows so, with names in lower case and without quotes. A comma
/// in a value is a part of it unless a name and `=` follow.
final class AthenaStruct {
    /// CloudTrail's spelling of the names.
    private static final Map<String, String> NAMES = names();

    private static final Pattern FIRST_NAME = Pattern.compile("\\{\\s*[\\w.:/-]+\\s*=");
    private static final int MAX_DEPTH = 8;

    private final String text;
    private final BiConsumer<String, String> members;
    private int at;

    private AthenaStruct(String text, BiConsumer<String, String> members) {
        this.text = text;
        this.members = members;
    }

    private static Map<String, String> names() {
        Map<String, String> names = new HashMap<>();
        for (String name :
                List.of(
                        "type",
                        "arn",
                        "attributes",
                        "principalId",
                        "accountId",
                        "accessKeyId",
                        "userName",
                        "invokedBy",
                        "sessionContext",
                        "sessionIssuer",
                        "mfaAuthenticated",
                        "creationDate",
                        "webIdFederationData",
                        "federatedProvider",
                        "identityProvider",
                        "onBehalfOf",
                        "userId",
                        "identityStoreArn",
                        "credentialId",
                        "sourceIdentity",
                        "ec2RoleDelivery")) {
            names.put(name.toLowerCase(Locale.ROOT), name);
        }
        return Map.copyOf(names);
    }

    /// CloudTrail's spelling of a name in any case, with or without `_` between words; the name as
    /// it is where it is unknown.
    static String spelled(String name) {
        return NAMES.getOrDefault(name.toLowerCase(Locale.ROOT).replace("_", ""), name);
    }

    static boolean isStruct(String text) {
        return text.endsWith("}") && FIRST_NAME.matcher(text).lookingAt();
    }

    /// Passes on each member that has a value.
    ///
    /// @param path of the value
    /// @param members receives paths and values
    static void read(String text, String path, BiConsumer<String, String> members) {
        new AthenaStruct(text, members).struct(path, 0);
    }

    /// At an opening brace; ends after the closing one.
    private void struct(String path, int depth) {
        at++;
        while (at < text.length() && text.charAt(at) != '}') {
            int equals = text.indexOf('=', at);
            if (equals < 0) {
                at = text.length();
                return;
            }
            String name = text.substring(at, equals).strip();
            at = equals + 1;
            member(path + '.' + spelled(name), depth);
            if (text.startsWith(", ", at)) {
                at += 2;
            }
        }
        at++;
    }

    private void member(String path, int depth) {
        if (depth < MAX_DEPTH && at < text.length() && text.charAt(at) == '{') {
            struct(path, depth + 1);
            return;
        }
        int start = at;
        while (at < text.length() && text.charAt(at) != '}' && !isNextMember()) {
            at++;
        }
        String value = text.substring(start, at).strip();
        if (!value.isEmpty() && !value.equals("null")) {
            members.accept(path, value);
        }
    }

    private boolean isNextMember() {
        if (!text.startsWith(", ", at)) {
            return false;
        }
        int end = at + 2;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return end > at + 2 && end < text.length() && text.charAt(end) == '=';
    }
}
