package spoor.viewmodel.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.event.RecordSchema;
import spoor.query.QueryParser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

final class QueryGuideTest {
    @Test
    void everyExampleIsAQuery() {
        assertThat(QueryGuide.terms()).hasSizeGreaterThan(10);
        assertThat(QueryGuide.terms())
                .allSatisfy(entry ->
                        assertThatCode(() -> QueryParser.parse(entry.query()))
                                .doesNotThrowAnyException());
    }

    @Test
    void theDocumentationHasTheSameExamples() throws IOException {
        String guide = Files.readString(Path.of("src/main/docs/using.md"));

        assertThat(QueryGuide.terms())
                .allSatisfy(entry ->
                        assertThat(guide)
                                .contains(
                                        "| `%s` | %s |".formatted(entry.query(), entry.meaning())));
    }

    @Test
    void listsEveryFieldAndMark() {
        assertThat(QueryGuide.fields(RecordSchema.CLOUDTRAIL))
                .extracting(QueryGuide.Entry::query)
                .containsAll(
                        RecordSchema.CLOUDTRAIL.fields().stream()
                                .map(Field::shortName)
                                .map(name -> name + ":")
                                .toList())
                .contains("file:", "has:", "is:");
        assertThat(QueryGuide.marks(RecordSchema.CLOUDTRAIL))
                .extracting(QueryGuide.Entry::query)
                .contains("has:redacted", "has:error", "is:change")
                .allSatisfy(query -> assertThat(query).doesNotEndWith(":"));
    }
}
