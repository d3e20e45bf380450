package spoor.viewmodel.table;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import spoor.fixture.EventJson;
import spoor.viewmodel.Desk;

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

    private WidestTexts of(Column column) {
        return desk.workspace.columnTexts().widestProperty().get().get(column);
    }

    @Test
    void beginWithTheWidestTexts() {
        assertThat(of(Column.EVENT).all()).startsWith("GetBucketEncryption", "GetObject", "Get");
        assertThat(of(Column.SERVICE).all()).first().isEqualTo("sqs");
    }

    @Test
    void haveTheTimeAsItIsShown() {
        assertThat(of(Column.TIME).whole()).allMatch(text -> text.length() == 19);
    }

    @Test
    void mayNotCutAddressesButNamesOfServices() {
        assertThat(of(Column.SOURCE_IP).all()).first().isEqualTo("cloudtrail.amazonaws.com");
        assertThat(of(Column.SOURCE_IP).whole()).containsExactly("198.51.100.9", "2001:db8::1");
    }

    @Test
    void areLookedForWhenAColumnIsAdded() {
        assertThat(of(Column.ACCOUNT)).isNull();

        desk.workspace.columns().shown().add(Column.ACCOUNT);

        assertThat(of(Column.ACCOUNT).all()).first().isEqualTo(EventJson.ACCOUNT);
    }

    @Test
    void areLookedForAgainWhenMoreWasLoaded() {
        desk.source.put("b.json", EventJson.number(4).name("GetBucketEncryptionConfiguration"));

        desk.workspace.load().reload();

        assertThat(of(Column.EVENT).all()).first().isEqualTo("GetBucketEncryptionConfiguration");
    }
}
