package spoor.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The time that a thread has run and has waited for a CPU core, in milliseconds; zero if the
/// system does not report it.
record ThreadTimes(double running, double waiting) {
    private static final Path LINUX = Path.of("/proc/thread-self/schedstat");

    static ThreadTimes ofThisThread() {
        try {
            String[] nanos = Files.readString(LINUX).split(" ", -1);
            return new ThreadTimes(Long.parseLong(nanos[0]) / 1e6, Long.parseLong(nanos[1]) / 1e6);
        } catch (IOException e) {
            return new ThreadTimes(0, 0);
        }
    }

    ThreadTimes since(ThreadTimes before) {
        return new ThreadTimes(running - before.running, waiting - before.waiting);
    }
}
