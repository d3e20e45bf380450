package spoor.hostile;

import spoor.event.Problem;
import spoor.fixture.PlainVisitor;
import spoor.io.Bytes;
import spoor.message.Message;
import spoor.trail.RandomAccess;
import spoor.trail.TrailFile;
import spoor.trail.TrailSource;

import java.io.IOException;

/// A source with one file to which something happens when it is read.
///
/// @param path of that file
/// @param before whether it happens before the file is opened, or after
record HappeningSource(TrailSource source, String path, boolean before, Happening happening)
        implements TrailSource {
    /// What happens.
    interface Happening {
        void happen() throws IOException;
    }

    @Override
    public Message name() {
        return source.name();
    }

    @Override
    public String location() {
        return source.location();
    }

    @Override
    public void walk(Visitor visitor) {
        source.walk(new Passing(visitor));
    }

    /// Passes files on.
    private final class Passing implements PlainVisitor {
        private final Visitor visitor;

        Passing(Visitor visitor) {
            this.visitor = visitor;
        }

        @Override
        public void file(TrailFile file) {
            visitor.file(file.path().equals(path) ? new Changing(file) : file);
        }

        @Override
        public void problem(Problem problem) {
            visitor.problem(problem);
        }
    }

    /// The file.
    private final class Changing implements TrailFile {
        private final TrailFile file;

        Changing(TrailFile file) {
            this.file = file;
        }

        @Override
        public String path() {
            return file.path();
        }

        @Override
        public Stamp stamp() {
            return file.stamp();
        }

        @Override
        public Stamp read(Bytes into) throws IOException {
            if (before) {
                happening.happen();
                return file.read(into);
            }
            try (RandomAccess opened = file.open()) {
                happening.happen();
                into.ensureCapacity(opened.size());
                into.length(Math.max(0, opened.read(0, into.array(), 0, (int) opened.size())));
                return opened.stamp();
            }
        }

        @Override
        public boolean hasChangedSince(Stamp read) {
            return file.hasChangedSince(read);
        }
    }
}
