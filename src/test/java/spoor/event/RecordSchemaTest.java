package spoor.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

class RecordSchemaTest {
    static List<Field> fields() {
        return RecordSchema.CLOUDTRAIL.fields();
    }

    @ParameterizedTest
    @MethodSource("fields")
    void findsAFieldByBothNamesInAnyCase(Field field) {
        for (String name : new String[] {field.shortName(), field.cloudTrailName()}) {
            assertThat(RecordSchema.CLOUDTRAIL.named(name)).contains(field);
            assertThat(RecordSchema.CLOUDTRAIL.named(name.toUpperCase(Locale.ROOT)))
                    .contains(field);
            assertThat(RecordSchema.CLOUDTRAIL.named(name.toLowerCase(Locale.ROOT)))
                    .contains(field);
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
        assertThat(RecordSchema.CLOUDTRAIL.named(shortName).map(Field::cloudTrailName))
                .contains(cloudTrailName);
    }

    @Test
    void hasNoNameTwice() {
        assertThat(
                        RecordSchema.CLOUDTRAIL.fields().stream()
                                .flatMap(f ->
                                        Stream.of(f.shortName(), f.cloudTrailName()).distinct())
                                .map(name -> name.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "servic", "services", "userIdentity", "event name"})
    void findsNoFieldByAnotherName(String name) {
        assertThat(RecordSchema.CLOUDTRAIL.named(name)).isEmpty();
    }

    @Test
    void listsItsShortNamesInTheOrderOfTheColumns() {
        assertThat(RecordSchema.CLOUDTRAIL.shortNames().split(", "))
                .hasSize(RecordSchema.CLOUDTRAIL.size())
                .startsWith("time", "event", "service");
    }

    @Test
    void keepsAllFieldsButTimeAndIdInDictionaries() {
        assertThat(RecordSchema.CLOUDTRAIL.fields())
                .filteredOn(f -> !f.isDictionary())
                .containsExactly(Field.TIME, Field.ID);
    }

    @Test
    void canBeExtendedByAField() {
        RecordSchema more = RecordSchema.CLOUDTRAIL.with(FieldRow.text("toyMember", "toy").build());
        assertThat(more.size()).isEqualTo(RecordSchema.CLOUDTRAIL.size() + 1);
        assertThat(more.named("TOY").map(Field::ordinal)).contains(more.size() - 1);
        assertThat(RecordSchema.CLOUDTRAIL.named("toy")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"toy", "toyMember", "Service", "awsregion"})
    void refusesAFieldWithANameThatExists(String name) {
        RecordSchema schema =
                RecordSchema.CLOUDTRAIL.with(FieldRow.text("toyMember", "toy").build());
        assertThatThrownBy(() -> schema.with(FieldRow.text("other", name).build()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> schema.with(FieldRow.text(name, "other").build()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void showsTheSameFacetsFirst() {
        assertThat(RecordSchema.CLOUDTRAIL.firstFacets())
                .containsExactly(Field.SERVICE, Field.EVENT, Field.TYPE, Field.REGION);
    }

    @ParameterizedTest
    @MethodSource("fields")
    void searchesOriginalRecordsOnlyForMembersThatAreNotFields(Field field) {
        assertThat(RecordSchema.CLOUDTRAIL.searchedMember(field.cloudTrailName())).isEmpty();
    }
}
