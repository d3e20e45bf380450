package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;

import java.util.List;
import java.util.stream.IntStream;

final class ColumnTextsTest {
    private final Desk desk =
            Desk.showing(
                    EventJson.number(1).name("Get").ip("198.51.100.9"),
                    EventJson.number(2).name("GetBucketEncryption").ip("cloudtrail.amazonaws.com"),
                    EventJson.number(3).name("GetObject").ip("2001:db8::1"));

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> of(Column column) {
        return texts(column).all();
    }

    private WideTexts texts(Column column) {
        return desk.workspace
                .columnTexts()
                .widestProperty()
                .get()
                .getOrDefault(column, WideTexts.NONE);
    }

    @Test
    void beginWithTheWidestTexts() {
        assertThat(of(Column.EVENT)).startsWith("GetBucketEncryption", "GetObject", "Get");
        assertThat(of(Column.SERVICE)).first().isEqualTo("sqs");
    }

    @Test
    void haveTheTimeAsItIsShown() {
        assertThat(of(Column.TIME)).allMatch(text -> text.length() == 19);
    }

    @Test
    void areLookedForWhenAColumnIsAdded() {
        assertThat(of(Column.ACCOUNT)).isEmpty();

        desk.workspace.columns().shown().add(Column.ACCOUNT);

        assertThat(of(Column.ACCOUNT)).first().isEqualTo(EventJson.ACCOUNT);
    }

    @Test
    void areLookedForAgainWhenMoreWasLoaded() {
        desk.source.put("b.json", EventJson.number(4).name("GetBucketEncryptionConfiguration"));

        desk.workspace.load().reload();

        assertThat(of(Column.EVENT)).first().isEqualTo("GetBucketEncryptionConfiguration");
    }

    @Test
    void mustBeWholeOnlyWhereTheyAreAddresses() {
        assertThat(texts(Column.SOURCE_IP).usual()).startsWith("cloudtrail.amazonaws.com");
        assertThat(texts(Column.SOURCE_IP).whole()).containsExactly("198.51.100.9", "2001:db8::1");
    }

    @Test
    void leaveOutOfTheUsualTextsWhatOneEventInHundredsHas() {
        EventJson[] more =
                IntStream.range(10, 300)
                        .mapToObj(number -> EventJson.number(number).name("GetObject"))
                        .toArray(EventJson[]::new);
        desk.source.put("b.json", more);

        desk.workspace.load().reload();

        assertThat(texts(Column.EVENT).all()).startsWith("GetBucketEncryption");
        assertThat(texts(Column.EVENT).usual()).startsWith("GetObject");
    }
}
