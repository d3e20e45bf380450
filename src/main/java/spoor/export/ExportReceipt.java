package spoor.export;

import spoor.event.TimeRange;
import spoor.message.Message;
import spoor.pseudonym.MaskReport;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What was exported, with a hash that identifies the exported file.
///
/// @param events number of exported events
/// @param bytes length of the export
/// @param sha256 of its bytes, in lower-case hexadecimal digits
/// @param partial number of exported events whose files have only some of their fields
/// @param decoded number of exported events whose originals are texts in other JSON or in tables,
///   and were written without the escapes
/// @param period from the first to the last exported event with a valid time; empty if there is
///   none
/// @param files number of events from each trail file, in the order of paths
/// @param missing why events of the selection are not in the export; each reason once
/// @param missingEvents number of events that are not in the export
/// @param masked what was masked, if the export is; `files` and `missing` are then masked, too
public record ExportReceipt(
        long events,
        long partial,
        long decoded,
        long bytes,
        String sha256,
        Optional<TimeRange> period,
        Map<String, Integer> files,
        List<Message> missing,
        long missingEvents,
        Optional<MaskReport> masked) {}
