package spoor.bench;

import java.util.List;

/// A time in which the FX thread did not run its tasks.
///
/// @param phase the part of the run
/// @param millis the longest delay
/// @param times the times of the FX thread in that period
/// @param stacks samples of its stack, about every 2 ms
record Stall(
        String phase, double millis, ThreadTimes times, List<List<StackTraceElement>> stacks) {}
