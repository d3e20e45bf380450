package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

import java.util.Map;

@DisabledOnOs(OS.WINDOWS)
class XdgFolderTest {
    @Test
    void isTheOneThatItsVariableNames() {
        Map<String, String> environment =
                Map.of("XDG_CONFIG_HOME", "/c", "XDG_CACHE_HOME", "/k", "HOME", "/home/x");
        assertThat(XdgFolder.CONFIG.of(environment, "/home/y")).hasToString("/c/spoor");
        assertThat(XdgFolder.CACHE.of(environment, "/home/y")).hasToString("/k/spoor");
    }

    @Test
    void isInTheHomeOfTheEnvironmentBeforeThatOfTheUserDatabase() {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "", "HOME", "/home/x");
        assertThat(XdgFolder.CONFIG.of(environment, "/home/y"))
                .hasToString("/home/x/.config/spoor");
        assertThat(XdgFolder.CACHE.of(Map.of(), "/home/y")).hasToString("/home/y/.cache/spoor");
    }

    @Test
    void relativePathsAreIgnored() {
        assertThat(XdgFolder.CONFIG.of(Map.of("XDG_CONFIG_HOME", "here", "HOME", "~"), "/home/y"))
                .hasToString("/home/y/.config/spoor");
    }

    @Test
    void withoutAHomeItIsWhereNobodyCanWrite() {
        assertThat(XdgFolder.CONFIG.of(Map.of(), "?")).hasToString("/nonexistent/.config/spoor");
    }
}
