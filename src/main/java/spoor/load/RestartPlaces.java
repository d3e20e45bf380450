package spoor.load;

import org.jspecify.annotations.Nullable;

import spoor.decode.gzip.RestartableInflate;
import spoor.decode.gzip.RestartableInflate.Place;
import spoor.trail.RandomAccess;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;

/// Places in one large gzip file where inflating can begin, so that a record costs no more than the
/// megabyte around it.
///
/// They are made on the way, as far as the file was read. Any thread may use it.
final class RestartPlaces {
    private final int most;
    private final List<Place> places = new ArrayList<>(List.of(Place.START));

    /// Bytes of the text between two places.
    private long spacing;

    /// @param spacing how many bytes of the text are between two places at first
    /// @param most how many places to keep; each takes 32 KB
    RestartPlaces(long spacing, int most) {
        this.spacing = spacing;
        this.most = most;
    }

    /// A part of the inflated text.
    ///
    /// @param start where it begins
    record Part(long start, byte[] bytes) {
        long end() {
            return start + bytes.length;
        }
    }

    /// Where the part begins that holds a place of the text, as far as is known.
    synchronized long startOf(long position) {
        return places.get(before(position)).position();
    }

    private int before(long position) {
        int at = places.size() - 1;
        while (places.get(at).position() > position) {
            at--;
        }
        return at;
    }

    /// Inflates the part that holds a place of the text.
    ///
    /// @return null where the text ends before, or the file is not what it was
    synchronized @Nullable Part part(RandomAccess stored, long position) throws IOException {
        int at = before(position);
        RestartableInflate inflate = new RestartableInflate(stored);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) spacing + (1 << 17));
        long start = places.get(at).position();
        long end = endOf(at, start);
        try {
            inflate.start(places.get(at));
            while (inflate.more()) {
                int excess = (int) Math.max(0, inflate.position() - end);
                boolean known = at + 1 < places.size();
                bytes.write(
                        inflate.array(),
                        inflate.start(),
                        inflate.end() - inflate.start() - (known ? excess : 0));
                if (inflate.position() < end) {
                    continue;
                }
                if (!known) {
                    places.add(inflate.place());
                }
                if (start + bytes.size() > position) {
                    break;
                }
                at++;
                start = inflate.position();
                end = endOf(at, start);
                bytes.reset();
            }
        } catch (DataFormatException e) {
            // A damage that was reported while loading; what comes before it is there.
            return held(start, bytes, position);
        } finally {
            thin();
        }
        return held(start, bytes, position);
    }

    private long endOf(int at, long start) {
        return at + 1 < places.size() ? places.get(at + 1).position() : start + spacing;
    }

    private static @Nullable Part held(long start, ByteArrayOutputStream bytes, long position) {
        return start + bytes.size() > position ? new Part(start, bytes.toByteArray()) : null;
    }

    /// Leaves out every second place where there are too many.
    private void thin() {
        while (places.size() > most) {
            for (int at = places.size() - 1; at > 0; at--) {
                if ((at & 1) == 1) {
                    places.remove(at);
                }
            }
            spacing *= 2;
        }
    }
}
