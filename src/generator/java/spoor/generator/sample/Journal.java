package spoor.generator.sample;

import spoor.generator.Dice;

import java.util.List;

/// Where one part of the story writes its events; all its choices come from a stream of its own.
final class Journal {
    private final Dice dice;
    private final List<SampleEvent> events;

    /// @param part the name of the part, which seeds its choices
    Journal(String part, List<SampleEvent> events) {
        this.dice = Dice.named(part);
        this.events = events;
    }

    Dice dice() {
        return dice;
    }

    void add(Draft draft) {
        events.add(draft.finish(dice));
    }

    /// Adds an event of a global service that a second Region's folder receives, too.
    void addTwice(Draft draft, String secondRegion) {
        SampleEvent event = draft.finish(dice);
        events.add(event);
        events.add(event.alsoIn(secondRegion));
    }
}
