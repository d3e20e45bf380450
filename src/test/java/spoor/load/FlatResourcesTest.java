package spoor.load;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import spoor.event.Field;
import spoor.fixture.Loading;
import spoor.fixture.MemorySource;
import spoor.store.EventStore;

/// Other tools write members of the request beside those of the record.
final class FlatResourcesTest {
    private static final String QUEUE = "11112222-aaaa-4bbb-8ccc-123456789012";

    private static String resources(String name, String file) {
        MemorySource source = new MemorySource("trail").text(name, file);
        try (Loading loading = Loading.of(source)) {
            EventStore store = loading.load().store();
            assertThat(store.size()).isEqualTo(1);
            return store.value(Field.RESOURCE, 0);
        }
    }

    @Test
    void areReadFromJson() {
        String record =
                """
                {"eventVersion":"1.08","eventTime":"2026-11-10T14:23:16Z",
                "eventSource":"connect.amazonaws.com","eventName":"DeleteQueue",
                "requestParameters.queueId":"%s","responseElements.queue.queueName":"orders",
                "eventID":"cb137fd0-5f6c-49d9-8d90-8b942bdab8a1"}
                """
                        .formatted(QUEUE);

        assertThat(resources("a.json", record)).isEqualTo(QUEUE + "\norders");
    }

    @Test
    void areReadFromATable() {
        String table =
                """
                eventTime,eventSource,eventName,awsRegion,requestParameters.bucketName
                2026-11-10T14:23:16Z,s3.amazonaws.com,DeleteBucket,eu-central-1,my-bucket
                """;

        assertThat(resources("a.csv", table)).isEqualTo("my-bucket");
    }
}
