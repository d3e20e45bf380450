package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.message.Message;

/// The parts of one file that are not JSON and were passed over.
final class PassedOver {
    private int places;
    private long bytes;
    private int records;
    private long firstStart;
    private long firstFailure;
    private long lastEnd;
    private @Nullable Message firstFault;

    /// @param failedAt the first byte that is wrong
    /// @param inRecord whether the part begins with a record
    void add(long start, long failedAt, long end, boolean inRecord, Message fault) {
        if (places++ == 0) {
            firstStart = start;
            firstFailure = failedAt;
            firstFault = fault;
        }
        bytes += end - start;
        records += inRecord ? 1 : 0;
        lastEnd = end;
    }

    boolean isEmpty() {
        return places == 0;
    }

    /// Whether that byte is the first one that is wrong.
    boolean failsAt(long offset) {
        return !isEmpty() && offset == firstFailure;
    }

    /// Whether a broken record was recognised.
    boolean hasRecords() {
        return records > 0;
    }

    /// The first byte that is wrong.
    long firstFailure() {
        return firstFailure;
    }

    /// What is wrong at the first place.
    Message firstFault() {
        return firstFault == null ? Message.of("json.cutOff") : firstFault;
    }

    /// Whether the only part reaches to that place.
    boolean isOnlyUntil(long end) {
        return places == 1 && lastEnd == end;
    }

    /// What was passed over, and why.
    ///
    /// @param reason why it could not be read
    Message message(Message reason) {
        if (bytes == 0) {
            return Message.of("decode.nothingPassedOver", reason, places);
        }
        return Message.of("decode.passedOver", reason, bytes, places, records, firstStart);
    }
}
