package spoor.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.message.Texts;

import java.util.Locale;

/// Sentences in other languages. `qaa` is a toy language of files only, in the resources of the
/// tests: the outcome comes first, then the object, the verb and the actor.
final class SentenceWriterTest {
    private static final String ALICE =
            "'userIdentity':{'type':'IAMUser','userName':'alice'},'eventTime':"
                    + "'2026-11-22T09:00:00Z','sourceIPAddress':'203.0.113.7'";

    private static final String DELETION =
            "{'eventName':'DeleteQueue','eventSource':'connect.amazonaws.com',"
                    + ALICE
                    + ",'requestParameters':{'QueueId':'q1','InstanceId':'i1'}";

    private final SentenceWriter toy = SentenceWriter.of(Texts.in(Locale.of("qaa")));

    private static String written(SentenceWriter writer, String record) {
        return writer.write(SentenceTable.tree(record.replace('\'', '"'))).text();
    }

    @Test
    void putsWordsAndTheirOrderIntoAnotherLanguage() {
        assertThat(written(SentenceWriter.ENGLISH, DELETION + "}"))
                .isEqualTo(
                        "IAM user alice deleted queue q1 in Connect instance i1"
                                + " at 2026-11-22T09:00:00Z from 203.0.113.7");
        assertThat(written(toy, DELETION + "}"))
                .isEqualTo(
                        "i1-centro > q1-vico forigis @2026-11-22T09:00:00Z <203.0.113.7>"
                                + " = alice-ulo");
    }

    @Test
    void writesOfARecordWhoseObjectsAreTextOrFlat() {
        String time = "{'eventVersion':'1.08','eventTime':'2026-11-22 09:00:00',";
        String call = "'eventSource':'connect.amazonaws.com','eventName':'DeleteQueue',";
        String sentence =
                written(
                        SentenceWriter.ENGLISH,
                        time
                                + call
                                + "'userIdentity.type':'IAMUser','userIdentity.userName':'alice',"
                                + "'requestParameters':'{\\'QueueId\\':\\'q1\\'}'}");
        assertThat(sentence)
                .startsWith("IAM user alice deleted queue q1")
                .contains("2026-11-22T09:00:00Z");
    }

    @Test
    void tellsWhatWasOnlyTriedInAnotherLanguage() {
        assertThat(written(toy, DELETION + ",'errorCode':'AccessDenied','errorMessage':'no'}"))
                .isEqualTo(
                        "Ne AccessDenied \u00abno\u00bb, i1-centro > q1-vico forig?"
                                + " @2026-11-22T09:00:00Z <203.0.113.7> = alice-ulo");
    }

    @Test
    void countsInAnotherLanguage() {
        assertThat(
                        written(
                                toy,
                                "{'eventName':'DeleteQueues','eventSource':'connect.amazonaws.com',"
                                        + "'requestParameters':{'QueueIds':['a','b','c','d']}}"))
                .isEqualTo("a; b; c; \u2026 = 4 vicoj forigis");
    }

    @Test
    void takesPhrasesFromAnotherLanguage() {
        assertThat(
                        written(
                                toy,
                                "{'eventName':'AssumeRole','eventSource':'sts.amazonaws.com',"
                                        + ALICE
                                        + ",'requestParameters':{'roleArn':"
                                        + "'arn:aws:iam::111122223333:role/ops',"
                                        + "'roleSessionName':'s'}}"))
                .isEqualTo("ops (s) prenis @2026-11-22T09:00:00Z <203.0.113.7> = alice-ulo");
    }

    @Test
    void callsAnEventByItsNameWhereTheLanguageLacksItsVerb() {
        assertThat(written(toy, DELETION.replace("DeleteQueue", "RenameQueue") + "}"))
                .isEqualTo(
                        "i1-centro > RenameQueue vokis @2026-11-22T09:00:00Z <203.0.113.7>"
                                + " = alice-ulo");
    }

    @Test
    void isEnglishInALanguageWithoutSentences() {
        SentenceWriter german = SentenceWriter.of(Texts.in(Locale.GERMANY));

        assertThat(written(german, DELETION + "}"))
                .isEqualTo(written(SentenceWriter.ENGLISH, DELETION + "}"));
    }

    /// Without the words of AWS's records, nothing is left but marks.
    @Test
    void addsNoWordsToThoseOfTheLanguageAndTheRecord() {
        String left = written(toy, DELETION + ",'errorCode':'AccessDenied'}");
        for (String known :
                new String[] {
                    "i1",
                    "q1",
                    "alice",
                    "AccessDenied",
                    "2026-11-22T09:00:00Z",
                    "203.0.113.7",
                    "-centro",
                    "-vico",
                    "forig?",
                    "-ulo",
                    "Ne "
                }) {
            assertThat(left).contains(known);
            left = left.replace(known, "");
        }
        assertThat(left).doesNotContainPattern("\\p{L}");
    }
}
