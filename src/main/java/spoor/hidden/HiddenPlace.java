package spoor.hidden;

import org.jspecify.annotations.Nullable;

import spoor.json.JsonPath;
import spoor.json.PathText;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// A value's place in an event, by its place in the value around it; written out when asked for,
/// since hidden values may stand at the ends of very long ways.
public final class HiddenPlace {
    static final HiddenPlace ROOT = new HiddenPlace(null, "");

    private final @Nullable HiddenPlace parent;
    private final Object step;

    private HiddenPlace(@Nullable HiddenPlace parent, Object step) {
        this.parent = parent;
        this.step = step;
    }

    /// @param inner a name (a `String`) or a position (an `Integer`)
    HiddenPlace then(Object inner) {
        return new HiddenPlace(this, inner);
    }

    /// Whether it is that of a member of the record itself.
    boolean isMemberOfRoot() {
        return parent == ROOT && step instanceof String;
    }

    private Deque<Object> steps() {
        Deque<Object> steps = new ArrayDeque<>();
        for (HiddenPlace at = this; at.parent != null; at = at.parent) {
            steps.push(at.step);
        }
        return steps;
    }

    /// The way to it.
    public JsonPath path() {
        return new JsonPath(List.copyOf(steps()));
    }

    /// The way to it as columns and rules have it; see [PathText].
    public String text() {
        PathText text = PathText.shortened();
        for (Object inner : steps()) {
            if (inner instanceof String name) {
                text.name(name);
            } else {
                text.items();
            }
        }
        return text.toString();
    }
}
