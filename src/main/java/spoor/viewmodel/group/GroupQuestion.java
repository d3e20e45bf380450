package spoor.viewmodel.group;

import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.TimeRange;
import spoor.query.FacetSelection;
import spoor.query.group.Group;
import spoor.query.group.GroupKey;
import spoor.viewmodel.filter.PathFilters;
import spoor.viewmodel.filter.Question;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Narrows a question to the events of a group.
final class GroupQuestion {
    private GroupQuestion() {}

    static Question of(Question question, List<GroupKey> keys, Group group) {
        Question narrowed = question;
        for (int i = 0; i < keys.size(); i++) {
            String value = group.values().get(i);
            narrowed =
                    switch (keys.get(i)) {
                        case GroupKey.OfField(Field field) when field.equals(Field.TIME) ->
                                at(narrowed, value);
                        case GroupKey.OfField(Field field) -> including(narrowed, field, value);
                        case GroupKey.AtPath path -> atPath(narrowed, path, value);
                    };
        }
        return narrowed;
    }

    private static Question at(Question question, String value) {
        byte[] text = value.getBytes(StandardCharsets.US_ASCII);
        long time = EventTime.parse(text, 0, text.length);
        return time == EventTime.NONE
                ? question
                : question.withPeriod(Optional.of(new TimeRange(time, time + 1)));
    }

    private static Question including(Question question, Field field, String value) {
        Map<Field, FacetSelection> picks = new HashMap<>(question.picks());
        picks.put(field, FacetSelection.NONE.including(value));
        return question.withPicks(picks);
    }

    private static Question atPath(Question question, GroupKey.AtPath key, String value) {
        if (value.isEmpty()) {
            return inOriginal(question, "not " + key.path() + ":*");
        }
        if (key.isContainer(value)) {
            return inOriginal(question, key.path() + ":*");
        }
        List<PathFilters.Term> terms = new ArrayList<>(question.paths());
        terms.removeIf(term -> term.path().equals(key.path()) && !term.excluded());
        terms.add(new PathFilters.Term(key.path(), value, false));
        return question.withPaths(terms);
    }

    private static Question inOriginal(Question question, String condition) {
        Question narrowed = question.and(condition);
        return narrowed.withTyped(narrowed.typed(), true);
    }
}
