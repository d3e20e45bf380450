package spoor.trail.s3.list;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A bucket, or the part of it with a prefix.
///
/// @param bucket its name
/// @param prefix of the keys; empty for the whole bucket
public record S3Location(String bucket, String prefix) {
    /// The beginning of every location in S3.
    public static final String SCHEME = "s3://";

    private static final Pattern BUCKET = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{1,254}");
    private static final Pattern ARN =
            Pattern.compile("arn:[a-z0-9-]+:s3:::([^/:*]+)/?([^*]*)\\*?");
    private static final Pattern CONSOLE_PATH =
            Pattern.compile("/s3/(?:buckets|object)/([^/?]+)/?(.*)");
    private static final Pattern VIRTUAL_HOST =
            Pattern.compile(
                    "(.+)\\.s3(?:[.-](?:dualstack\\.)?[a-z0-9-]+)?\\.amazonaws\\.com(?:\\.cn)?");
    private static final Pattern PATH_HOST =
            Pattern.compile("s3(?:[.-](?:dualstack\\.)?[a-z0-9-]+)?\\.amazonaws\\.com(?:\\.cn)?");

    /// Parses what a user entered: `s3://bucket/prefix`, a bucket's ARN, an address of the AWS
    /// console or of S3 itself, or just `bucket/prefix`.
    ///
    /// @return nothing if it is none of these
    public static Optional<S3Location> parse(String text) {
        String entered = text.strip();
        if (entered.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return ofPath(entered.substring(SCHEME.length()));
        }
        Matcher arn = ARN.matcher(entered);
        if (arn.matches()) {
            return of(arn.group(1), arn.group(2));
        }
        if (entered.toLowerCase(Locale.ROOT).startsWith("https://")
                || entered.toLowerCase(Locale.ROOT).startsWith("http://")) {
            return ofAddress(entered);
        }
        return entered.contains(":") || entered.startsWith("/")
                ? Optional.empty()
                : ofPath(entered);
    }

    private static Optional<S3Location> ofPath(String path) {
        int slash = path.indexOf('/');
        return slash < 0 ? of(path, "") : of(path.substring(0, slash), path.substring(slash + 1));
    }

    private static Optional<S3Location> of(String bucket, String prefix) {
        return BUCKET.matcher(bucket).matches()
                ? Optional.of(new S3Location(bucket, prefix))
                : Optional.empty();
    }

    private static Optional<S3Location> ofAddress(String text) {
        URI address;
        try {
            address = new URI(text.replace(" ", "%20"));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
        String host = address.getHost() == null ? "" : address.getHost();
        String path = address.getPath() == null ? "" : address.getPath();
        Matcher console = CONSOLE_PATH.matcher(path);
        if (host.contains("console.") && console.matches()) {
            String prefix = parameter(address, "prefix").orElse(console.group(2));
            return of(console.group(1), prefix);
        }
        Matcher virtual = VIRTUAL_HOST.matcher(host);
        String inside = path.startsWith("/") ? path.substring(1) : path;
        if (virtual.matches()) {
            return of(virtual.group(1), inside);
        }
        return PATH_HOST.matcher(host).matches() ? ofPath(inside) : Optional.empty();
    }

    private static Optional<String> parameter(URI address, String name) {
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith(name + "=")) {
                return Optional.of(
                        URLDecoder.decode(
                                pair.substring(name.length() + 1), StandardCharsets.UTF_8));
            }
        }
        return Optional.empty();
    }

    /// The prefix as that of a folder: it ends with `/`, or is empty.
    public S3Location asFolder() {
        return prefix.isEmpty() || prefix.endsWith("/")
                ? this
                : new S3Location(bucket, prefix + "/");
    }

    /// The same bucket with another prefix.
    public S3Location at(String newPrefix) {
        return new S3Location(bucket, newPrefix);
    }

    /// `s3://bucket/prefix`.
    @Override
    public String toString() {
        return SCHEME + bucket + "/" + prefix;
    }
}
