package spoor.hidden;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonPath;
import spoor.json.PathText;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// The place of a value in an event: a step from the place of its parent. Paths are only built when
/// needed, since they may be very long.
public final class HiddenPlace {
    static final HiddenPlace ROOT = new HiddenPlace(null, "");

    private final @Nullable HiddenPlace parent;
    private final Object step;

    private HiddenPlace(@Nullable HiddenPlace parent, Object step) {
        this.parent = parent;
        this.step = step;
    }

    /// @param next a name (a `String`) or a position (an `Integer`)
    HiddenPlace then(Object next) {
        return new HiddenPlace(this, next);
    }

    /// Whether it is the place of a member of the root object.
    boolean isMemberOfRoot() {
        return parent == ROOT && step instanceof String;
    }

    private Deque<Object> steps() {
        Deque<Object> steps = new ArrayDeque<>();
        for (HiddenPlace place = this; place.parent != null; place = place.parent) {
            steps.push(place.step);
        }
        return steps;
    }

    /// The path from the root.
    public JsonPath path() {
        return new JsonPath(List.copyOf(steps()));
    }

    /// The path for columns and rules, with `[*]` for items and cut if long; see [PathText].
    public String text() {
        PathText text = PathText.shortened();
        for (Object next : steps()) {
            if (next instanceof String name) {
                text.name(name);
            } else {
                text.items();
            }
        }
        return text.toString();
    }
}
