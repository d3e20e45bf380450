package spoor.decode.fast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.decode.DecodedEvent;
import spoor.decode.EventSink;
import spoor.decode.FileReport;
import spoor.decode.RecordPaths;
import spoor.decode.format.Decoded;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.hidden.HiddenRules;
import spoor.io.Bytes;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Values are read whatever names records have before, and in whatever order.
class MemberNamesTest {
    private final FastTrailReader reader =
            new FastTrailReader(new RecordPaths(RecordSchema.CLOUDTRAIL), HiddenRules.BUILT_IN);

    private record Names(List<String> found) implements EventSink {
        @Override
        public void event(DecodedEvent event) {
            found.add(event.value(Field.EVENT) + "/" + event.value(Field.REGION));
        }

        @Override
        public void problem(Problem problem) {
            throw new IllegalStateException(problem.toString());
        }

        @Override
        public void restart() {
            throw new IllegalStateException("not read in one pass");
        }
    }

    /// The event names and Regions of records, whose version is added.
    private List<String> read(String... records) throws IOException {
        String json =
                "{'Records':["
                        + List.of(records).stream()
                                .map(members -> "{'eventVersion':'1.11'," + members + "}")
                                .collect(Collectors.joining(","))
                        + "]}";
        byte[] text = Decoded.quoted(json).getBytes(StandardCharsets.UTF_8);
        Names names = new Names(new ArrayList<>());
        assertThat(reader.read(Decoded.window(Bytes.of(text)), 0, new FileReport("t.json", names)))
                .isTrue();
        return names.found();
    }

    @Test
    void readsNamesInAnotherOrderThanBefore() throws IOException {
        String one = "'eventName':'One','awsRegion':'r1'";
        String two = "'awsRegion':'r2','eventName':'Two'";
        assertThat(read(one, one, two, one, two, two))
                .containsExactly("One/r1", "One/r1", "Two/r2", "One/r1", "Two/r2", "Two/r2");
    }

    @Test
    void doesNotTakeANameForALongerOrShorterOne() throws IOException {
        assertThat(
                        read(
                                "'eventName':'One','awsRegion':'r1'",
                                "'eventName':'Two','awsRegion2':'r2'",
                                "'eventName':'Three','awsRegio':'r3'",
                                "'eventName':'Four','awsRegion':'r4'"))
                .containsExactly("One/r1", "Two/", "Three/", "Four/r4");
    }

    @Test
    void readsNamesWithEscapesAndSpacesAfterPlainOnes() throws IOException {
        assertThat(
                        read(
                                "'eventName':'One','awsRegion':'r1'",
                                "'event\\u004eame' : 'Two' , 'awsRegion' :\n'r2'",
                                "'eventName':'Three','\\u0061wsRegion':'r3'"))
                .containsExactly("One/r1", "Two/r2", "Three/r3");
    }

    @Test
    void readsRecordsWithAnyNumberOfNamesThatAreNotRead() throws IOException {
        String others =
                IntStream.range(0, 500)
                        .mapToObj(i -> "'other" + i + "x".repeat(i % 90) + "':" + i)
                        .collect(Collectors.joining(","));
        String first = "'eventName':'One'," + others + ",'awsRegion':'r1'";
        String second = others + ",'eventName':'Two','awsRegion':'r2'";
        assertThat(read(first, second, first, second))
                .containsExactly("One/r1", "Two/r2", "One/r1", "Two/r2");
    }
}
