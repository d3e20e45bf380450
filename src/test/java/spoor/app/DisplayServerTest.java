package spoor.app;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

final class DisplayServerTest {
    private static DisplayServer display(String system, Map<String, String> environment) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        return new DisplayServer(properties, environment);
    }

    @Test
    void existsOnLinuxOnlyWithADisplayServer() {
        assertThat(display("Linux", Map.of()).exists()).isFalse();
        assertThat(display("Linux", Map.of("DISPLAY", ":0")).exists()).isTrue();
        assertThat(display("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")).exists()).isTrue();
    }

    @Test
    void alwaysExistsOnOtherSystems() {
        assertThat(display("Windows 11", Map.of()).exists()).isTrue();
        assertThat(display("Mac OS X", Map.of()).exists()).isTrue();
    }

    @Test
    void existsWhereJavaFxIsToldItsPlatform() {
        DisplayServer headless = display("Linux", Map.of());
        headless.properties().setProperty("glass.platform", "Headless");

        assertThat(headless.exists()).isTrue();
    }

    @Test
    void opensTheWindowWhereThereIsOne() {
        List<String> opened = new ArrayList<>();
        StringWriter err = new StringWriter();

        int exitCode =
                Main.openWindow(
                        display("Linux", Map.of("DISPLAY", ":0")),
                        () -> opened.add("window"),
                        new PrintWriter(err));

        assertThat(exitCode).isZero();
        assertThat(opened).containsExactly("window");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void saysWhatWorksWithoutOne() {
        List<String> opened = new ArrayList<>();
        StringWriter err = new StringWriter();

        int exitCode =
                Main.openWindow(
                        display("Linux", Map.of()),
                        () -> opened.add("window"),
                        new PrintWriter(err));

        assertThat(exitCode).isEqualTo(2);
        assertThat(opened).isEmpty();
        assertThat(err.toString()).contains("there is no display", "spoor count");
    }
}
