package spoor.report;

/// What is known about an account and a Region in one period.
///
/// @param events that are loaded
/// @param files that were delivered in the period
/// @param emptyFiles those of them that have no records
/// @param unreadFiles those of them that were not read to their end
/// @param gapMillis how much of the period is in a gap between deliveries
public record CoverageCell(
        CoverageState state,
        int events,
        int files,
        int emptyFiles,
        int unreadFiles,
        long gapMillis) {}
