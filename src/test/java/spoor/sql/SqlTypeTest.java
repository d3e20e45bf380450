package spoor.sql;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.Map;

/// Types as engines write them.
final class SqlTypeTest {
    private static final SqlType TEXT = new SqlType.Scalar("varchar");

    @Test
    void readsRowsInArrays() {
        assertThat(SqlType.parse("array(row(ARN varchar, \"account id\" varchar(12)))"))
                .contains(
                        new SqlType.ArrayOf(
                                new SqlType.RowOf(
                                        Map.of(
                                                "arn",
                                                TEXT,
                                                "account id",
                                                new SqlType.Scalar("varchar(12)")))));
    }

    @Test
    void keepsTheWordsOfOtherTypes() {
        assertThat(SqlType.parse("row(t timestamp(3) with time zone, m map(varchar, varchar))"))
                .contains(
                        new SqlType.RowOf(
                                Map.of(
                                        "t",
                                        new SqlType.Scalar("timestamp(3) with time zone"),
                                        "m",
                                        new SqlType.Scalar("map(varchar, varchar)"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "row(", "row(a", "array(varchar", "row(\"a varchar)", "a)", "row()"})
    void isEmptyForMalformedTypes(String text) {
        assertThat(SqlType.parse(text)).isEmpty();
    }

    @Test
    void isEmptyForDeepTypes() {
        assertThat(SqlType.parse("array(".repeat(10_000))).isEmpty();
    }
}
