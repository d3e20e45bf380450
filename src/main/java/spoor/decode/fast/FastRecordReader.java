package spoor.decode.fast;

import spoor.decode.DecodedEvent;
import spoor.decode.EventResources;
import spoor.decode.FileReport;
import spoor.decode.RecordAssembler;
import spoor.decode.RecordPaths;
import spoor.decode.ResourceFinder;
import spoor.hidden.HiddenRules;
import spoor.json.JsonSyntaxException;
import spoor.record.OutcomeHints;

import java.util.Map;

/// Reads the members of one record, byte by byte.
///
/// Methods take the offset where something begins and return the offset after its end.
final class FastRecordReader {
    private final RecordAssembler assembler;
    private final DecodedEvent event;
    private final FastMember root;
    private final boolean respelled;

    /// The names of members within those that are read.
    private final MemberNames innerNames = new MemberNames(Map.of());

    FastRecordReader(RecordPaths paths, HiddenRules rules) {
        this(
                new RecordAssembler(
                        paths,
                        new HiddenInText(rules),
                        paths.readsResources() ? new ResourcesInText() : ResourceFinder.NONE),
                paths.root(),
                false);
    }

    private FastRecordReader(
            RecordAssembler assembler, RecordPaths.Member root, boolean respelled) {
        this.assembler = assembler;
        this.event = assembler.event();
        this.root = new FastMember(root);
        this.respelled = respelled;
    }

    /// A reader of records with names in lower case, which are read like rows of a table.
    static FastRecordReader ofRespelled(RecordPaths paths) {
        RecordAssembler rows = new RecordAssembler(paths, (_, _, _, _) -> {}, ResourceFinder.NONE);
        return new FastRecordReader(rows, paths.respelledRoot(), true);
    }

    /// Reads the object at `start` and reports the event, or why it is not an event.
    ///
    /// @param base the offset of the text's first byte in the file
    int record(JsonBytes text, int start, long base, FileReport report) throws JsonSyntaxException {
        assembler.begin(base + start);
        int end = members(root, text, start);
        if (respelled) {
            assembler.endRow(base + end, report);
        } else {
            assembler.end(base + end, text.bytes(), base, report);
        }
        return end;
    }

    private int members(FastMember parent, JsonBytes text, int start) {
        MemberNames names = parent.names();
        MemberName name = names.start();
        int at = text.first(start, '}');
        while (at >= 0) {
            MemberName expected = name.following(text, at);
            int end;
            if (expected == null) {
                end = text.name(at);
                MemberName found = names.find(text, at, end);
                name.follow(found);
                name = found;
            } else {
                end = at + expected.length();
                name = expected;
            }
            FastMember member = name.member();
            int value = text.value(end);
            at = text.next(member == null ? text.skip(value) : value(member, text, value), '}');
        }
        return ~at;
    }

    /// Reads an object, and looks for members that may say how the event ended. The loop is written
    /// out as in `members`: this is where loading spends its time, and a test for each member of
    /// every object is slower.
    private int outcomeMembers(MemberNames names, JsonBytes text, int start) {
        MemberName name = names.start();
        int at = text.first(start, '}');
        while (at >= 0) {
            MemberName expected = name.following(text, at);
            int end;
            if (expected == null) {
                end = text.name(at);
                MemberName found = names.find(text, at, end);
                name.follow(found);
                name = found;
                if (text.escaped(at)) {
                    event.suspectFailure();
                }
            } else {
                end = at + expected.length();
                name = expected;
            }
            OutcomeHints hints =
                    name == MemberName.NONE
                            ? OutcomeHints.of(text.bytes(), at + 1, end - 1)
                            : name.hints();
            FastMember member = name.member();
            int value = text.value(end);
            int valueEnd =
                    member == null ? outcomeMember(hints, text, value) : value(member, text, value);
            if (hints.maySayFailure(text.bytes(), value)) {
                event.suspectFailure();
            }
            at = text.next(valueEnd, '}');
        }
        return ~at;
    }

    /// Reads the value of a member of which nothing is kept.
    private int outcomeMember(OutcomeHints hints, JsonBytes text, int start) {
        if (text.at(start) == '{' && hints.mayContainOutcome()) {
            return outcomeMembers(innerNames, text, start);
        }
        int end = text.skip(start);
        if (text.at(start) == '[' && OutcomeHints.listMaySayFailure(text.bytes(), start, end)) {
            event.suspectFailure();
        }
        return end;
    }

    private int value(FastMember member, JsonBytes text, int start) {
        if (member.isWanted() && event.hasValue(member.slot()) && !respelled) {
            event.repeats(member.slot());
        }
        if (respelled
                && ((member.saysOutcome() && text.at(start) == '{')
                        || (member.namesResources() && isStructure(text.at(start))))) {
            return put(member, start, text.skip(start), text);
        }
        if (member.namesResources()) {
            event.place(member.slot(), start);
        }
        if (member.isParent() || member.saysOutcome()) {
            // Where a member comes twice, the last one counts.
            event.clear(member.innerSlots());
            byte first = text.at(start);
            if (first == '"' && member.isParent()) {
                return stringOfParent(member, text, start);
            }
            if (first == '[' && assembler.isIdentity(member.slot())) {
                return put(member, start, text.skip(start), text);
            }
            if (first == '{') {
                if (member.isWanted()) {
                    event.putObject(member.slot());
                }
                return member.saysOutcome()
                        ? outcomeMembers(member.names(), text, start)
                        : members(member, text, start);
            }
        }
        if (!member.isWanted()) {
            return text.skip(start);
        }
        if (member.namesResources() && !member.saysOutcome() && text.at(start) == '"') {
            int end = text.skip(start);
            if (end - start > EventResources.LONGEST_TEXT) {
                return end;
            }
        }
        int position = event.position();
        int end = text(text, start);
        event.put(member.slot(), position, event.position() - position);
        return end;
    }

    private static boolean isStructure(byte first) {
        return first == '{' || first == '[';
    }

    private int put(FastMember member, int start, int end, JsonBytes text) {
        int position = event.position();
        event.append(text.bytes(), start, end - start);
        event.put(member.slot(), position, end - start);
        return end;
    }

    /// Reads a string in the place of an object: some tools write objects as text.
    private int stringOfParent(FastMember member, JsonBytes text, int start) {
        int position = event.position();
        int end = text(text, start);
        int length = event.position() - position;
        if (member.isWanted()) {
            event.put(member.slot(), position, length);
        }
        if (length < 2 || event.text()[position] != '{') {
            return end;
        }
        byte[] object = new byte[length + JsonBytes.PADDING];
        System.arraycopy(event.text(), position, object, 0, length);
        JsonBytes inner = new JsonBytes(object, length);
        try {
            int innerEnd = members(member, inner, 0);
            if (innerEnd == length) {
                if (member.isWanted() && !member.saysOutcome()) {
                    event.putObject(member.slot());
                }
                return end;
            }
        } catch (InvalidJson _) {
            // The text is not JSON; it is kept as it is.
        }
        event.clear(member.innerSlots());
        return end;
    }

    /// Appends the text of a value: nothing for null, objects and arrays.
    private int text(JsonBytes text, int start) {
        int end = text.skip(start);
        switch (text.at(start)) {
            case '"' -> {
                if (text.escaped(start)) {
                    event.appendString(text.bytes(), start + 1, end - start - 2);
                } else {
                    event.append(text.bytes(), start + 1, end - start - 2);
                }
            }
            case '{', '[', 'n' -> {}
            default -> event.append(text.bytes(), start, end - start);
        }
        return end;
    }
}
