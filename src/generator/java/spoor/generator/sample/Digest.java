package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.GeneratedFile;
import spoor.generator.Gzip;
import spoor.generator.Json;
import spoor.generator.TrailPath;

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
    GeneratedFile file() {
        String path =
                TrailPath.digest(
                        Company.ORGANISATION,
                        ACCOUNT,
                        REGION,
                        Company.TRAIL,
                        Company.FRANKFURT,
                        UNTIL);
        Json digest =
                Json.of("awsAccountId", ACCOUNT, "digestStartTime", FROM, "digestEndTime", UNTIL)
                        .with("digestS3Bucket", Company.TRAIL_BUCKET)
                        .with("digestS3Object", path)
                        .with("digestPublicKeyFingerprint", Dice.named("digest").hex(32))
                        .with("digestSignatureAlgorithm", "SHA256withRSA")
                        .with("newestEventTime", UNTIL.minusSeconds(400))
                        .with("oldestEventTime", FROM.minusSeconds(200))
                        .with("previousDigestS3Bucket", Json.NULL)
                        .with("previousDigestS3Object", Json.NULL)
                        .with("previousDigestHashValue", Json.NULL)
                        .with("previousDigestHashAlgorithm", Json.NULL)
                        .with("previousDigestSignature", Json.NULL)
                        .with("logFiles", files);
        return new GeneratedFile(path, UNTIL.plusSeconds(95), Gzip.compress(digest.toString()));
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
