package spoor.trail.s3.fetch;

import software.amazon.awssdk.http.SdkHttpRequest;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where the objects of a bucket are got, and for which Region a request for one is signed.
///
/// @param folder the path before an object's key, ends with `/`
record ObjectAddress(String protocol, String host, int port, String folder, String region) {
    private static final Pattern SCOPE =
            Pattern.compile(
                    "AWS4-HMAC-SHA256 Credential=[^/,]+/[0-9]{8}/([a-z0-9-]+)/s3/aws4_request,.*");

    /// Keys that stand in a path as they are, and that nobody on the way takes for another one.
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_~-][A-Za-z0-9_.~/-]*");

    /// @param sent a signed request for an object
    /// @return nothing where it was not signed in the usual way, or asked for more than the object
    static Optional<ObjectAddress> of(SdkHttpRequest sent, String key) {
        Matcher scope = SCOPE.matcher(sent.firstMatchingHeader("Authorization").orElse(""));
        if (!scope.matches()
                || !isPlain(key)
                || !sent.rawQueryParameters().isEmpty()
                || !sent.encodedPath().endsWith("/" + key)) {
            return Optional.empty();
        }
        String path = sent.encodedPath();
        return Optional.of(
                new ObjectAddress(
                        sent.protocol(),
                        sent.host(),
                        sent.port(),
                        path.substring(0, path.length() - key.length()),
                        scope.group(1)));
    }

    /// Whether a key can be asked for as it is written.
    static boolean isPlain(String key) {
        return PLAIN.matcher(key).matches() && !key.contains("//") && !key.contains("/.");
    }

    /// The name of the server as a request's header has it.
    String hostHeader() {
        boolean usual = port == ("https".equals(protocol) ? 443 : 80);
        return usual ? host : host + ":" + port;
    }
}
