package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Problem;
import spoor.event.SkippedFile.Kind;

import java.nio.charset.StandardCharsets;

/// Files without events that are read: what holds CloudTrail records is a problem, what only lies
/// among trails is not.
class UnreadFilesTest {
    private static Decoded decoded(String text) {
        byte[] bytes =
                Decoded.quoted(text).replace("~", "\n").getBytes(StandardCharsets.ISO_8859_1);
        Decoded decoded = Decoded.of("file", bytes);
        assertThat(decoded.events()).isEmpty();
        assertThat(Decoded.of("file.gz", Decoded.gzip(bytes)).skipped())
                .isEqualTo(decoded.skipped());
        return decoded;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "PAR1xxxx                               | Parquet",
                "BZh91AY                                | bzip2",
                "7z\u00bc\u00af'\u001c                  | 7-Zip",
                "(\u00b5/\u00fdxxxx                     | Zstandard",
                "# Notes~~    {'eventVersion': '1.08'}  | CloudTrail records",
                "{'a':'x {\\\"eventVersion\\\":\\\"1.08\\\"}'} | CloudTrail records",
            })
    void namesAFormThatIsNotRead(String text, String form) {
        Decoded decoded = decoded(text);
        assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
        assertThat(decoded.problems())
                .singleElement()
                .returns(Problem.Kind.UNREADABLE, Problem::kind)
                .extracting(problem -> problem.reason().inEnglish())
                .asString()
                .contains(form);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "version account-id interface-id srcaddr dstaddr~2 1 e 1 2 | VPC_FLOW_LOG",
                "2 123456789012 eni-0a1b2c3d 10.0.0.1 10.0.0.2 1 2 6 1 2 3 4 ACCEPT OK~ |"
                        + " VPC_FLOW_LOG",
                "https 2018-07-02T22:23:00.186641Z app/lb/50dc 192.0.2.1:2817 - 0.0 ~ |"
                        + " LOAD_BALANCER_LOG",
                "2015-05-13T23:39:43.945958Z lb 192.0.2.1:2817 10.0.0.1:80 0.0~ |"
                        + " LOAD_BALANCER_LOG",
                "#Version: 1.0~#Fields: date time x-edge-location~ | CLOUDFRONT_LOG",
                "{'fileVersion':'1.0','configSnapshotId':'x','configurationItems':[]} | CONFIG",
                "{'schemaVersion':'2.0','arn':'arn:aws:guardduty:x:y:detector/z'}~ | GUARDDUTY",
                "{'Records':[{'eventVersion':'2.1','eventSource':'aws:s3','eventName':'x'}]} |"
                        + " S3_NOTIFICATION",
                "{'messageType':'CONTROL_MESSAGE','logEvents':[{'message':'CWL CONTROL'}]} | OTHER",
            })
    void namesFilesOfOtherServicesWithoutAProblem(String text, Kind kind) {
        Decoded decoded = decoded(text);
        assertThat(decoded.skipped()).contains(kind);
        assertThat(decoded.problems()).isEmpty();
    }

    @Test
    void messagesThatMayContainEventsAreAProblem() {
        Decoded decoded =
                decoded(
                        "{'Records':[{'kinesis':{'data':'H4sI'},'eventSource':'aws:kinesis',"
                                + "'eventVersion':'1.0','eventName':'aws:kinesis:record'}]}");
        assertThat(decoded.skipped()).contains(Kind.UNREADABLE);
        assertThat(decoded.problems()).isNotEmpty();
    }

    @Test
    void namesWhatMacOsKeepsBesideAFile() {
        assertThat(decoded("\0\5\26\7\0\2\0\0Mac OS X").skipped()).contains(Kind.APPLE_DOUBLE);
    }
}
