package spoor.decode;

import spoor.decode.content.InflatedInput;
import spoor.event.Original;
import spoor.event.RecordSchema;
import spoor.event.SkippedFile;
import spoor.hidden.HiddenRules;
import spoor.io.ByteSpan;

import java.io.IOException;
import java.util.Optional;

/// A form in which files hold events. Any thread may use it.
///
/// A new form is a class that implements this, and a line in [spoor.decode.format.TrailFormats].
public interface TrailFormat {
    /// Whether a file is of this form.
    ///
    /// @param head the first bytes of the content, after a byte order mark and white space; may be
    ///   empty
    boolean matches(ByteSpan head);

    /// A reader of such files.
    ///
    /// @param schema the fields that are read
    /// @param rules by which hidden values are found
    Reader reader(RecordSchema schema, HiddenRules rules);

    /// Makes the originals of one file's events from their bytes.
    ///
    /// @param head the first bytes of the content, for example the names of the columns
    Originals originals(ByteSpan head);

    /// Reads file after file; one thread at a time.
    interface Reader {
        /// Reads the events of a file in its order. Each event has the offset and length of its
        /// original in the content.
        ///
        /// @param report receives events and problems
        /// @return why the file yields nothing, or empty where it is read
        Optional<SkippedFile.Kind> read(InflatedInput content, FileReport report)
                throws IOException;
    }

    /// Makes originals of the events of one file. Any thread may use it.
    interface Originals {
        /// Makes an original of the bytes at an event's offset.
        ///
        /// @return empty where the bytes cannot be an event, because the file has changed
        Optional<Original> of(ByteSpan found);
    }
}
