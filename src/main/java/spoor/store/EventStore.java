package spoor.store;

import spoor.event.EventId;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.event.RecordSchema;
import spoor.event.TimeRange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// All events that are loaded at one moment, as columns: immutable, and safe for any thread.
///
/// Rows are in the order of time, then path, then offset; rows without a time stand last.
public final class EventStore {
    private final RecordSchema schema;
    private final Columns columns;
    private final Dictionary[] dictionaries;
    private final ActorNames.Shown actors;
    private final IntColumn actorCodes;
    private final List<String> paths;
    private final SharedIds sameIds;
    private final int timed;
    private final Rows failures;
    private final Rows changes;

    EventStore(
            RecordSchema schema,
            Columns columns,
            Dictionary[] dictionaries,
            ActorNames.Shown actors,
            List<String> paths,
            SharedIds sameIds) {
        this.schema = schema;
        this.columns = columns;
        this.dictionaries = dictionaries;
        this.actors = actors;
        this.actorCodes = actors.codes(columns);
        this.paths = paths;
        this.sameIds = sameIds;
        int n = columns.size();
        while (n > 0 && columns.time().at(n - 1) == EventTime.NONE) {
            n--;
        }
        timed = n;
        failures = flagged(Columns.FAILURE);
        changes = flagged(Columns.CHANGE);
    }

    /// A store without events.
    public static EventStore empty(RecordSchema schema) {
        return new StoreBuilder(schema).snapshot();
    }

    /// The fields that events have.
    public RecordSchema schema() {
        return schema;
    }

    /// How many events there are, without duplicates.
    public int size() {
        return columns.size();
    }

    /// How many copies of events were left out.
    public int duplicates() {
        return sameIds.copies().size();
    }

    /// Where the copies of an event are that were left out, by path, then offset.
    public List<RecordPlace> copies(int row) {
        return copies(Rows.range(size(), row, row + 1)).getOrDefault(row, List.of());
    }

    /// Where the copies of events are that were left out: for each row that has some, by path, then
    /// offset.
    public SortedMap<Integer, List<RecordPlace>> copies(Rows rows) {
        SortedMap<Integer, List<RecordPlace>> places = new TreeMap<>();
        Columns copies = sameIds.copies();
        for (int copy = 0; copy < copies.size(); copy++) {
            int original = sameIds.originals().at(copy);
            if (rows.contains(original)) {
                places.computeIfAbsent(original, _ -> new ArrayList<>())
                        .add(
                                new RecordPlace(
                                        paths.get(copies.file().at(copy)),
                                        copies.offset().at(copy)));
            }
        }
        return places;
    }

    /// Where the record of an event is.
    public RecordPlace place(int row) {
        return new RecordPlace(path(row), offset(row));
    }

    /// How many events have an id that a different event before them has.
    public int conflicts() {
        return sameIds.conflicts();
    }

    /// The events whose id a different event has.
    public Rows conflicting() {
        return sameIds.conflicting();
    }

    /// The events whose id other events have, and whose records must be read to know whether they
    /// are copies of these.
    public Rows undecided() {
        return sameIds.undecided();
    }

    /// The conflicts, one problem for each file.
    public List<Problem> conflictProblems() {
        return sameIds.problems();
    }

    /// All events with the id of a row: itself, and different events.
    public List<Integer> withSameId(int row) {
        return conflicting().contains(row)
                ? conflicting().stream()
                        .filter(other -> columns.sameId(row, columns, other))
                        .boxed()
                        .toList()
                : List.of(row);
    }

    /// The row of the record at a place, or -1 where none is shown.
    public int rowAt(RecordPlace place) {
        for (int row = 0; row < size(); row++) {
            if (offset(row) == place.offset() && path(row).equals(place.path())) {
                return row;
            }
        }
        return -1;
    }

    /// The rows from 0 to before this one have a valid time; the others have none.
    public int timedRows() {
        return timed;
    }

    /// Milliseconds since 1970, or `EventTime.NONE`.
    public long time(int row) {
        return columns.time().at(row);
    }

    /// The id of a field's text in its dictionary; only for fields that have one.
    public int code(Field field, int row) {
        return codes(field).at(row);
    }

    /// The ids of a field, for counting loops.
    public IntColumn codes(Field field) {
        return field == Field.IDENTITY ? actorCodes : columns.codes()[field.ordinal()];
    }

    public Dictionary dictionary(Field field) {
        return dictionaries[field.ordinal()];
    }

    /// The name of a row's actor, where its record lacks it and others have it.
    public Optional<String> actorOfOthers(int row) {
        return actors.ofOthers(columns.code(Field.IDENTITY, row), dictionary(Field.IDENTITY));
    }

    /// The names of actors that records tell, for [ColumnBundle].
    StringTable.Plain actorLinks() {
        return actors.links();
    }

