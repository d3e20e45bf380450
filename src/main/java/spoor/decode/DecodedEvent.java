package spoor.decode;

import spoor.event.EventId;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.io.KeyedHash;
import spoor.record.Outcome;
import spoor.text.ByteWords;
import spoor.text.Escapes;
import spoor.text.Utf8;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// One event as it was read. The texts of its fields and parts are in one array, in UTF-8.
///
/// The object is reused for the next event, so a sink must copy what it keeps. Slots are those of
/// [RecordPaths].
public final class DecodedEvent {
    private static final byte[] NO_RECORD = {};
    private static final int NONE = -1;

    private final RecordPaths paths;
    private byte[] text = new byte[4096];
    private int used;
    private final int[] starts;
    private final int[] lengths;

    /// For each slot where the value of a member begins in the record's array, plus 1; 0 for none.
    private final int[] places;

    long time;
    long offset;
    int length;
    private int repeatedSlot = NONE;
    int principalLength;
    private final int[] actorLink = new int[4];
    Outcome outcome = Outcome.NONE;
    boolean failureSuspected;
    boolean insight;
    boolean summary;
    boolean change;
    int hiddenValues;
    int omittedValues;
    boolean masked;
    boolean partial;
    boolean withoutErrorCode;
    boolean withoutErrorMessage;
    private byte[] record = NO_RECORD;
    private int recordStart;
    private int recordLength;

    public DecodedEvent(RecordPaths paths) {
        this.paths = paths;
        starts = new int[paths.slots()];
        lengths = new int[paths.slots()];
        places = new int[paths.slots()];
    }

    void clear() {
        used = 0;
        Arrays.fill(lengths, 0);
        Arrays.fill(places, 0);
        time = EventTime.NONE;
        repeatedSlot = NONE;
        principalLength = 0;
        linkActor(0, 0, 0, 0);
        outcome = Outcome.NONE;
        failureSuspected = false;
        insight = false;
        summary = false;
        change = false;
        hiddenValues = 0;
        omittedValues = 0;
        masked = false;
        partial = false;
        withoutErrorCode = false;
        withoutErrorMessage = false;
        record = NO_RECORD;
    }

    /// Sets where the record's text is.
    void record(byte[] array, int start) {
        record = array;
        recordStart = start;
        recordLength = length;
    }

    /// The array that holds the texts of all fields; valid until the next event.
    public byte[] text() {
        return text;
    }

    public int start(Field field) {
        return starts[field.ordinal()];
    }

    int start(int slot) {
        return starts[slot];
    }

    int end(int slot) {
        return starts[slot] + lengths[slot];
    }

    int length(int slot) {
        return lengths[slot];
    }

    int length(RecordPart part) {
        return lengths[paths.slot(part)];
    }

    /// Whether a part is an object; see [#putObject].
    boolean isObject(RecordPart part) {
        return length(part) == 1 && text[starts[paths.slot(part)]] == '{';
    }

    String value(RecordPart part) {
        return new String(text, starts[paths.slot(part)], length(part), StandardCharsets.UTF_8);
    }

    /// The length of a field's text in bytes; 0 where it is missing, null or empty.
    public int length(Field field) {
        return lengths[field.ordinal()];
    }

    /// The field's text, as a new string.
    public String value(Field field) {
        return new String(text, start(field), length(field), StandardCharsets.UTF_8);
    }

    /// Whether the field has that text.
    public boolean is(Field field, byte[] other) {
        return length(field) == other.length && startsWith(field, other);
    }

    boolean startsWith(Field field, byte[] other) {
        return length(field) >= other.length
                && ByteWords.equal(text, start(field), other, 0, other.length);
    }

    public static byte[] ascii(String value) {
        return value.getBytes(StandardCharsets.US_ASCII);
    }

    /// Milliseconds since 1970, or [EventTime#NONE].
    public long time() {
        return time;
    }

    /// Reads the id as a GUID.
    ///
    /// @param halves receives the upper and the lower half
    /// @return false where the id is missing or no GUID
    public boolean guid(long[] halves) {
        return EventId.parse(text, start(Field.ID), length(Field.ID), halves);
    }

    /// The record's offset in the inflated file, in bytes.
    public long offset() {
        return offset;
    }

    /// The record's length in bytes.
    public int length() {
        return length;
    }

