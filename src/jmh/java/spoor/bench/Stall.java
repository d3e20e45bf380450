package spoor.bench;

import java.util.List;

/// A time in which the FX thread did not get to what it was asked to do.
///
/// @param phase the part of the run
/// @param millis how late it was at most
/// @param times what the FX thread did meanwhile
/// @param stacks what it was at, about every 2 ms
record Stall(
        String phase, double millis, ThreadTimes times, List<List<StackTraceElement>> stacks) {}
