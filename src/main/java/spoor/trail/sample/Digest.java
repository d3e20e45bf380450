package spoor.trail.sample;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/// The digest of the hour of the intrusion: the hashes of the files delivered in it.
final class Digest {
    private static final String ACCOUNT = Company.PRODUCTION;
    private static final String REGION = Company.FRANKFURT;
    private static final Instant FROM = Instant.parse("2026-11-14T02:00:22Z");
    private static final Instant UNTIL = FROM.plusSeconds(3600);

    private final List<Json> files = new ArrayList<>();

    /// Lists a file, if it is one of the hour's.
    void add(String account, String region, Instant delivered, String path, String text) {
        if (!account.equals(ACCOUNT)
                || !region.equals(REGION)
                || delivered.isBefore(FROM)
                || !delivered.isBefore(UNTIL)) {
            return;
        }
        files.add(
                Json.of("s3Bucket", Company.TRAIL_BUCKET, "s3Object", path)
                        .with("hashValue", sha256(text))
                        .with("hashAlgorithm", "SHA-256"));
    }

    /// The digest file; it is the first of its chain, so that it names no earlier one.
    SampleFile file() {
        String path = TrailPath.digest(ACCOUNT, REGION, UNTIL);
        Json digest =
                Json.of("awsAccountId", ACCOUNT, "digestStartTime", FROM, "digestEndTime", UNTIL)
                        .with("digestS3Bucket", Company.TRAIL_BUCKET)
                        .with("digestS3Object", path)
                        .with("digestPublicKeyFingerprint", Dice.named("digest").hexadecimal(32))
                        .with("digestSignatureAlgorithm", "SHA256withRSA")
                        .with("newestEventTime", UNTIL.minusSeconds(400))
                        .with("oldestEventTime", FROM.minusSeconds(200))
                        .with("previousDigestS3Bucket", null)
                        .with("previousDigestS3Object", null)
                        .with("previousDigestHashValue", null)
                        .with("previousDigestHashAlgorithm", null)
                        .with("previousDigestSignature", null)
                        .with("logFiles", files);
        return new SampleFile(path, UNTIL.plusSeconds(95), Gzip.compress(digest.toString()));
    }

    private static String sha256(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