    /// How many bytes before the text of [Field#IDENTITY] belong to it as a
    /// [spoor.event.LinkedName]; 0 if the record names its actor.
    public int principalLength() {
        return principalLength;
    }

    /// Where the text has the id of the actor's role or user, and its name: the start and the end
    /// of both. They are empty if the record does not have both.
    public int[] actorLink() {
        return actorLink;
    }

    void linkActor(int idStart, int idEnd, int nameStart, int nameEnd) {
        actorLink[0] = idStart;
        actorLink[1] = idEnd;
        actorLink[2] = nameStart;
        actorLink[3] = nameEnd;
    }

    /// How the event ended.
    public Outcome outcome() {
        return outcome;
    }

    /// A member of the response or of details may say that the call failed.
    public void suspectFailure() {
        failureSuspected = true;
    }

    /// Whether it is an Insights event.
    public boolean isInsight() {
        return insight;
    }

    /// Whether its name is that of a change; see [spoor.aws.ChangeVerbs].
    public boolean isChange() {
        return change;
    }

    /// How many values AWS replaced by a mark.
    public int hiddenValues() {
        return hiddenValues;
    }

    /// How many parts were left out because they were too large.
    public int omittedValues() {
        return omittedValues;
    }

    /// Whether someone other than AWS masked a value.
    public boolean isMasked() {
        return masked;
    }

    /// Whether it is a row of a table that has only some fields of the event.
    public boolean isPartial() {
        return partial;
    }

    /// Whether it is a row of a table that has a column for the error's code, and says that there
    /// is none.
    public boolean isWithoutErrorCode() {
        return withoutErrorCode;
    }

    /// Whether it is a row of a table that has a column for the error's message, and says that
    /// there is none.
    public boolean isWithoutErrorMessage() {
        return withoutErrorMessage;
    }

    /// A hash of the record's text as it is in the file; 0 where the text was repaired to read it,
    /// and for rows of a table.
    public long textHash(KeyedHash hash) {
        return record.length == 0 ? 0 : hash.of(record, recordStart, recordLength);
    }

    public void put(Field field, int start, int length) {
        put(field.ordinal(), start, length);
    }

    /// Sets where a value's text is in [#text()].
    public void put(int slot, int start, int length) {
        starts[slot] = start;
        lengths[slot] = length;
    }

    /// Sets a field to the text of a part.
    void copy(RecordPart from, Field to) {
        int slot = paths.slot(from);
        put(to, starts[slot], lengths[slot]);
    }

    /// Sets the text `{` for an object of which only members are read, to record that it exists.
    public void putObject(int slot) {
        reserve(1);
        text[used] = '{';
        put(slot, used++, 1);
    }

    /// Whether a slot has a text.
    public boolean hasValue(int slot) {
        return lengths[slot] > 0;
    }

    /// The record has the member of a slot twice.
    public void repeats(int slot) {
        repeatedSlot = slot;
    }

    /// The path of a member that the record has twice; empty if there is none.
    String repeatedPath() {
        return repeatedSlot == NONE ? "" : paths.path(repeatedSlot);
    }

    /// Sets where the value of a member begins in the array with the record.
    public void place(int slot, int start) {
        places[slot] = start + 1;
    }

    /// Where the value of a member begins in the array with the record; -1 if it is missing.
    public int placeOf(RecordPart part) {
        return places[paths.slot(part)] - 1;
    }

    /// Removes the values of these slots.
    public void clear(int[] slots) {
        for (int slot : slots) {
            lengths[slot] = 0;
        }
    }

    public int position() {
        return used;
    }

    /// Removes the text after a position.
    public void truncate(int position) {
        used = position;
    }

    public void append(char[] chars, int start, int length) {
        reserve(3 * length);
        used = Utf8.write(chars, start, start + length, text, used);
    }

    public void append(byte[] bytes, int start, int length) {
        reserve(length);
        System.arraycopy(bytes, start, text, used, length);
        used += length;
    }

    /// Appends the text of a JSON string with escapes.
    public void appendString(byte[] json, int start, int length) {
        reserve(length);
        used = Escapes.resolve(json, start, start + length, text, used);
    }

    private void reserve(int more) {
        if (used + more > text.length) {
            text = Arrays.copyOf(text, Math.max(text.length * 2, used + more));
        }
    }
}
