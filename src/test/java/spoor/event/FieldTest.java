package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

class FieldTest {
    @ParameterizedTest
    @EnumSource
    void isFoundByBothNamesWhateverTheirCase(Field field) {
        for (String name : new String[] {field.shortName(), field.cloudTrailName()}) {
            assertThat(Field.named(name)).contains(field);
            assertThat(Field.named(name.toUpperCase(Locale.ROOT))).contains(field);
            assertThat(Field.named(name.toLowerCase(Locale.ROOT))).contains(field);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "service, eventSource",
        "event, eventName",
        "type, userIdentity.type",
        "region, awsRegion",
        "account, recipientAccountId",
        "identity, identity",
        "arn, userIdentity.arn",
        "key, userIdentity.accessKeyId",
        "ip, sourceIPAddress",
        "agent, userAgent",
        "error, errorCode",
        "id, eventID",
        "category, eventCategory",
        "kind, eventType",
        "readOnly, readOnly",
        "time, eventTime",
    })
    void hasTheShortNamesOfTheQueryLanguage(String shortName, String cloudTrailName) {
        assertThat(Field.named(shortName).map(Field::cloudTrailName)).contains(cloudTrailName);
    }

    @Test
    void hasNoNameTwice() {
        assertThat(
                        Arrays.stream(Field.values())
                                .flatMap(f ->
                                        Stream.of(f.shortName(), f.cloudTrailName()).distinct())
                                .map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "servic", "services", "userIdentity", "event name"})
    void isNotFoundByAnotherName(String name) {
        assertThat(Field.named(name)).isEmpty();
    }

    @Test
    void listsItsShortNamesInTheOrderOfTheColumns() {
        assertThat(Field.shortNames().split(", "))
                .hasSize(Field.values().length)
                .startsWith("time", "event", "service");
    }

    @Test
    void keepsAllFieldsButTimeAndIdInDictionaries() {
        assertThat(Field.values())
                .filteredOn(f -> !f.isDictionary())
                .containsExactly(Field.TIME, Field.ID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "connect.amazonaws.com | connect",
                "MONITORING.AmazonAWS.com | MONITORING",
                "participant.connect.amazonaws.com | participant.connect",
                "connect | connect",
                "s3.amazonaws.com.cn | s3.amazonaws.com.cn",
                "amazonaws.com | amazonaws.com",
                "'' | ''",
            })
    void shortensAServiceToWhatStandsBeforeItsSuffix(String eventSource, String shown) {
        assertThat(Field.shortService(eventSource)).isEqualTo(shown);
    }
}
