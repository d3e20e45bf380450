package spoor.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.EventJson;
import spoor.io.ByteSpan;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// In host names and URLs of AWS, customers' names and ids are masked, and AWS's own words stay.
final class HostMaskingTest {
    private static final String NAME = "name-[0-9b-z]{11}";

    private static JsonNode masked(EventJson event) {
        Masking masking = Masking.withoutKeyFile();
        byte[] record = event.json().getBytes(UTF_8);
        masking.collect(ByteSpan.of(record));
        masking.finishCollecting();
        return JsonMapper.shared().readTree(masking.mask(record));
    }

    private static String masked(String note) {
        return masked(EventJson.number(1).parameter("note", note))
                .at("/requestParameters/note")
                .asString();
    }

    /// `N` stands for a name, `#` for a digit, `x` for a hexadecimal digit, `?` for a letter or
    /// digit.
    @ParameterizedTest
    @CsvSource({
        "d111111abcdef8.cloudfront.net, d?{13}.cloudfront.net",
        "https://d3i4k5l6m7n8o9.cloudfront.net/a/b.png, https://d?{13}.cloudfront.net/a/b.png",
        "shop-1234567890.eu-west-1.elb.amazonaws.com, N-#{10}.eu-west-1.elb.amazonaws.com",
        "dualstack.shop-7890123456.eu-west-1.elb.amazonaws.com,"
                + " dualstack.N-#{10}.eu-west-1.elb.amazonaws.com",
        "internal-pay-17000000.cn-north-1.elb.amazonaws.com.cn,"
                + " internal-N-#{8}.cn-north-1.elb.amazonaws.com.cn",
        "net-0123456789abcdef.elb.us-east-1.amazonaws.com, N-x{16}.elb.us-east-1.amazonaws.com",
        "shopdb.c9akciq32rtx.us-east-1.rds.amazonaws.com:3306,"
                + " N.c?{11}.us-east-1.rds.amazonaws.com:3306",
        "pay.cluster-ro-cabc1de2fghi.eu-west-1.rds.amazonaws.com,"
                + " N.cluster-ro-c?{11}.eu-west-1.rds.amazonaws.com",
        "https://a1b2c3d4e5.execute-api.us-east-1.amazonaws.com/prod,"
                + " https://a?{9}.execute-api.us-east-1.amazonaws.com/prod",
        "https://abcdefghijklmnopqrstuvwxyz012345.lambda-url.eu-west-1.on.aws/,"
                + " https://a?{31}.lambda-url.eu-west-1.on.aws/",
        "sales.abc123xyz789.us-west-2.redshift.amazonaws.com,"
                + " N.a?{11}.us-west-2.redshift.amazonaws.com",
        "shop-cache.ab12cd.0001.use1.cache.amazonaws.com, N.N.0001.use1.cache.amazonaws.com",
        "search-parts-abcdefghijklmnopqrstuvwxyz.us-east-1.es.amazonaws.com,"
                + " search-N-a?{25}.us-east-1.es.amazonaws.com",
        "a1b2c3d4e5f6g7-ats.iot.us-east-1.amazonaws.com, a?{13}-ats.iot.us-east-1.amazonaws.com",
        "acme-login.auth.us-east-1.amazoncognito.com, N.auth.us-east-1.amazoncognito.com",
        "shop.eba-abcd1234.us-east-1.elasticbeanstalk.com,"
                + " N.eba-a?{7}.us-east-1.elasticbeanstalk.com",
        "a1234567890abcdef.awsglobalaccelerator.com, ax{16}.awsglobalaccelerator.com",
        "vpce-0123456789abcdef0-abcdefgh.s3.us-east-1.vpce.amazonaws.com,"
                + " vpce-x{17}-a?{7}.s3.us-east-1.vpce.amazonaws.com",
        "acme.bucket.vpce-0123456789abcdef0-abcdefgh.s3.us-east-1.vpce.amazonaws.com,"
                + " N.bucket.vpce-x{17}-a?{7}.s3.us-east-1.vpce.amazonaws.com",
        "acme.my.data.s3.eu-central-1.amazonaws.com, N.s3.eu-central-1.amazonaws.com",
        "acme.s3.dualstack.eu-central-1.amazonaws.com, N.s3.dualstack.eu-central-1.amazonaws.com",
        "acme.s3-website-us-east-1.amazonaws.com, N.s3-website-us-east-1.amazonaws.com",
        "acme.s3.amazonaws.com, N.s3.amazonaws.com",
        "reports-111122223333.s3-accesspoint.us-west-2.amazonaws.com,"
                + " N-#{12}.s3-accesspoint.us-west-2.amazonaws.com",
        "https://s3.us-east-1.amazonaws.com/acme/2026/a.csv?x=1,"
                + " https://s3.us-east-1.amazonaws.com/N/2026/N?x=1",
        "https://sqs.us-east-1.amazonaws.com/111122223333/Parts,"
                + " https://sqs.us-east-1.amazonaws.com/#{12}/N",
        "111122223333.dkr.ecr.us-east-1.amazonaws.com/shop:1.2,"
                + " #{12}.dkr.ecr.us-east-1.amazonaws.com/N:1.2",
        "s3://acme-payroll/2026/a.csv, s3://N/2026/N",
        "copy s3a://acme-payroll to s3://acme-other/, copy s3a://N to s3://N/",
    })
    void keepsTheWordsOfAws(String host, String form) {
        String pattern =
                form.replace(".", "\\.")
                        .replaceAll("(?<=/N)\\?", "\\\\?")
                        .replaceAll("\\?(?=\\{)", "[0-9a-z]")
                        .replaceAll("x(?=\\{)", "[0-9a-f]")
                        .replaceAll("#(?=\\{)", "[0-9]")
                        .replaceAll("(?<![a-z])N", "(?i:" + NAME + ")");

        assertThat(masked(host)).matches(pattern).isNotEqualTo(host);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ec2.us-east-1.amazonaws.com",
                "streams.dynamodb.us-east-1.amazonaws.com",
                "runtime.sagemaker.eu-central-1.amazonaws.com",
                "replicator.lambda.amazonaws.com",
                "member.org.stacksets.cloudformation.amazonaws.com",
                "s3.dualstack.eu-central-1.amazonaws.com",
                "us-east-1.signin.aws.amazon.com",
                "*.cloudfront.net",
                "*.execute-api.us-east-1.amazonaws.com",
                "cloudfront.net and amazonaws.com",
                "https://s3.amazonaws.com/",
                "http://s3.amazonaws.com/doc/2006-03-01/",
                "card 4444-5555-6666-7777",
            })
    void keepsWhatIsPublic(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @Test
    void aValueHasOnePseudonymInHostsUrlsArnsAndMembers() {
        JsonNode parameters =
                masked(
                                EventJson.number(1)
                                        .parameter("bucketName", "acme-payroll")
                                        .parameter("url", "s3://acme-payroll/x")
                                        .parameter(
                                                "host",
                                                "acme-payroll.s3.eu-central-1.amazonaws.com")
                                        .parameter("arn", "arn:aws:s3:::acme-payroll")
                                        .parameter("restApiId", "abcdefgh12")
                                        .parameter(
                                                "endpoint",
                                                "abcdefgh12.execute-api.us-east-1.amazonaws.com")
                                        .parameter(
                                                "api",
                                                "arn:aws:apigateway:us-east-1::/restapis/abcdefgh12")
                                        .parameter("account", "111122223333")
                                        .parameter("dashed", "1111-2222-3333"))
                        .at("/requestParameters");

        String bucket = parameters.path("bucketName").asString();
        assertThat(parameters.path("url").asString()).startsWith("s3://" + bucket + "/");
        assertThat(parameters.path("host").asString())
                .isEqualTo(bucket + ".s3.eu-central-1.amazonaws.com");
        assertThat(parameters.path("arn").asString()).isEqualTo("arn:aws:s3:::" + bucket);
        String api = parameters.path("restApiId").asString();
        assertThat(api).matches("a[0-9a-z]{9}").isNotEqualTo("abcdefgh12");
        assertThat(parameters.path("endpoint").asString()).startsWith(api + ".execute-api.");
        assertThat(parameters.path("api").asString()).endsWith("/restapis/" + api);
        assertThat(parameters.path("dashed").asString().replace("-", ""))
                .isEqualTo(parameters.path("account").asString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4442587FB7D0A2F9",
                "ABCDEF0123456789ABCDEF0123456789",
                "0123456789abcdef0123456789abcdef",
                "C1D7F8E0-3D3B-4E4C-9B0B-6F5A4B3C2D1E",
                "1-5759e988-bd862e3fe1be46a994272793",
            })
    void theIdOfARequestStaysInEveryForm(String id) {
        JsonNode record =
                masked(
                        EventJson.number(1)
                                .member("requestID", "\"" + id + "\"")
                                .parameter("upper", "see " + id.toUpperCase(java.util.Locale.ROOT))
                                .parameter("bare", id.replace("-", "")));

        assertThat(record.at("/requestID").asString()).isEqualTo(id);
        assertThat(record.at("/requestParameters/upper").asString())
                .endsWith(id.toUpperCase(java.util.Locale.ROOT));
        assertThat(record.at("/requestParameters/bare").asString()).isEqualTo(id.replace("-", ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(Service: S3; Status Code: 403; Request ID: 4442587FB7D0A2F9; Proxy: null)",
                "RequestId: C1D7F8E0-3D3B-4E4C-9B0B-6F5A4B3C2D1E",
                "failed, request-id=0123456789abcdef0123456789abcdef",
            })
    void theIdOfARequestStaysInWords(String text) {
        assertThat(masked(text)).isEqualTo(text);
    }

    @Test
    void theRootOfAUnitHasOnePseudonym() {
        String note = masked("r-ab12 contains ou-ab12-34cd56ef");

        assertThat(note).matches("r-([0-9a-z]{4}) contains ou-\\1-[0-9a-z]{8}");
        assertThat(note).doesNotContain("ab12");
    }
}
