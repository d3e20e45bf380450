package spoor.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import spoor.json.JsonSyntaxException;
import spoor.json.JsonTree;
import spoor.json.RandomJson;
import spoor.text.Printable;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/// The sentence for any record is printable and short.
class HostileSentenceTest {
    private static final int LONGEST = 4_000;
    private static final int MUTANTS = 500;

    private static final List<String> RECORDS =
            SentenceTable.rows().stream().map(SentenceTable.Row::record).toList();

    private static void check(JsonTree record) {
        Sentence sentence = SentenceWriter.ENGLISH.write(record);
        assertThat(sentence.text())
                .hasSizeLessThan(LONGEST)
                .isEqualTo(Printable.of(sentence.text()));
        assertThat(sentence.parts()).allSatisfy(part -> assertThat(part.text()).isNotEmpty());
    }

    @RepeatedTest(10)
    void isHarmlessForMutatedRecords(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int sentences = 0;
        for (int i = 0; i < MUTANTS; i++) {
            try {
                check(JsonTree.parse(mutant(random).getBytes(StandardCharsets.UTF_8)));
                sentences++;
            } catch (JsonSyntaxException _) {
                // The mutation made it no JSON, which never gets here.
            }
        }
        assertThat(sentences).isGreaterThan(MUTANTS / 10);
    }

    /// A record in which values were replaced by others, or by pieces of other records.
    private static String mutant(Random random) {
        String record = RECORDS.get(random.nextInt(RECORDS.size()));
        for (int n = random.nextInt(4); n >= 0; n--) {
            int start = record.indexOf(':', random.nextInt(record.length())) + 1;
            int end = start;
            while (end < record.length() && ",}]".indexOf(record.charAt(end)) < 0) {
                end++;
            }
            if (start > 0) {
                record = record.substring(0, start) + value(random) + record.substring(end);
            }
        }
        return record;
    }

    private static String value(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> RandomJson.value(random);
            case 1 -> RECORDS.get(random.nextInt(RECORDS.size()));
            case 2 -> "\"" + "\\u202e[{name}|$1".repeat(random.nextInt(200)) + "\"";
            default -> RandomJson.string(random);
        };
    }

    @Test
    void isHarmlessForRecordsOfAnyShape() {
        Random random = new Random(5);
        for (int i = 0; i < MUTANTS; i++) {
            check(
                    SentenceTable.tree(
                            "{\"eventName\":\"DeleteQueue\",\"requestParameters\":"
                                    + RandomJson.value(random)
                                    + ",\"userIdentity\":"
                                    + RandomJson.value(random)
                                    + ",\"resources\":"
                                    + RandomJson.value(random)
                                    + ",\"responseElements\":"
                                    + RandomJson.value(random)
                                    + ",\"insightDetails"
                                    + random.nextInt(2)
                                    + "\":"
                                    + RandomJson.value(random)
                                    + "}"));
        }
    }

    @Test
    void isShortForLongTextsEverywhere() {
        String text = "\\u0007arn:aws:connect:r:a:instance/" + "Ax-".repeat(2_000);
        for (String record : RECORDS) {
            check(
                    SentenceTable.tree(
                            record.replaceAll(
                                    ":\"[^\"]*\"", ":\"" + text.replace("\\", "\\\\") + "\"")));
        }
    }

    @Test
    void readsRecordsThatAreNestedTooDeep() {
        String deep = "[".repeat(90_000) + "]".repeat(90_000);
        String wide = "{\"a\":".repeat(50_000) + "1" + "}".repeat(50_000);
        check(
                SentenceTable.tree(
                        "{\"eventName\":\"DeleteQueue\",\"requestParameters\":{\"queueUrl\":"
                                + deep
                                + ",\"x\":"
                                + wide
                                + "},\"resources\":"
                                + deep
                                + "}"));
    }

    @Test
    void doesNotWriteOutNumbersThatAreTooLarge() {
        check(
                SentenceTable.tree(
                        "{\"insightDetails\":{\"eventName\":\"X\",\"insightContext\":"
                                + "{\"statistics\":{\"insight\":{\"average\":1E999999999},"
                                + "\"baseline\":{\"average\":1E-999999999}}}}}"));
    }
}
