package spoor.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

final class AccountNamesTest {
    @TempDir private Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("names.json"), text, StandardCharsets.UTF_8);
    }

    @Test
    void readsNamesById() throws IOException {
        AccountNames names =
                AccountNames.read(file("{\"111122223333\":\"prod\",\"444455556666\":\" test \"}"));

        assertThat(names.of("111122223333")).contains("prod");
        assertThat(names.of("444455556666")).contains("test");
        assertThat(names.of("777788889999")).isEmpty();
    }

    @Test
    void readsWhatTheAwsCommandLinePrints() throws IOException {
        AccountNames names =
                AccountNames.read(
                        file(
                                """
                                {"Accounts": [
                                  {"Id": "111122223333", "Name": "prod", "Status": "ACTIVE",
                                   "Arn": "arn:aws:organizations::111122223333:account/o-a/1"},
                                  {"Id": "444455556666", "Name": "test"}],
                                 "NextToken": null}
                                """));

        assertThat(names.byId())
                .containsOnlyKeys("111122223333", "444455556666")
                .containsEntry("111122223333", "prod");
    }

    @Test
    void ignoresMembersThatAreNotAccounts() throws IOException {
        AccountNames names =
                AccountNames.read(
                        file("{\"111122223333\":\"prod\",\"12\":\"x\",\"444455556666\":7}"));

        assertThat(names.byId()).containsOnlyKeys("111122223333");
    }

    @Test
    void tellsWhereTheFileIsNotJson() throws IOException {
        Path file = file("{\"111122223333\": prod}");

        assertThatThrownBy(() -> AccountNames.read(file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("names.json is not JSON")
                .hasMessageContaining("at byte");
    }

    @Test
    void tellsWhatAFileWithoutNamesShouldLookLike() throws IOException {
        Path file = file("[1, 2]");

        assertThatThrownBy(() -> AccountNames.read(file))
                .hasMessageContaining("has no names of accounts")
                .hasMessageContaining("{\"111122223333\": \"prod\"}");
    }

    @Test
    void tellsThatTheFileDoesNotExist() {
        assertThatThrownBy(() -> AccountNames.read(folder.resolve("gone.json")))
                .isInstanceOf(IOException.class)
                .hasMessageEndingWith("gone.json: it does not exist (any more)");
    }
}
