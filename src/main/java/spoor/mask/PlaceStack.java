package spoor.mask;

import java.util.Arrays;

/// Where in a JSON text a walk is: what the next value is by the name before it, or, in an array,
/// by the array's name.
final class PlaceStack {
    private Place[] outer = new Place[16];
    private int level;
    private Place value = Place.TEXT;

    /// How many objects and arrays are open.
    int level() {
        return level;
    }

    Place value() {
        return value;
    }

    /// A name was read.
    void name(Place place) {
        value = place;
    }

    void open() {
        if (level == outer.length) {
            outer = Arrays.copyOf(outer, level * 2);
        }
        outer[level++] = value;
    }

    void close() {
        if (level > 0) {
            value = outer[--level];
        }
    }
}
