package spoor.hidden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;

import java.nio.charset.StandardCharsets;
import java.util.List;

class HiddenValueFinderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "HIDDEN_DUE_TO_SECURITY_REASONS",
                "hidden_due_to_security_reasons",
                "key=HIDDEN_DUE_TO_SECURITY_REASONS;",
                "***",
                "****",
                "**********",
                "**",
                "***OMITTED***",
                "***omitted***",
                "* Omitted *",
                "***REDACTED***",
                "*redacted*",
                "***(Redacted)",
                "SELECT * FROM Music WHERE Artist = ***(Redacted)",
                "***(REDACTED) AND Year = ***(Redacted)",
                "<sensitiveDataRemoved>",
                "<SENSITIVEDATAREMOVED>",
                "Value hidden due to security reasons.",
                "value hidden due to security reasons",
            })
    void findsValuesHiddenByAws(String value) throws JsonSyntaxException {
        assertThat(kinds("{\"requestParameters\":{\"a\":\"" + value + "\"}}"))
                .containsExactly(HiddenKind.HIDDEN_BY_AWS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[redacted]",
                "[REDACTED]",
                "redacted",
                "REDACTED",
                "<redacted>",
                "<redacted from snapshot>",
                "[REDACTED:AWS_ACCESS_KEY]",
                "redacted]",
                "<removed>",
                "[Removed by the legal team]",
                "<masked>",
                "[masked: e-mail]",
                "AKIA****************",
                "ASIA****",
                "AROA****************:User",
                "AIDA*****2345",
                "akia****",
                "AWS_ACCESS_KEY_ID_REDACTED",
            })
    void findsValuesMaskedByOthers(String value) throws JsonSyntaxException {
        assertThat(kinds("{\"requestParameters\":{\"a\":\"" + value + "\"}}"))
                .containsExactly(HiddenKind.MASKED_BY_OTHERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                " ",
                "hidden",
                "Hidden",
                "HIDDEN",
                "HIDDEN_FOR_SECURITY_REASONS",
                "sensitiveDataRemoved",
                "the value hidden due to security reasons.",
                "hidden-queue",
                "omitted",
                "***OMITTED",
                "***a***",
                "s3:*",
                "arn:aws:s3:::bucket/**",
                "**/*.json",
                "a***",
                "*** ",
                "(Redacted)",
                "removed",
                "masked",
                "the redacted]",
                "redacted version of the report",
                "[redacted] and more",
                "<redacted because of a reason that is longer than forty characters>",
                "AKIAIOSFODNN7EXAMPLE",
                "AKIA***",
                "XXXX****",
                "AWS_ACCESS_KEY_ID_redacted",
                "_REDACTED",
                "REDACTED_NAME",
                "null",
            })
    void findsNoOrdinaryValue(String value) throws JsonSyntaxException {
        assertThat(kinds("{\"requestParameters\":{\"a\":\"" + value + "\"}}")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Resource",
                "resource",
                "RESOURCE",
                "NotResource",
                "Action",
                "NotAction",
                "Principal",
                "notPrincipal",
                "prefix",
                "Prefix",
                "notPrefix",
                "path",
                "notPath",
                "pattern",
                "NotPattern",
            })
    void readsTwoStarsAsAPatternInMembersThatHoldPatterns(String name) throws JsonSyntaxException {
        assertThat(kinds("{\"" + name + "\":\"**\"}")).isEmpty();
        assertThat(kinds("{\"" + name + "\":[\"a\",\"**\"]}")).isEmpty();
        assertThat(kinds("{\"" + name + "\":[[\"**\"],{\"a\":[\"**\"]}]}"))
                .containsExactly(HiddenKind.HIDDEN_BY_AWS);
        assertThat(kinds("{\"" + name + "\":[\"***\"]}")).containsExactly(HiddenKind.HIDDEN_BY_AWS);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'resources':['**']}                                | 1",
                "{'Principal':{'AWS':'**'}}                          | 1",
                "{'Resource':{'secret':['x','**']}}                  | 1",
                "{'pathPrefix':'**'}                                 | 1",
                "{'a':[{'Action':'**'},'**']}                        | 1",
                "['**']                                              | 1",
                "'**'                                                | 1",
                "{'a':['***',['****',{'b':'***'}]],'c':'***'}        | 4",
                "{'***':'a'}                                         | 0",
                "{'HIDDEN_DUE_TO_SECURITY_REASONS':1}                | 0",
                "{'a':null,'b':true,'c':12,'d':{},'e':[]}            | 0",
                "{'\\u002a':'\\u002a\\u002a\\u002a'}                 | 1",
                "{'a':'H\\u0049DDEN_DUE_TO_SECURITY_REASONS'}        | 1",
                "{'parameters':'HIDDEN_DUE_TO_SECURITY_REASONS'}     | 1",
                "{'tags':[{'key':'***','value':'***'}]}              | 2",
                "{'userIdentity':{'accessKeyId':''}}                 | 0",
            })
    void readsTwoStarsByTheNearestName(String json, int count) throws JsonSyntaxException {
        List<HiddenValue> found = find(json.replace('\'', '"'));
        assertThat(HiddenValueFinder.count(found, HiddenKind.HIDDEN_BY_AWS)).isEqualTo(count);
        assertThat(found).hasSize(count);
    }

    @Test
    void readsRedactedInBracketsAsAMarkOfAwsInDatabaseLogsOnly() throws JsonSyntaxException {
        String rds = ",\"eventSource\":\"rds.amazonaws.com\"}";
        assertThat(kinds("{\"responseElements\":{\"logFileData\":\"[REDACTED]\"}" + rds))
                .containsExactly(HiddenKind.HIDDEN_BY_AWS);
        assertThat(kinds("{\"responseElements\":{\"logFileData\":\"[REDACTED]\"}}"))
                .containsExactly(HiddenKind.MASKED_BY_OTHERS);
        assertThat(kinds("{\"responseElements\":{\"logFile\":\"[REDACTED]\"}" + rds))
                .containsExactly(HiddenKind.MASKED_BY_OTHERS);
        assertThat(kinds("{\"responseElements\":{\"logFileData\":\"REDACTED\"}" + rds))
                .containsExactly(HiddenKind.MASKED_BY_OTHERS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'omitted':true,'originalSize':149893,'reason':'requestParameters too large'}",
                "{'omitted':'true','originalSize':'149893','reason':'requestParameters too large'}",
                "{'reason':'responseElements too large','omitted':true}",
                "{'originalSize':149893,'omitted':true}",
            })
    void findsAPartThatWasTooLarge(String omission) throws JsonSyntaxException {
        String json = "{'requestParameters':" + omission + ",'responseElements':null}";
        assertThat(kinds(json.replace('\'', '"'))).containsExactly(HiddenKind.OMITTED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'omitted':false,'originalSize':149893,'reason':'none'}",
                "{'omitted':'no','originalSize':149893}",
                "{'omitted':1,'originalSize':149893}",
                "{'omitted':true}",
                "{'originalSize':149893,'reason':'requestParameters too large'}",
                "null",
                "{}",
            })
    void findsNoOtherObject(String part) throws JsonSyntaxException {
        String json = "{'requestParameters':" + part + "}";
        assertThat(kinds(json.replace('\'', '"'))).isEmpty();
    }

    @Test
    void findsPathsAndOffsetsInTheOrderOfTheText() throws JsonSyntaxException {
        String json =
                "{\"é\":\"**\","
                    + " \"a\":[1,{\"b\":\"\\u002a**\"}],\"c\":{\"omitted\":true,\"reason\":\"\"},"
                    + "\"d\":\"[redacted]\"}";
        JsonTree tree = JsonTree.parse(json.getBytes(StandardCharsets.UTF_8));
        assertThat(HiddenValueFinder.in(tree, HiddenRules.BUILT_IN))
                .extracting(
                        value -> value.path().toString(),
                        value -> tree.source(value.start(), value.end()),
                        HiddenValue::kind)
                .containsExactly(
                        tuple("é", "\"**\"", HiddenKind.HIDDEN_BY_AWS),
                        tuple("a[1].b", "\"\\u002a**\"", HiddenKind.HIDDEN_BY_AWS),
                        tuple("c", "{\"omitted\":true,\"reason\":\"\"}", HiddenKind.OMITTED),
                        tuple("d", "\"[redacted]\"", HiddenKind.MASKED_BY_OTHERS));
    }

    @Test
    void findsAValueFiftyThousandLevelsDeep() throws JsonSyntaxException {
        int pairs = 25_000;
        List<HiddenValue> found = find("{\"a\":[".repeat(pairs) + "\"***\"" + "]}".repeat(pairs));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().path().steps()).hasSize(2 * pairs);
        assertThat(found.getFirst().start()).isEqualTo(6 * pairs);
    }

    private static List<HiddenKind> kinds(String json) throws JsonSyntaxException {
        return find(json).stream().map(HiddenValue::kind).toList();
    }

    private static List<HiddenValue> find(String json) throws JsonSyntaxException {
        return HiddenValueFinder.in(
                JsonTree.parse(json.getBytes(StandardCharsets.UTF_8)), HiddenRules.BUILT_IN);
    }
}
