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
        assertThat(XdgFolder.CONFIG.of(environment, "/root")).hasToString("/c/spoor");
        assertThat(XdgFolder.CACHE.of(environment, "/root")).hasToString("/k/spoor");
    }

    @Test
    void isInTheHomeOfTheEnvironmentBeforeThatOfTheUserDatabase() {
        Map<String, String> environment = Map.of("XDG_CONFIG_HOME", "", "HOME", "/home/x");
        assertThat(XdgFolder.CONFIG.of(environment, "/root")).hasToString("/home/x/.config/spoor");
        assertThat(XdgFolder.CACHE.of(Map.of(), "/root")).hasToString("/root/.cache/spoor");
    }

    @Test
    void relativePathsAreIgnored() {
        assertThat(XdgFolder.CONFIG.of(Map.of("XDG_CONFIG_HOME", "here", "HOME", "~"), "/root"))
                .hasToString("/root/.config/spoor");
    }

    @Test
    void withoutAHomeItIsWhereNobodyCanWrite() {
        assertThat(XdgFolder.CONFIG.of(Map.of(), "?")).hasToString("/nonexistent/.config/spoor");
    }
}
