package spoor.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.fixture.EventJson;
import spoor.io.ByteSpan;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// What masking does with each kind of value, and what it leaves alone.
final class MaskingTest {
    private static final String NOTE = "/requestParameters/note";
    private static final String NAME = "name-[0-9b-z]{11}";

    /// Masks records as one export does.
    private static List<String> mask(Masking masking, String... records) {
        for (String record : records) {
            byte[] bytes = record.getBytes(UTF_8);
            masking.collect(ByteSpan.of(bytes));
        }
        return List.of(records).stream()
                .map(record -> new String(masking.mask(record.getBytes(UTF_8)), UTF_8))
                .toList();
    }

    private static String mask(String record) {
        return mask(Masking.withoutKeyFile(), record).getFirst();
    }

    private static JsonNode tree(String record) {
        return JsonMapper.shared().readTree(record);
    }

    private static JsonNode masked(EventJson event) {
        return tree(mask(event.json()));
    }

    private static EventJson event() {
        return EventJson.number(1);
    }

    @Test
    void theSameValueGetsTheSamePseudonymInAllRecords() {
        List<String> records =
                mask(
                        Masking.withoutKeyFile(),
                        event().user("konstanze").json(),
                        event().user("konstanze").errorMessage("User konstanze is unknown").json());

        String name = tree(records.getFirst()).at("/userIdentity/userName").asString();
        assertThat(name).matches(NAME);
        assertThat(tree(records.getLast()).at("/userIdentity/userName").asString()).isEqualTo(name);
        assertThat(tree(records.getLast()).at("/errorMessage").asString())
                .isEqualTo("User " + name + " is unknown");
        assertThat(tree(records.getFirst()).at("/userIdentity/arn").asString())
                .matches("arn:aws:iam::[1-9]\\d{11}:user/" + name);
    }

    @Test
    void differentValuesGetDifferentPseudonyms() {
        List<String> records =
                mask(
                        Masking.withoutKeyFile(),
                        event().user("anna-1").json(),
                        event().user("anna-2").json());
        assertThat(tree(records.getFirst()).at("/userIdentity/userName"))
                .isNotEqualTo(tree(records.getLast()).at("/userIdentity/userName"));
    }

    @Test
    void anotherExportHasOtherPseudonyms() {
        assertThat(mask(event().json())).isNotEqualTo(mask(event().json()));
    }

