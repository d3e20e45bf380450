package spoor.query;

import org.jspecify.annotations.Nullable;

import spoor.event.Original;
import spoor.io.ByteSpan;
import spoor.json.ReadableText;
import spoor.json.Spelling;

/// A record while it is searched; what several conditions need of it is made once. One thread at a
/// time.
final class SearchedRecord {
    private final Original original;
    private final int row;
    private final Spellings spellings;
    private @Nullable ByteSpan json;
    private @Nullable ByteSpan readable;

    SearchedRecord(Original original, int row, Spellings spellings) {
        this.original = original;
        this.row = row;
        this.spellings = spellings;
    }

    /// The bytes in the file.
    ByteSpan text() {
        return original.text();
    }

    ByteSpan json() {
        ByteSpan made = json;
        if (made == null) {
            made = original.json();
            json = made;
        }
        return made;
    }

    /// How the bytes in the file differ from [#readable].
    Spelling spelling() {
        return switch (original) {
            case Original.JsonRecord _ -> spellings.of(row, json());
            case Original.PartialRow _ -> Spelling.ENCODED;
        };
    }

    /// What the event's tree shows.
    ByteSpan readable() {
        ByteSpan made = readable;
        if (made == null) {
            made = ReadableText.of(json());
            readable = made;
        }
        return made;
    }
}
