package spoor.trail.s3.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class S3LocationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "s3://trail|trail|''",
                "s3://trail/|trail|''",
                "S3://trail/AWSLogs/|trail|AWSLogs/",
                "'  s3://trail/a b+c%20d/e?f&g=h  '|trail|a b+c%20d/e?f&g=h",
                "arn:aws:s3:::trail|trail|''",
                "arn:aws:s3:::trail/*|trail|''",
                "arn:aws:s3:::trail/AWSLogs/|trail|AWSLogs/",
                "arn:aws:s3:::trail/AWSLogs/*|trail|AWSLogs/",
                "arn:aws-cn:s3:::trail/AWSLogs/111122223333|trail|AWSLogs/111122223333",
                "https://s3.console.aws.amazon.com/s3/buckets/trail|trail|''",
                "https://console.aws.amazon.com/s3/buckets/trail?tab=objects|trail|''",
                "https://eu-west-1.console.aws.amazon.com/s3/buckets/trail?region=eu-west-1&bucketType=general&prefix=AWSLogs/111122223333/&showversions=false|trail|AWSLogs/111122223333/",
                "https://111122223333-abcd1234.eu-west-1.console.aws.amazon.com/s3/buckets/trail?prefix=a%2Fb%20c%26d/|trail|a/b"
                    + " c&d/",
                "https://eu-west-1.console.aws.amazon.com/s3/object/trail?region=eu-west-1&prefix=AWSLogs/x.json.gz|trail|AWSLogs/x.json.gz",
                "https://s3.console.aws.amazon.com/s3/buckets/trail/AWSLogs/?region=eu-west-1|trail|AWSLogs/",
                "https://trail.s3.amazonaws.com/AWSLogs/|trail|AWSLogs/",
                "https://trail.s3.eu-west-1.amazonaws.com/AWSLogs/a%20b|trail|AWSLogs/a b",
                "https://my.trail.s3-eu-west-1.amazonaws.com|my.trail|''",
                "https://trail.s3.dualstack.eu-west-1.amazonaws.com/x|trail|x",
                "https://trail.s3.cn-north-1.amazonaws.com.cn/x|trail|x",
                "https://s3.eu-west-1.amazonaws.com/trail/AWSLogs/|trail|AWSLogs/",
                "https://s3.amazonaws.com/trail|trail|''",
                "https://s3-eu-west-1.amazonaws.com/trail/x|trail|x",
                "trail|trail|''",
                "trail/AWSLogs/|trail|AWSLogs/",
            })
    void parsesPastedLocations(String text, String bucket, String prefix) {
        assertThat(S3Location.parse(text)).contains(new S3Location(bucket, prefix));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "s3://",
                "s3:///key",
                "/var/log/trail",
                "C:\\logs",
                "file:///var/log/trail",
                "a b/c",
                "-trail",
                "x",
                "https://example.com/trail",
                "https://aws.amazon.com/s3/",
                "https://s3.amazonaws.com/",
                "https://[bad",
                "https://s3.amazonaws.com/trail/%zz",
                "arn:aws:iam::111122223333:role/reader",
                "arn:aws:s3:eu-west-1:111122223333:accesspoint/reader",
            })
    void isNoPlaceInS3(String text) {
        assertThat(S3Location.parse(text)).isEmpty();
    }

    @Test
    void makesAFolderOfAPrefix() {
        assertThat(new S3Location("trail", "AWSLogs").asFolder().prefix()).isEqualTo("AWSLogs/");
        assertThat(new S3Location("trail", "AWSLogs/").asFolder().prefix()).isEqualTo("AWSLogs/");
        assertThat(new S3Location("trail", "").asFolder().prefix()).isEmpty();
    }
}
