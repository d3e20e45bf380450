package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;

import java.util.List;

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

    private @Nullable List<String> of(Column column) {
        return desk.workspace.columnTexts().widestProperty().get().get(column);
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
        assertThat(of(Column.ACCOUNT)).isNull();

        desk.workspace.columns().shown().add(Column.ACCOUNT);

        assertThat(of(Column.ACCOUNT)).first().isEqualTo(EventJson.ACCOUNT);
    }

    @Test
    void areLookedForAgainWhenMoreWasLoaded() {
        desk.source.put("b.json", EventJson.number(4).name("GetBucketEncryptionConfiguration"));

        desk.workspace.load().reload();

        assertThat(of(Column.EVENT)).first().isEqualTo("GetBucketEncryptionConfiguration");
    }
}
