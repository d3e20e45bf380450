package spoor.trail.s3.fetch;

import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.checksums.SdkChecksum;
import software.amazon.awssdk.checksums.spi.ChecksumAlgorithm;
import software.amazon.awssdk.http.SdkHttpResponse;

import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/// The checksum that S3 sends with an object: of the kind that the object was stored with.
final class AnswerChecksum {
    private static final Map<String, ChecksumAlgorithm> KINDS =
            Map.of(
                    "x-amz-checksum-crc64nvme", DefaultChecksumAlgorithm.CRC64NVME,
                    "x-amz-checksum-crc32", DefaultChecksumAlgorithm.CRC32,
                    "x-amz-checksum-crc32c", DefaultChecksumAlgorithm.CRC32C,
                    "x-amz-checksum-sha1", DefaultChecksumAlgorithm.SHA1,
                    "x-amz-checksum-sha256", DefaultChecksumAlgorithm.SHA256);

    private AnswerChecksum() {}

    /// Whether the bytes are those that were stored, as far as the answer tells. One that was made
    /// of the checksums of parts says nothing of the whole.
    static boolean fits(SdkHttpResponse answer, byte[] bytes) {
        for (Map.Entry<String, ChecksumAlgorithm> kind : KINDS.entrySet()) {
            Optional<String> said = answer.firstMatchingHeader(kind.getKey());
            if (said.isPresent() && !said.get().contains("-")) {
                SdkChecksum sum = SdkChecksum.forAlgorithm(kind.getValue());
                sum.update(bytes, 0, bytes.length);
                if (!said.get()
                        .equals(Base64.getEncoder().encodeToString(sum.getChecksumBytes()))) {
                    return false;
                }
            }
        }
        return true;
    }
}
