package spoor.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import spoor.event.Field;
import spoor.json.JsonPath;
import spoor.text.TextRange;

final class HitsTest {
    private static Hits hits(String query) throws QuerySyntaxException {
        return Hits.of(QueryParser.parse(query));
    }

    /// The text with its hits in brackets.
    private static String marked(String text, Iterable<TextRange> ranges) {
        StringBuilder marked = new StringBuilder(text);
        int added = 0;
        for (TextRange range : ranges) {
            marked.insert(range.end() + added, ']').insert(range.start() + added, '[');
            added += 2;
        }
        return marked.toString();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    queue | DeleteQueue | Delete[Queue]
                    event:Delete* | DeleteQueue | [Delete]Queue
                    event:Delete* | CreateQueue | CreateQueue
                    event:*e*q* | DeleteQueue | D[e]l[e]t[e][Q]u[e]u[e]
                    event:deletequeue | DeleteQueue | [DeleteQueue]
                    event:* | DeleteQueue | DeleteQueue
                    event:Delete* and queue | DeleteQueue | [Delete][Queue]
                    not event:Delete* | DeleteQueue | DeleteQueue
                    not queue and delete | DeleteQueue | [Delete]Queue
                    service:connect or (event:List* or event:*Queue) | DeleteQueue | Delete[Queue]
                    service:Delete* | DeleteQueue | DeleteQueue
                    queueq or equeue | queuequeue | [queuequeue]
                    """)
    void marksInAColumnWhatMatches(String query, String value, String expected)
            throws QuerySyntaxException {
        assertThat(marked(value, hits(query).in(Field.EVENT, value).in(value))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    requestParameters.queueId:8f* | requestParameters.queueId | 8f2a | [8f]2a
                    requestParameters.QueueId:8f* | requestParameters.queueId | 8f2a | [8f]2a
                    requestParameters.queueId:8f* | requestParameters.id | 8f2a | 8f2a
                    requestParameters.tags.key:team | requestParameters.tags[1].key | team | [team]
                    responseElements.*:AKIA* | responseElements.accessKey.accessKeyId | AKIAX | [AKIA]X
                    responseElements.*:AKIA* | requestParameters.accessKeyId | AKIAX | AKIAX
                    key:AKIA* | userIdentity.accessKeyId | AKIAX | [AKIA]X
                    ip:203.0.113.0/24 | sourceIPAddress | 203.0.113.7 | [203.0.113.7]
                    ip:203.0.113.0/24 | sourceIPAddress | 192.0.2.1 | 192.0.2.1
                    AKIAX | userIdentity.accessKeyId | AKIAX | AKIAX
                    """)
    void marksAtAPathWhatIsSearchedForThere(
            String query, String path, String value, String expected) throws QuerySyntaxException {
        JsonPath place = JsonPath.parse(path).orElseThrow();

        assertThat(marked(value, hits(query).at(place, value).in(value))).isEqualTo(expected);
    }

    @Test
    void hasNothingToMarkForPeriodsAndMarks() throws QuerySyntaxException {
        assertThat(hits("time >= 2026-11-14 and is:change and not alice").isEmpty()).isTrue();
        assertThat(hits("alice").isEmpty()).isFalse();
    }
}
