package spoor.decode.fast;

import org.jspecify.annotations.Nullable;

import spoor.decode.MemberTable;
import spoor.text.ByteWords;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// The names of an object's members: those that are read, and some others that were seen first.
final class MemberNames {
    private static final int OTHERS = 256;

    /// Names of CloudTrail are shorter; longer ones are not kept.
    private static final int LONGEST = 64;

    private final MemberTable table;
    private final MemberName[] read;
    private final MemberName start = new MemberName(new byte[0], null);

    /// Names of members that are not read. Each has one place by its hash, which it keeps, so that
    /// a crafted file can fill no more.
    private final @Nullable MemberName[] others = new MemberName[OTHERS];

    MemberNames(Map<String, FastMember> members) {
        table = new MemberTable(List.copyOf(members.keySet()));
        read =
                members.entrySet().stream()
                        .map(entry -> new MemberName(quoted(entry.getKey()), entry.getValue()))
                        .toArray(MemberName[]::new);
    }

    private static byte[] quoted(String name) {
        return ('"' + name + '"').getBytes(StandardCharsets.UTF_8);
    }

    /// What the first name of an object follows.
    MemberName start() {
        return start;
    }

    /// The name at `at`, which ends before `end`.
    MemberName find(JsonBytes text, int at, int end) {
        int index = text.indexOfName(table, at, end);
        return index < 0 ? other(text, at, end) : read[index];
    }

    private MemberName other(JsonBytes text, int at, int end) {
        if (end - at > LONGEST) {
            return MemberName.NONE;
        }
        int slot = ByteWords.hash(text.bytes(), at, end - at) & (OTHERS - 1);
        MemberName known = others[slot];
        if (known == null) {
            known = new MemberName(Arrays.copyOfRange(text.bytes(), at, end), null);
            others[slot] = known;
        }
        return known.is(text.bytes(), at, end) ? known : MemberName.NONE;
    }
}
