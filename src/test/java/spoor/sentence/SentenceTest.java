package spoor.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import spoor.json.JsonPath;
import spoor.sentence.SentencePart.Kind;
import spoor.sentence.SentenceTable.Row;

import java.util.List;

/// The sentences for records, and the sources of their pieces.
class SentenceTest {
    private static final String DELETION =
            "{'eventName':'DeleteQueue','eventSource':'connect.amazonaws.com','eventTime':"
                    + "'2026-11-22T09:00:00Z','sourceIPAddress':'203.0.113.7','awsRegion':"
                    + "'eu-central-1','userIdentity':{'type':'IAMUser','userName':'alice'},"
                    + "'requestParameters':{'InstanceId':'i1','QueueId':'q1'},"
                    + "'errorCode':'AccessDenied','errorMessage':'no'}";

    private static Sentence of(String json) {
        return SentenceWriter.ENGLISH.write(SentenceTable.tree(json.replace('\'', '"')));
    }

    static List<Row> rows() {
        return SentenceTable.rows();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void writesTheSentenceWrittenByHand(Row row) {
        assertThat(SentenceWriter.ENGLISH.write(SentenceTable.tree(row.record())).text())
                .isEqualTo(row.sentence());
    }

    @Test
    void knowsTheSourceOfEachPiece() {
        assertThat(of(DELETION).parts())
                .filteredOn(part -> !part.sources().isEmpty())
                .extracting(
                        part -> part.kind() + " " + part.text() + " " + part.sources().getFirst())
                .containsExactly(
                        "ACTOR IAM user  userIdentity.type",
                        "ACTOR alice userIdentity.userName",
                        "ACTION delete  eventName",
                        "TARGET queue q1 requestParameters.QueueId",
                        "TARGET Connect instance i1 requestParameters.InstanceId",
                        "WHEN 2026-11-22T09:00:00Z eventTime",
                        "WHERE 203.0.113.7 sourceIPAddress",
                        "WHERE eu-central-1 awsRegion",
                        "OUTCOME AccessDenied errorCode",
                        "OUTCOME no errorMessage");
    }

    @Test
    void hasTheItemOfAListAsTheSourceOfATarget() {
        Sentence sentence =
                of(
                        "{'eventName':'StopInstances','eventSource':'ec2.amazonaws.com',"
                                + "'requestParameters':{'instancesSet':{'items':[{'instanceId':"
                                + "'i-1'},{'instanceId':'i-2'}]}}}");

        assertThat(sentence.parts())
                .flatExtracting(SentencePart::sources)
                .extracting(JsonPath::toString)
                .contains("requestParameters.instancesSet.items[1].instanceId");
    }

    @Test
    void writesTimesInAnotherForm() {
        Sentence sentence = of(DELETION).withTimes(time -> "<" + time + ">");

        assertThat(sentence.text()).contains(" at <2026-11-22T09:00:00Z> from ");
        assertThat(sentence.parts()).hasSameSizeAs(of(DELETION).parts());
    }

    @Test
    void shortensLongNamesAndMessages() {
        String sentence =
                of(DELETION.replace("'q1'", "'" + "q".repeat(5000) + "'")
                                .replace("'no'", "'" + "n".repeat(5000) + "'"))
                        .text();

        assertThat(sentence)
                .contains("queue " + "q".repeat(79) + "\u2026" + "q".repeat(40) + " in ")
                .endsWith("\u201c" + "n".repeat(199) + "\u2026\u201d");
    }

    @Test
    void hasNoOutcomeIfNoneIsRecorded() {
        assertThat(of(DELETION.replace("'errorCode'", "'x'").replace("'errorMessage'", "'y'")))
                .satisfies(sentence ->
                        assertThat(sentence.parts())
                                .extracting(SentencePart::kind)
                                .doesNotContain(Kind.OUTCOME))
                .extracting(Sentence::text)
                .asString()
                .startsWith("IAM user alice deleted queue q1 ")
                .doesNotContainIgnoringCase("success");
    }

    @Test
    void isEmptyForARecordWithoutAnEvent() {
        assertThat(of("{}")).isEqualTo(Sentence.NONE);
        assertThat(of("{}").isEmpty()).isTrue();
        assertThat(of(DELETION).isEmpty()).isFalse();
    }
}
