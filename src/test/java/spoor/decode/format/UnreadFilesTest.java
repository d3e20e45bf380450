package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import spoor.event.Problem;
import spoor.event.SkippedFile.Kind;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

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
                "BZh91AY                                | bzip2",
                "7z\u00bc\u00af'\u001c                  | 7-Zip",
                "(\u00b5/\u00fdxxxx                     | Zstandard",
                "[{'EventName':'E','EventTime':'2026-11-03T00:07:33Z','Username':'eva'}]"
                        + "| lookup-events",
                "{'Items':[{'eventID':{'S':'x'},'eventTime':{'S':'y'}}]} | DynamoDB",
                "<!DOCTYPE html><table><tr><th>Event name</th><th>Event time</th></tr></table> |"
                        + " web page",
                "<html><td>sqs.amazonaws.com</td></html> | web page",
                "<html><span>'eventVersion'</span>: '1.08'</html> | web page",
                "2026-03-01T10:00:00Z\tPutKey\tkms.amazonaws.com~ | without the names",
                "'2026-03-01T10:00:00Z','PutKey','kms.amazonaws.com'~ | without the names",
                "eva;kms.amazonaws.com;PutKey;2026-03-01 10:00:00;x~ | without the names",
                "{'ResultSet':{'Rows':[{'Data':[{'VarCharValue':'eventname'}]}]}} | Athena",
                "{'QueryStatus':'FINISHED','QueryResultRows':[[{'eventTime':'t'},{'eventName':'n'}]]}"
                    + " | get-query-results",
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
                "version account-id interface-id srcaddr dstaddr~2 1 e 1 2|VPC_FLOW_LOG",
                "action srcaddr dstaddr bytes~ACCEPT 10.0.0.1 10.0.0.2 40|VPC_FLOW_LOG",
                "2 123456789012 eni-0a1b2c3d 10.0.0.1 10.0.0.2 1 2 6 1 2 3 4 ACCEPT OK~"
                        + "|VPC_FLOW_LOG",
                "2024-01-01T00:00:00.000Z 2 123456789012 eni-0a1b2c3d 10.0.0.1 10.0.0.2 1 2~"
                        + "|VPC_FLOW_LOG",
                "{'messageType':'DATA_MESSAGE','logEvents':[{'message':'2 123456789012 eni-0a1b"
                        + " 10.0.0.1 x'}]}|VPC_FLOW_LOG",
                "https 2018-07-02T22:23:00.186641Z app/lb/50dc 192.0.2.1:2817 - 0.0 ~"
                        + "|LOAD_BALANCER_LOG",
                "tls 2.0 2018-12-20T02:59:40 net/lb/c6e77e28c25b2234 g3d4b5e8bb8464cd ~"
                        + "|LOAD_BALANCER_LOG",
                "2015-05-13T23:39:43.945958Z lb 192.0.2.1:2817 10.0.0.1:80 0.0~|LOAD_BALANCER_LOG",
                "79a59df900b949e55d96a1e698fbacedfd6e09d98eacf8f8d5218e7cd47ef2be b"
                        + " [06/Feb/2019:00:00:38 +0000]|S3_ACCESS_LOG",
                "#Version: 1.0~#Fields: date time x-edge-location~|CLOUDFRONT_LOG",
                "{'fileVersion':'1.0','configSnapshotId':'x','configurationItems':[]}|CONFIG",
                "{'version':'1.3','configurationItemStatus':'OK','configurationItemCaptureTime':'x'}"
                    + "|CONFIG",
                "{'schemaVersion':'2.0','arn':'arn:aws:guardduty:x:y:detector/z'}~|GUARDDUTY",
                "{'version':'0','id':'x','source':'aws.guardduty','detail':{}}|GUARDDUTY",
                "{'Findings':[{'ProductArn':'x','GeneratorId':'x','AwsAccountId':'1'}]}"
                        + "|SECURITY_HUB",
                "{'Records':[{'eventVersion':'2.1','eventSource':'aws:s3','eventName':'x'}]}"
                        + "|S3_NOTIFICATION",
                "{'Service':'Amazon S3','Event':'s3:TestEvent','Bucket':'b'}|S3_NOTIFICATION",
                "{'messageType':'CONTROL_MESSAGE','logEvents':[{'message':'CWL CONTROL'}]}"
                        + "|LOG_CONTROL",
                "Permission Check Successful|WRITE_TEST",
                "{'awsAccountId':'1','digestStartTime':'x','digestS3Object':'k','logFiles':[]}"
                        + "|DIGEST",
                "{'logFiles':[{'s3Object':'k','hashValue':'x','hashAlgorithm':'SHA-256','oldestEventTime':'x'}]}"
                    + "|DIGEST",
                "{'version':'1.0','hashSignature':'x','publicKeyFingerprint':'y','queryCompleteTime':'z'}"
                    + "|QUERY_SIGNATURE",
                "{'trailList':[{'Name':'t'}]}|CLOUDTRAIL_SETTINGS",
                "{'version':'1.1','account_id':'1','query_timestamp':'x','query_name':'example.com.'}"
                    + "|DNS_LOG",
                "{'timestamp':1,'webaclId':'x','terminatingRuleId':'y','httpRequest':{}}|WAF_LOG",
                "{'firewall_name':'f','event_timestamp':'1','event':{}}|NETWORK_FIREWALL_LOG",
                "user,arn,user_creation_time,password_enabled~root,arn,x,y|CREDENTIAL_REPORT",
                "{'kind':'Event','auditID':'x','requestURI':'/api'}|KUBERNETES_AUDIT",
                "{'class_uid':4001,'activity_id':6,'metadata':{'product':{'name':'Amazon VPC'}}}"
                        + "|OCSF",
                "[{'actor':{},'displayMessage':'x','published':'x','outcome':{'result':'SUCCESS'}}]"
                        + "|OKTA_LOG",
                "{'protoPayload':{'methodName':'x'},'insertId':'1'}|GOOGLE_CLOUD_LOG",
                "{'records':[{'operationName':'x','resourceId':'y','correlationId':'z'}]}"
                        + "|AZURE_LOG",
                "{'CreationTime':'x','RecordType':15,'Operation':'UserLoggedIn','Workload':'AzureAD'}"
                    + "|AZURE_LOG",
                "{'@timestamp':1,'_document_id':'x','actor':'octocat','action':'repo.create'}"
                        + "|GITHUB_LOG",
                "[.ShellClassInfo]~IconResource=x|SYSTEM_FILE",
                "%PDF-1.7 x|PDF",
                "GIF89a x|IMAGE",
                "#!/bin/sh~aws s3 sync x y|PROGRAM",
                "<?xml version='1.0'?><Error><Code>AccessDenied</Code></Error>|S3_ERROR",
                "<!DOCTYPE html><html><body>Sign in</body></html>|WEB_PAGE",
                "Some notes~about nothing|OTHER",
            })
    void namesFilesOfOthersWithoutAProblem(String text, Kind kind) {
        Decoded decoded = decoded(text);
        assertThat(decoded.skipped()).contains(kind);
        assertThat(decoded.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "89504e470d0a1a0a0000, IMAGE",
        "ffd8ffe000104a464946, IMAGE",
        "00000001427564310000, SYSTEM_FILE",
        "d0cf11e0a1b11ae10000, OFFICE",
        "4d5a9000030000000400, PROGRAM",
    })
    void namesBinaryFilesByTheirFirstBytes(String hex, Kind kind) {
        byte[] bytes = HexFormat.of().parseHex(hex);
        assertThat(Decoded.of("file", bytes).skipped()).contains(kind);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindHasATextForUsers(Kind kind) {
        assertThat(kind.description(1).inEnglish()).isNotBlank();
        assertThat(kind.description(2).inEnglish()).isNotBlank();
    }

    @Test
    void namesWithoutEndDoNotExhaustTheStack() {
        assertThat(decoded("srcaddr ".repeat(1 << 13)).skipped()).contains(Kind.OTHER);
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
