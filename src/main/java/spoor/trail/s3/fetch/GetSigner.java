package spoor.trail.s3.fetch;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsSessionCredentials;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs requests for objects as AWS's Signature Version 4 has it (S3 API reference, "Signature
/// calculations for the Authorization header"). Any thread may use it.
///
/// The key of a day and a Region is made once; the SDK's signer, which can do much more, takes ten
/// times as long.
final class GetSigner {
    private static final String NO_BODY =
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    private static final String MAC = "HmacSHA256";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private volatile @Nullable DayKey known;

    /// The key that a day's requests to a Region are signed with.
    private record DayKey(String secret, String day, String region, SecretKeySpec key) {
        @Override
        public String toString() {
            return "DayKey of " + day + " for " + region;
        }
    }

    /// The headers of a request, with the signature and without the host.
    ///
    /// @param path encoded
    /// @param more headers to sign as well, by names in small letters
    Map<String, String> sign(
            ObjectAddress address,
            String path,
            Map<String, String> more,
            AwsCredentials credentials,
            Instant now) {
        String time = TIME.format(now);
        SortedMap<String, String> headers = new TreeMap<>(more);
        headers.put("host", address.hostHeader());
        headers.put("x-amz-content-sha256", NO_BODY);
        headers.put("x-amz-date", time);
        if (credentials instanceof AwsSessionCredentials session) {
            headers.put("x-amz-security-token", session.sessionToken());
        }
        String names = String.join(";", headers.keySet());
        String fields =
                headers.entrySet().stream()
                        .map(header -> header.getKey() + ":" + header.getValue() + "\n")
                        .collect(Collectors.joining());
        String request = "GET\n" + path + "\n\n" + fields + "\n" + names + "\n" + NO_BODY;
        String day = time.substring(0, 8);
        String scope = day + "/" + address.region() + "/s3/aws4_request";
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(request.getBytes(UTF_8));
            String toSign = "AWS4-HMAC-SHA256\n" + time + "\n" + scope + "\n" + hex(hash);
            SecretKeySpec key = key(credentials.secretAccessKey(), day, address.region());
            headers.put(
                    "authorization",
                    "AWS4-HMAC-SHA256 Credential="
                            + credentials.accessKeyId()
                            + "/"
                            + scope
                            + ", SignedHeaders="
                            + names
                            + ", Signature="
                            + hex(mac(key, toSign)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        headers.remove("host");
        return headers;
    }

    private SecretKeySpec key(String secret, String day, String region)
            throws GeneralSecurityException {
        DayKey made = known;
        if (made == null
                || !made.day.equals(day)
                || !made.region.equals(region)
                || !made.secret.equals(secret)) {
            SecretKeySpec ofDay = keyOf(mac(keyOf(("AWS4" + secret).getBytes(UTF_8)), day));
            SecretKeySpec ofService = keyOf(mac(keyOf(mac(ofDay, region)), "s3"));
            made = new DayKey(secret, day, region, keyOf(mac(ofService, "aws4_request")));
            known = made;
        }
        return made.key;
    }

    private static SecretKeySpec keyOf(byte[] bytes) {
        return new SecretKeySpec(bytes, MAC);
    }

    private static byte[] mac(SecretKeySpec key, String text) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(MAC);
        mac.init(key);
        return mac.doFinal(text.getBytes(UTF_8));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
