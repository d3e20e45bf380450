package spoor.saved;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;
import spoor.json.JsonFiles;
import spoor.json.JsonPath;
import spoor.query.FacetSelection;
import spoor.query.SortOrder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

final class SavedQuestionTest {
    private static final RecordSchema SCHEMA = RecordSchema.CLOUDTRAIL;

    @TempDir private Path folder;

    private SavedView read(String json) throws IOException {
        return JsonFiles.read(
                Files.writeString(folder.resolve("view.json"), json), SavedView.class);
    }

    @Test
    void readsEveryPartOfAQuestion() throws IOException {
        SavedView view =
                read(
                        """
                        {"name": " mine ", "columns": ["time", "event"], "groupBy": ["event"],
                         "question": {
                           "query": "error:*", "inOriginal": true,
                           "include": {"service": ["s3.amazonaws.com"]},
                           "exclude": {"service": ["a"], "eventName": ["B"]},
                           "paths": [{"path": "requestParameters.a", "value": "x", "excluded": true}],
                           "from": "2026-11-01T00:00:00Z",
                           "failuresOnly": true, "sort": "event", "ascending": true}}
                        """);
        SavedQuestion question = view.question();
        assertThat(view.name()).isEqualTo("mine");
        assertThat(view.columns()).containsExactly("time", "event");
        assertThat(view.groupBy()).containsExactly("event");
        assertThat(question.text()).isEqualTo("error:*");
        assertThat(question.selections(SCHEMA))
                .containsEntry(
                        Field.SERVICE,
                        FacetSelection.NONE.including("s3.amazonaws.com").excluding("a"))
                .containsEntry(Field.EVENT, FacetSelection.NONE.excluding("B"));
        assertThat(question.pathTerms())
                .containsExactly(
                        new SavedQuestion.PathTerm(
                                JsonPath.parse("requestParameters.a").orElseThrow(), "x", true));
        assertThat(question.period()).hasValue(new TimeRange(1_793_491_200_000L, TimeRange.END));
        assertThat(question.order(SCHEMA))
                .isEqualTo(new SortOrder(new SortOrder.Key.OfField(Field.EVENT), false));
    }

    @Test
    void leavesOutWhatAFileEditedByHandHasWrong() throws IOException {
        SavedQuestion question =
                read("""
                {"name": null, "columns": [null], "question": {
                   "include": {"nonsense": ["a"], "service": null, "event": [null]},
                   "paths": [null, {"value": "x"}, {"path": "a..b"}],
                   "from": "yesterday", "until": "2026-11-01T00:00:00Z",
                   "sort": "nonsense"}}
                """)
                        .question();
        assertThat(question.selections(SCHEMA)).isEmpty();
        assertThat(question.pathTerms()).isEmpty();
        assertThat(question.period())
                .hasValue(new TimeRange(TimeRange.BEGINNING, 1_793_491_200_000L));
        assertThat(question.order(SCHEMA)).isEqualTo(SortOrder.NEWEST_FIRST);
    }

    @Test
    void hasNoPeriodThatEndsBeforeItBegins() throws IOException {
        assertThat(
                        read("""
                        {"question": {"from": "2026-11-02T00:00:00Z",
                                      "until": "2026-11-01T00:00:00Z"}}
                        """)
                                .question()
                                .period())
                .isEmpty();
    }

    @Test
    void isAllEventsWhereNothingIsSaid() throws IOException {
        assertThat(read("{}").question()).isEqualTo(SavedQuestion.ALL);
        assertThat(read("{}").question().order(SCHEMA)).isEqualTo(SortOrder.NEWEST_FIRST);
    }

    @Test
    void namesValuesByTheirFields() {
        var selections = Map.of(Field.SERVICE, FacetSelection.NONE.including("a").excluding("b"));
        assertThat(SavedQuestion.named(selections, false)).containsEntry("service", List.of("a"));
        assertThat(SavedQuestion.named(selections, true)).containsEntry("service", List.of("b"));
        assertThat(SavedQuestion.sort(new SortOrder(new SortOrder.Key.OfHiddenValues(), true)))
                .isEqualTo("hiddenValues");
    }
}
