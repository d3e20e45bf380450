package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.event.Problem;
import spoor.message.Message;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/// The notes about the records of one file: like ones are one note, with their number and the first
/// place.
final class FileNotes {
    private final Map<Kind, Like> found = new EnumMap<>(Kind.class);

    /// What is noted, in the order in which it is told.
    enum Kind {
        /// A record has no eventVersion, so another tool has left out a part of it.
        TRIMMED("decode.note.trimmed"),
        /// A record has a userIdentity that is not understood.
        UNREAD_IDENTITY("decode.note.identity"),
        /// A row has letters that are not UTF-8 and are read as Windows-1252.
        WINDOWS_LETTERS("decode.note.windows"),
        /// A row has an account id that lost its last digits; the detail is the id.
        SHORTENED_ACCOUNT("decode.note.shortened"),
        /// A JSON value beside those with records is nothing of CloudTrail.
        OTHER_DOCUMENT("decode.note.others"),
        /// A row has the time at which its event was logged, and no other.
        LOGGED_TIME("decode.note.loggedTime"),
        /// A record has a member twice; the detail is its path.
        REPEATED_MEMBER("decode.note.repeated");

        private final String key;

        Kind(String key) {
            this.key = key;
        }
    }

    /// Notes of one kind.
    private static final class Like {
        final long offset;
        final @Nullable String detail;
        long count = 1;

        Like(long offset, @Nullable String detail) {
            this.offset = offset;
            this.detail = detail;
        }

        Problem told(Kind kind, String path) {
            Message text =
                    detail == null
                            ? Message.of(kind.key, count)
                            : Message.of(kind.key, count, detail);
            return new Problem(Problem.Kind.NOTE, path, offset, text);
        }
    }

    /// Adds a note; only the first of its kind keeps its place and detail.
    void add(Kind kind, long offset, @Nullable String detail) {
        Like known = found.get(kind);
        if (known == null) {
            found.put(kind, new Like(offset, detail));
        } else {
            known.count++;
        }
    }

    /// One problem row for each kind.
    Stream<Problem> told(String path) {
        return found.entrySet().stream().map(note -> note.getValue().told(note.getKey(), path));
    }
}
