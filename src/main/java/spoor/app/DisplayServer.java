package spoor.app;

import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/// Where a window could be shown.
///
/// @param properties of the JVM
/// @param environment of the process
record DisplayServer(Properties properties, Map<String, String> environment) {
    static DisplayServer ofProcess() {
        return new DisplayServer(System.getProperties(), System.getenv());
    }

    /// Whether there is one. On Linux a window needs a display server, unless JavaFX is told which
    /// platform to use, such as its own Headless platform.
    boolean exists() {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean needsServer =
                system.contains("linux") && properties.getProperty("glass.platform") == null;
        return !needsServer
                || environment.containsKey("DISPLAY")
                || environment.containsKey("WAYLAND_DISPLAY");
    }
}