    @Test
    void keepsTheFormOfValues() {
        JsonNode record =
                masked(
                        event().key("AKIAQWERTYUIOPASDFGH")
                                .ip("198.51.100.77")
                                .parameter("instance", "i-0123456789abcdef0")
                                .arn(
                                        "arn:aws:connect:eu-central-1:111122223333:instance/8f2d6a1c-1111-4222-8333-444455556666/queue/0d0c0b0a-1111-4222-8333-444455556666")
                                .parameter("again", "0d0c0b0a-1111-4222-8333-444455556666"));
        assertThat(record.at("/userIdentity/accessKeyId").asString())
                .matches("AKIA[A-Z2-7]{16}")
                .isNotEqualTo("AKIAQWERTYUIOPASDFGH");
        assertThat(record.at("/sourceIPAddress").asString())
                .matches("2[45]\\d\\.\\d+\\.\\d+\\.\\d+");
        assertThat(record.at("/userIdentity/accountId").asString())
                .matches("\\d{12}")
                .isNotEqualTo(EventJson.ACCOUNT)
                .isEqualTo(record.at("/recipientAccountId").asString());
        String guid = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
        assertThat(record.at("/userIdentity/arn").asString())
                .matches("arn:aws:connect:eu-central-1:\\d{12}:instance/" + guid + "/queue/" + guid)
                .endsWith(record.at("/requestParameters/again").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fa", "ar-EG", "bn", "mr", "tr"})
    void writesTheSameDigitsInEveryLanguage(String language) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(language));
        try {
            JsonNode record = masked(event().ip("198.51.100.77"));
            assertThat(record.at("/userIdentity/accountId").asString()).matches("[1-9][0-9]{11}");
            assertThat(record.at("/sourceIPAddress").asString())
                    .matches("2[45][0-9](\\.[0-9]{1,3}){3}");
            assertThat(masked(event().parameter("accountId", "012345678901")))
                    .asString()
                    .containsPattern("\"accountId\":\"0[0-9]{11}\"");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void lettersInAnotherCaseAreTheSameName() {
        JsonNode record =
                masked(
                        event().user("Konstanze")
                                .parameter("a", "konstanze")
                                .parameter("b", "KONSTANZE"));
        String name = record.at("/userIdentity/userName").asString();
        assertThat(record.at("/requestParameters/a").asString())
                .isEqualTo(name.toLowerCase(Locale.ROOT));
        assertThat(record.at("/requestParameters/b").asString())
                .isEqualTo(name.toUpperCase(Locale.ROOT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sourceIPAddress | cloudformation.amazonaws.com",
                "sourceIPAddress | AWS Internal",
                "userAgent | Mozilla/5.0 (X11) Chrome/120.0.0.0 Safari/537.36",
                "userAgent | aws-cli/2.31.0 md/awscrt#0.27.6",
                "eventSource | connect.amazonaws.com",
                "eventName | AddPermission20150331v2",
                "note | 0.0.0.0/0 and ::/0",
                "note | arn:aws:iam::aws:policy/AdministratorAccess",
                "note | 2026-11-22T09:00:00Z",
                "note | 1700000000123",
                "note | 1700000000123456789",
                "note | abcdefabcdef123",
                "eventID | 0a1b2c3d-0000-4000-8000-123456789012",
                "requestID | 7MASBNMZTQ1B2C3D",
                "x-amz-id-2 | eftixk72aD6Ap51TnqcoF8eFidJG9Z/2mkiDFu8yU9AS1ed4OpIszj7UDNEHGran",
                "x-amz-id-2 | RXx2nznYZEGZwOW9vPvIWzfOkcveH8Gw6mtE8TBDbdcp/B9HewlsbCH7+JsB/8NIdc=",
                "note | TLS_AES_128_GCM_SHA256 and AWSSDKForJava2Version20",
                "note | 20261122T090000Z",
                "note | db.m7g.4xlarge, x86_64, us-east-1a",
                "availabilityZoneId | euc1-az2",
                "modelId | meta.llama3-1-8b-instruct-v1:0",
                "userName | HIDDEN_DUE_TO_SECURITY_REASONS",
                "note | arn:aws:iam::*:role/*",
            })
    void leavesAloneWhatTellsNobodyApart(String member, String value) {
        String record = "{\"eventVersion\":\"1.11\",\"" + member + "\":\"" + value + "\"}";
        assertThat(mask(record)).isEqualTo(record);
    }

    @ParameterizedTest
    @CsvSource({
        "i-0abc0def012345678, i-[0-9a-f]{17}",
        "vpc-0abc0def, vpc-[0-9a-f]{8}",
        "tgw-attach-0abc0def012345678, tgw-attach-[0-9a-f]{17}",
        "subnet-cidr-assoc-0abc0def012345678, subnet-cidr-assoc-[0-9a-f]{17}",
        "mrk-1234abcd12ab34cd56ef1234567890ab, mrk-[0-9a-f]{32}",
        "ssoins-7223f02cc0e8a9b1, ssoins-[0-9a-f]{16}",
        "d-9067642ac7, d-[0-9a-f]{10}",
        "j-3H6EATEWWRWS1, j-[0-9A-Z]{13}",
        "o-a1b2c3d4e5, o-[0-9a-f]{10}",
        "sgw-12A3456B, sgw-[0-9A-F]{8}",
        "AMZN09A2C7, AMZN[0-9A-Z]{6}",
        "ou-ab12-34cd56ef, ou-[0-9a-z]{4}-[0-9a-z]{8}",
        "eu-central-1_Ab1Cd2Ef3, eu-central-1_[0-9A-Za-z]{9}",
        "Z0123456789ABCDEFGHIJ, Z[0-9A-Z]{20}",
        "E1A2B3C4D5E6F7, E[0-9A-Z]{13}",
        "E2QWRUHAPOMQZL, E[0-9A-Z]{13}",
        "C2682N5HXP0BZ4, C[0-9A-Z]{13}",
        "4444-5555-6666, \\d{4}-\\d{4}-\\d{4}",
        "kZ8rQ2vXw4mN6pL1tB9sGd, k[0-9A-Za-z]{21}",
        "9067642ac7-0a1b2c3d-0000-4000-8000-123456789abc, [0-9a-f]{10}-[0-9a-f-]{36}",
        "0a1b2c3d-0000-4000-8000-123456789abc, [0-9a-f-]{36}",
        "9f86d081884c7d659a2feaa0c55ad015, [0-9a-f]{32}",
        "aaaaaaaabbbbbbbb, [0-9a-f]{16}",
        "0000000000000000000000000000000a, [0-9a-f]{32}",
        "1234567890123456AB, [0-9A-F]{18}",
        "deadbeefdeadbeefdeadbeef, [0-9a-f]{24}",
    })
    void masksIdsByTheirFormWhereverTheyAre(String id, String pseudonym) {
        String note =
                masked(event().parameter("note", "see " + id + ", or " + id + "."))
                        .at(NOTE)
                        .asString();

        assertThat(note).doesNotContain(id).matches("see (" + pseudonym + "), or \\1\\.");
    }

    @Test
    void anIdHasOnePseudonymInAllPlaces() {
        String id = "0a1b2c3d-0000-4000-8000-123456789abc";
        JsonNode record =
                masked(
                        event().parameter("keyId", id)
                                .parameter("note", "arn%3Aaws%3Akms%3A%3A%3Akey%2F" + id)
                                .parameter(
                                        "other",
                                        "arn:aws:kms:eu-central-1:111122223333:key/" + id));

        String pseudonym = record.at("/requestParameters/keyId").asString();
        assertThat(pseudonym).isNotEqualTo(id);
        assertThat(record.at(NOTE).asString()).endsWith("key%2F" + pseudonym);
        assertThat(record.at("/requestParameters/other").asString()).endsWith("key/" + pseudonym);
    }

    @Test
    void theIdOfARequestStaysEverywhere() {
        String id = "6513270e-269e-4d37-b2a7-4de452e6b438";
        List<String> records =
                mask(
                        Masking.withoutKeyFile(),
                        event().member("requestID", "\"" + id + "\"").json(),
                        event().parameter("resourceId", id).json());

        assertThat(tree(records.getFirst()).at("/requestID").asString()).isEqualTo(id);
        assertThat(tree(records.getLast()).at("/requestParameters/resourceId").asString())
                .isEqualTo(id);
    }

    @Test
    void readsWhatIsEncodedInsteadOfReplacingIt() {
        String script =
                "#!/bin/sh\necho the quick brown fox jumps over the lazy dog again and again\n";
        String encoded = Base64.getEncoder().encodeToString(script.getBytes(UTF_8));

        assertThat(masked(event().parameter("note", encoded)).at(NOTE).asString())
                .isEqualTo(encoded);
    }

    @Test
    void keepsAllOtherBytesAsTheyAre() {
        String record =
                "{ \"n\":1.50e+3,\r\n\t\"eventVersion\" : \"1.\\u0031\", \"x\":\"\\/\\u00e4ü\","
                        + " \"userName\":\"ruprecht\",\"y\":[null , true] }";
        String masked = mask(record);
        assertThat(masked.replaceFirst(NAME, "ruprecht")).isEqualTo(record);
        assertThat(masked).isNotEqualTo(record);
    }

    @Test
    void bytesThatAreNoTextStay() {
        byte[] record = "{\"userName\":\"ruprecht\",\"x\":\"?\"}".getBytes(UTF_8);
        record[record.length - 3] = (byte) 0xff;
        Masking masking = Masking.withoutKeyFile();
        masking.collect(ByteSpan.of(record));
        byte[] masked = masking.mask(record);
        assertThat(masked[masked.length - 3]).isEqualTo((byte) 0xff);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%s",
                "x-%s-y",
                "xx%syy",
                "\\u006bonstanze",
                "kon\\u0073tan\\u007ae",
                "KONSTANZE",
                "a%%2F%s%%3A",
                "%%6bonstanze",
                "%%256bonstanze",
                "{\\\"deep\\\":\\\"%s\\\"}",
                "{\\\"deep\\\":\\\"{\\\\\\\"deeper\\\\\\\":\\\\\\\"\\\\\\\\u006bonstanze\\\\\\\"}\\\"}",
                "{\\\"%s\\\":1}",
                "failed: {\\\"who\\\": \\\"\\\\u006bonstanze\\\"",
                "Basic a29uc3Rhbno6c2VjcmV0 a29uc3RhbnplOnNlY3JldA==",
                "a29uc3RhbnplOnNlY3JldA",
                "/token/eyJ1IjoiXHUwMDZib25zdGFuemUifQ/end",
            })
    void findsANameHoweverItIsWritten(String form) {
        String written =
                form.contains("%s") ? form.formatted("konstanze") : form.replace("%%", "%");
        String record = event().user("konstanze").member("note", "\"" + written + "\"").json();
        String masked = mask(record);
        assertThat(new Secrets(List.of("konstanze")).leftIn(masked.getBytes(UTF_8))).isEmpty();
        assertThat(tree(masked)).isNotNull();
    }

    @Test
    void masksNamesOfMembers() {
        String masked =
                mask(event().user("konstanze").member("x", "{\"konstanze\":{\"a\":1}}").json());
        assertThat(masked).doesNotContain("konstanze");
        assertThat(tree(masked).at("/x").propertyNames().iterator().next()).matches(NAME);
    }

    @Test
    void masksNumbersThatAreAccountIds() {
        JsonNode record = masked(event().member("x", "{\"account\":111122223333,\"size\":12345}"));
        assertThat(record.at("/x/account").asString())
                .isEqualTo(record.at("/recipientAccountId").asString());
        assertThat(record.at("/x/size").asInt()).isEqualTo(12345);
    }

    @Test
    void findsAnAccountIdInsideABucketsName() {
        JsonNode record = masked(event().parameter("note", "logs111122223333x and 444455556666"));
        assertThat(record.at("/requestParameters/note").asString())
                .contains("logs" + record.at("/recipientAccountId").asString() + "x")
                .doesNotContain("444455556666");
    }

    @Test
    void masksTheNamesInAnArnAndKeepsTheKinds() {
        JsonNode record =
                masked(
                        event().parameter("a", "arn:aws:iam::111122223333:role/paths/Wartung")
                                .parameter(
                                        "b",
                                        "arn:aws:sts::111122223333:assumed-role/Wartung/ulrike")
                                .parameter("c", "arn:aws:s3:::lager-halle/ordner/datei.csv")
                                .parameter(
                                        "d",
                                        "arn:aws:iam::111122223333:role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX"));
        String role = record.at("/requestParameters/a").asString().replaceFirst(".*/", "");
        assertThat(record.at("/requestParameters/b").asString())
                .matches("arn:aws:sts::\\d{12}:assumed-role/" + role + "/" + NAME);
        assertThat(record.at("/requestParameters/c").asString())
                .matches("arn:aws:s3:::" + NAME + "/" + NAME + "/" + NAME);
        assertThat(record.at("/requestParameters/d").asString())
                .endsWith(":role/aws-service-role/x.amazonaws.com/AWSServiceRoleForX");
    }

    @Test
    void masksBothSidesOfAnEMailAddress() {
        JsonNode record = masked(event().parameter("to", "Write to eva.muster@firma-gross.de!"));
        assertThat(record.at("/requestParameters/to").asString())
                .matches("Write to " + NAME + "@" + NAME + "\\.example!");
    }

    @Test
    void anAddressIsTheSameHoweverItIsWritten() {
        JsonNode record =
                masked(
                        event().ip("2001:0DB8:0000:0000:0000:0000:0000:0042")
                                .parameter("short", "from [2001:db8::42]:443")
                                .parameter("host", "ip-10-1-2-3.ec2.internal")
                                .parameter("plain", "10.1.2.3"));
        assertThat(record.at("/requestParameters/short").asString())
                .isEqualTo("from [" + record.at("/sourceIPAddress").asString() + "]:443");
        assertThat(record.at("/requestParameters/host").asString())
                .isEqualTo(
                        "ip-"
                                + record.at("/requestParameters/plain").asString().replace('.', '-')
                                + ".ec2.internal");
    }

    @Test
    void ordinaryWordsAreMaskedAsNamesOnlyAndThatIsTold() {
        Masking masking = Masking.withoutKeyFile();
        String record =
                event().user("admin").errorMessage("admin rights of user admin missing").json();
        JsonNode masked = tree(mask(masking, record).getFirst());
        assertThat(masked.at("/userIdentity/userName").asString()).matches(NAME);
        assertThat(masked.at("/userIdentity/arn").asString()).matches(".*:user/" + NAME);
        assertThat(masked.at("/errorMessage").asString())
                .isEqualTo("admin rights of user admin missing");
        assertThat(masking.report().ordinary()).isEqualTo(1);
    }

    @Test
    void anOrdinaryNameIsCountedOnceHoweverOftenItIsUsed() {
        Masking masking = Masking.withoutKeyFile();
        String record =
                event().user("eva@example.com")
                        .parameter("x", "ole@example.com, mo@EXAMPLE.com")
                        .json();
        List<String> _ = mask(masking, record);
        assertThat(masking.report().ordinary()).isEqualTo(2); // the domain, and mo
    }

    @Test
    void shortNamesAreFoundAsWords() {
        JsonNode record = masked(event().user("bob").parameter("x", "bob, bob2, BobLog, bobbin"));
        assertThat(record.at("/requestParameters/x").asString())
                .matches(NAME + ", " + NAME + "2, N" + NAME.substring(1) + "Log, bobbin");
    }

    @Test
    void aUserNamedLikeAServiceDoesNotChangeTheService() {
        JsonNode record = masked(event().user("DeleteQueue").name("DeleteQueue"));
        assertThat(record.at("/eventName").asString()).isEqualTo("DeleteQueue");
        assertThat(record.at("/userIdentity/userName").asString())
                .startsWith("N")
                .doesNotContain("Delete");
    }

    @Test
    void whatIsEncodedTooOftenIsReplacedAsAWhole() {
        String text = "konstanze";
        for (int i = 0; i < 20; i++) {
            text = Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
        }
        String masked = mask(event().user("konstanze").parameter("x", text).json());
        assertThat(new Secrets(List.of("konstanze")).leftIn(masked.getBytes(UTF_8))).isEmpty();
    }

    @Test
    void compressedDataIsReplacedAsAWhole() {
        String masked =
                mask(
                        event().parameter("x", "data:H4sIAAAAAAAA/8tIzcnJBwCGphA2BQAAAA== end")
                                .json());
        assertThat(tree(masked).at("/requestParameters/x").asString()).doesNotContain("H4sI");
    }

    @Test
    void looksIntoBase64OfUtf16() {
        String command =
                Base64.getEncoder()
                        .encodeToString("net user konstanze".getBytes(StandardCharsets.UTF_16LE));
        String masked =
                mask(event().user("konstanze").parameter("x", "powershell -enc " + command).json());
        String after = tree(masked).at("/requestParameters/x").asString().substring(16);
        assertThat(new String(Base64.getDecoder().decode(after), StandardCharsets.UTF_16LE))
                .matches("net user " + NAME);
    }

    @Test
    void countsDifferentValuesByKind() {
        Masking masking = Masking.withoutKeyFile();
        mask(masking, event().key("AKIAQWERTYUIOPASDFGH").json(), event().ip("10.0.0.9").json());
        assertThat(masking.report().values())
                .containsEntry(MaskKind.ACCOUNT, 1)
                .containsEntry(MaskKind.KEY, 1)
                .containsEntry(MaskKind.ADDRESS, 2)
                .containsEntry(MaskKind.EMAIL, 0)
                .containsEntry(MaskKind.NAME, 2);
    }

    @Test
    void aKeyFileKeepsPseudonymsWithTheirOriginals(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("key.json");
        Masking first = Masking.withKeyFile(file);
        String once = mask(first, event().user("konstanze").json()).getFirst();
        first.writeKeyFile();
        Masking second = Masking.withKeyFile(file);
        String twice =
                mask(second, event().ip("10.9.8.7").json(), event().user("konstanze").json())
                        .getLast();
        second.writeKeyFile();

        assertThat(twice).isEqualTo(once);
        JsonNode kept = tree(Files.readString(file, UTF_8));
        String name = tree(once).at("/userIdentity/userName").asString();
        assertThat(kept.at("/originals/NAME/" + name).asString()).isEqualTo("konstanze");
        assertThat(kept.at("/originals/ADDRESS").size()).isEqualTo(2);
        if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
            assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
        }
    }

    @Test
    void refusesAKeyFileThatIsNone(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("no.json"), "{\"key\":\"x\"}", UTF_8);
        assertThatThrownBy(() -> Masking.withKeyFile(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("not a key file");
    }
}