    /// The text of any field: a time in CloudTrail's spelling, empty where there is none.
    public String value(Field field, int row) {
        return switch (field.row().form()) {
            case TIME -> EventTime.print(time(row));
            case ID ->
                    columns.is(Columns.GUID, row)
                            ? new EventId(columns.idMost()[row], columns.idLeast()[row]).toString()
                            : dictionary(Field.ID).value(code(Field.ID, row));
            case TEXT, TEXTS -> dictionary(field).value(code(field, row));
        };
    }

    /// Whether the row's id is that GUID.
    public boolean hasId(int row, EventId id) {
        return columns.is(Columns.GUID, row)
                && columns.idMost()[row] == id.high()
                && columns.idLeast()[row] == id.low();
    }

    /// Whether the row's id is a GUID.
    public boolean hasGuid(int row) {
        return columns.is(Columns.GUID, row);
    }

    /// The upper half of a row's id, which must be a GUID.
    public long idMost(int row) {
        return columns.idMost()[row];
    }

    /// Compares the ids of two rows, both GUIDs, as their texts compare.
    public int compareGuids(int row, int other) {
        int upper = Long.compareUnsigned(columns.idMost()[row], columns.idMost()[other]);
        return upper != 0
                ? upper
                : Long.compareUnsigned(columns.idLeast()[row], columns.idLeast()[other]);
    }

    /// Writes the id of a row as text, if it is a GUID.
    ///
    /// @param into at least [EventId#TEXT_LENGTH] bytes
    /// @return false where the id is no GUID; its text is then in the dictionary
    public boolean printId(int row, byte[] into) {
        if (!columns.is(Columns.GUID, row)) {
            return false;
        }
        EventId.print(columns.idMost()[row], columns.idLeast()[row], into);
        return true;
    }

    /// Whether the call failed, as a whole or in part.
    public boolean isFailure(int row) {
        return columns.is(Columns.FAILURE, row);
    }

    /// Whether it is an Insights event, which is no call.
    public boolean isInsight(int row) {
        return columns.is(Columns.INSIGHT, row);
    }

    public boolean isChange(int row) {
        return columns.is(Columns.CHANGE, row);
    }

    /// How many of the event's values AWS hid.
    public int hiddenValues(int row) {
        return columns.hidden().at(row);
    }

    /// The numbers of hidden values, for sorting.
    public IntColumn hiddenValues() {
        return columns.hidden();
    }

    /// How many parts of the event were left out because they were too large.
    public int omittedValues(int row) {
        return columns.omitted().at(row);
    }

    /// Whether somebody else than AWS masked one of the event's values.
    public boolean isMasked(int row) {
        return columns.is(Columns.MASKED, row);
    }

    /// Whether its file has only some fields of the event.
    public boolean isPartial(int row) {
        return columns.is(Columns.PARTIAL, row);
    }

    /// Events whose calls failed, as a whole or in part.
    public Rows failures() {
        return failures;
    }

    /// Events that change something.
    public Rows changes() {
        return changes;
    }

    /// The number of the file that holds the event.
    public int file(int row) {
        return columns.file().at(row);
    }

    public String path(int row) {
        return paths.get(file(row));
    }

    /// Where the record begins in the inflated file, in bytes.
    public long offset(int row) {
        return columns.offset().at(row);
    }

    /// How many bytes the record has.
    public int length(int row) {
        return columns.length().at(row);
    }

    public EventKey key(int row) {
        return new EventKey(time(row), file(row), offset(row));
    }

    /// The row of an event of an earlier snapshot, or -1 where it is gone.
    public int rowOf(EventKey key) {
        int row = key.time() == EventTime.NONE ? timed : firstAtOrAfter(key.time());
        for (; row < size() && time(row) == key.time(); row++) {
            if (file(row) == key.file() && offset(row) == key.offset()) {
                return row;
            }
        }
        return -1;
    }

    /// The row of the same record as read at another time, when its file may have had another
    /// number; -1 where it is not here.
    public int rowOf(EventStore other, int otherRow) {
        long time = other.time(otherRow);
        int row = time == EventTime.NONE ? timed : firstAtOrAfter(time);
        for (; row < size() && time(row) == time; row++) {
            if (offset(row) == other.offset(otherRow) && path(row).equals(other.path(otherRow))) {
                return row;
            }
        }
        return -1;
    }

    /// The first row that is not before that time; [#timedRows()] where there is none.
    public int firstAtOrAfter(long millis) {
        int low = 0;
        int high = timed;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (columns.time().at(middle) < millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The events of a period, which are neighbours.
    public Rows during(TimeRange range) {
        return Rows.range(size(), firstAtOrAfter(range.from()), firstAtOrAfter(range.until()));
    }

    Columns columns() {
        return columns;
    }

    SharedIds sameIds() {
        return sameIds;
    }

    /// The paths of all files, by their numbers.
    List<String> paths() {
        return paths;
    }

    private Rows flagged(int flag) {
        long[] words = Rows.words(columns.size());
        for (int row = 0; row < columns.size(); row++) {
            if (columns.is(flag, row)) {
                words[row >> 6] |= 1L << row;
            }
        }
        return Rows.of(words, columns.size());
    }
}
