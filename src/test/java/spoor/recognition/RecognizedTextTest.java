package spoor.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecognizedTextTest {
    private static final String KEY = "AKIAIOSFODNN7EXAMPLE";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    AKIAIOSFODNN7EXAMPLE | ACCESS_KEY
                    ASIAZ4VBEXAMPLEZBN36 | ACCESS_KEY
                    AROAIDPPEZS35WEXAMPLE | UNIQUE_ID
                    AROAIDPPEZS35WEXAMPLE:alice@example.com | UNIQUE_ID
                    AIDACKCEVSQ6C2EXAMPLE | UNIQUE_ID
                    111122223333 | ACCOUNT
                    203.0.113.7 | ADDRESS
                    2001:db8::7 | ADDRESS
                    2001:DB8:0:0:0:0:0:7 | ADDRESS
                    203.0.113.0/24 | NETWORK
                    2001:db8::/32 | NETWORK
                    10.0.0.1-10.0.0.9 | NETWORK
                    8d116ece-1738-47d9-bd9c-172411e20b8f | GUID
                    8D116ECE-1738-47D9-BD9C-172411E20B8F | GUID
                    m.weber@lindqvist-okafor.example | EMAIL
                    first.last+tag@mail.example.com | EMAIL
                    arn:aws:iam::111122223333:user/alice | IDENTITY_ARN
                    arn:aws:iam::111122223333:root | IDENTITY_ARN
                    arn:aws:sts::111122223333:assumed-role/ops/alice@example.com | IDENTITY_ARN
                    arn:aws:sts::111122223333:federated-user/bob | IDENTITY_ARN
                    arn:aws:iam::111122223333:role/service-role/ops | ROLE_ARN
                    arn:aws-cn:sqs:cn-north-1:111122223333:orders | RESOURCE_ARN
                    arn:aws:s3:::my-bucket/folder/file.txt | RESOURCE_ARN
                    arn:aws:iam::111122223333:policy/Ops | RESOURCE_ARN
                    i-0123456789abcdef0 | RESOURCE_ID
                    vpc-0a1b2c3d | RESOURCE_ID
                    eipalloc-0123456789abcdef0 | RESOURCE_ID
                    https://sqs.eu-central-1.amazonaws.com/111122223333/orders-eu | URL
                    s3://my-bucket/folder/file.txt | URL
                    """)
    void knowsTheFormOfAValue(String text, RecognizedText.Form form) {
        assertThat(RecognizedText.of(text)).isEqualTo(new RecognizedText(form, text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  AKIAIOSFODNN7EXAMPLE\t",
                "AKIAIOSFODNN7EXAMPLE,",
                "\"AKIAIOSFODNN7EXAMPLE\",",
                "'AKIAIOSFODNN7EXAMPLE'",
                "`AKIAIOSFODNN7EXAMPLE`",
                "\u201cAKIAIOSFODNN7EXAMPLE\u201d",
                "\u200bAKIAIOSFODNN7EXAMPLE\ufeff",
                "\u00a0AKIAIOSFODNN7EXAMPLE\u00a0",
                "(AKIAIOSFODNN7EXAMPLE)",
                "AKIAIOSFODNN7EXAMPLE)",
                "\"AKIAIOSFODNN7EXAMPLE",
                "AKIAIOSFODNN7EXAMPLE\"",
                "\"accessKeyId\": \"AKIAIOSFODNN7EXAMPLE\"",
                "\"accessKeyId\" : \"AKIAIOSFODNN7EXAMPLE\" ,",
                "{\"accessKeyId\":\"AKIAIOSFODNN7EXAMPLE\"}",
                "\\\"accessKeyId\\\":\\\"AKIAIOSFODNN7EXAMPLE\\\"",
                "'AccessKeyId': 'AKIAIOSFODNN7EXAMPLE',",
                "accessKeyId: AKIAIOSFODNN7EXAMPLE",
                "AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE",
                "aws_access_key_id = AKIAIOSFODNN7EXAMPLE",
            })
    void takesTheValueOutOfWhatWasCopiedWithIt(String text) {
        assertThat(RecognizedText.of(text))
                .isEqualTo(new RecognizedText(RecognizedText.Form.ACCESS_KEY, KEY));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    arn%3Aaws%3Aiam%3A%3A111122223333%3Auser%2Falice | arn:aws:iam::111122223333:user/alice
                    "arn": "arn:aws:iam::111122223333:user\\/alice", | arn:aws:iam::111122223333:user/alice
                    alice%40example.com | alice@example.com
                    1111-2222-3333 | 111122223333
                    "recipientAccountId": "111122223333" | 111122223333
                    203.0.113.7:443 | 203.0.113.7
                    203.0.113.7/32 | 203.0.113.7
                    [2001:db8::7]:443 | 2001:db8::7
                    "sourceIPAddress":"2001:db8::7", | 2001:db8::7
                    <alice@example.com> | alice@example.com
                    """)
    void readsWhatIsEncodedOrSpelledOtherwise(String text, String value) {
        assertThat(RecognizedText.of(text).value()).isEqualTo(value);
        assertThat(RecognizedText.of(text).isKnown()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "alice",
                "event:DeleteQueue",
                "key:AKIAIOSFODNN7EXAMPLE",
                "\"access denied\"",
                "AccessDenied",
                "akiaiosfodnn7example",
                "11112222333",
                "1111222233334",
                "300.1.1.1",
                "10.0.0.0/33",
                "not a b@c.example",
                "AKIA",
                "orders-eu",
                "(event:a or event:b)",
                "100%",
            })
    void knowsNoFormOfWordsAndQueries(String text) {
        assertThat(RecognizedText.of(text))
                .isEqualTo(new RecognizedText(RecognizedText.Form.OTHER, text.strip()));
    }
}
