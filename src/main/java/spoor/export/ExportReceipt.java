package spoor.export;

import spoor.pseudonym.MaskReport;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was exported: enough to prove later that a file is the one that was written.
///
/// @param events how many events the export has
/// @param bytes its length
/// @param sha256 of its bytes, in lower-case hexadecimal digits
/// @param files how many events come from each trail file, in the order of their paths
/// @param missing why events that were wanted are not in it, one reason a file at most; empty where
///   all are
/// @param missingEvents how many those are
/// @param masked what was masked, where the export is; the paths above are then masked, too
public record ExportReceipt(
        long events,
        long bytes,
        String sha256,
        Map<String, Integer> files,
        List<String> missing,
        long missingEvents,
        Optional<MaskReport> masked) {}
