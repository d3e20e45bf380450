package spoor.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// Reports what the FX thread did in its longest stalls.
final class StallReport {
    private static final double SHORTEST = 40;
    private static final int FRAMES = 14;

    private StallReport() {}

    /// Writes all stalls over 40 ms, the longest first: Spoor's methods by frequency, and the two
    /// most frequent stacks.
    static void write(List<Stall> stalls, Path file) throws IOException {
        try (PrintWriter out = new PrintWriter(file.toFile(), StandardCharsets.UTF_8)) {
            stalls.stream()
                    .filter(stall -> stall.millis() > SHORTEST)
                    .sorted(Comparator.comparingDouble(Stall::millis).reversed())
                    .forEach(stall -> write(stall, out));
        }
    }

    private static void write(Stall stall, PrintWriter out) {
        out.printf(
                Locale.ROOT,
                "%n=== %s: %.0f ms, ran %.0f ms, waited %.0f ms for a core, seen %d times%n",
                stall.phase(),
                stall.millis(),
                stall.times().running(),
                stall.times().waiting(),
                stall.stacks().size());
        Map<StackTraceElement, Integer> frames = new HashMap<>();
        Map<List<StackTraceElement>, Integer> stacks = new HashMap<>();
        for (List<StackTraceElement> stack : stall.stacks()) {
            stacks.merge(stack, 1, Integer::sum);
            stack.stream()
                    .filter(frame -> frame.getClassName().startsWith("spoor."))
                    .distinct()
                    .forEach(frame -> frames.merge(frame, 1, Integer::sum));
        }
        mostSeen(frames, FRAMES)
                .forEach(seen -> out.printf("%5d %s%n", seen.getValue(), seen.getKey()));
        for (Map.Entry<List<StackTraceElement>, Integer> seen : mostSeen(stacks, 2)) {
            out.printf("  seen %d times%n", seen.getValue());
            seen.getKey().forEach(frame -> out.println("      " + frame));
        }
    }

    private static <T> List<Map.Entry<T, Integer>> mostSeen(Map<T, Integer> counts, int most) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Integer>comparingByValue().reversed())
                .limit(most)
                .toList();
    }
}
