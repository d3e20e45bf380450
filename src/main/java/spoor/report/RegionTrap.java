package spoor.report;

import spoor.aws.GlobalServices;
import spoor.event.Field;
import spoor.message.Message;
import spoor.query.AskedValues;
import spoor.query.Filter;
import spoor.query.QueryEngine;
import spoor.store.EventStore;
import spoor.store.Rows;
import spoor.work.Cancellation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Events of global services are recorded in us-east-1, whatever Region they are used from.
record RegionTrap(EventStore store, QueryEngine engine, Cancellation cancellation) {
    static final String REGION = "us-east-1";

    private static final Filter IN_REGION = new Filter.OneOf(Field.REGION, Set.of(REGION));
    private static final Filter OF_GLOBAL = new Filter.OneOf(Field.SERVICE, GlobalServices.NAMES);

    Optional<Message> find(List<Filter> conditions) {
        List<Filter> others = new ArrayList<>();
        for (Filter condition : conditions) {
            if (!excludesRegion(condition)) {
                others.add(condition);
            }
        }
        boolean isAboutGlobal =
                conditions.stream()
                        .flatMap(condition -> AskedValues.in(condition).stream())
                        .filter(asked -> asked.field().equals(Field.SERVICE))
                        .anyMatch(asked -> GlobalServices.NAMES.stream().anyMatch(asked.matches()));
        if (isAboutGlobal && rows(IN_REGION).isEmpty()) {
            return Optional.of(Message.of("explain.trap.noGlobal"));
        }
        if (others.size() == conditions.size()) {
            return Optional.empty();
        }
        Rows elsewhere = rows(IN_REGION).and(rows(OF_GLOBAL));
        for (Filter condition : others) {
            elsewhere = elsewhere.and(rows(condition));
        }
        return elsewhere.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("explain.trap.global", elsewhere.count()));
    }

    /// Whether no event of the Region matches a condition on Regions.
    private boolean excludesRegion(Filter condition) {
        return isAboutRegion(condition) && rows(condition).countAnd(rows(IN_REGION)) == 0;
    }

    private static boolean isAboutRegion(Filter condition) {
        return switch (condition) {
            case Filter.OneOf(Field field, _) -> field.equals(Field.REGION);
            case Filter.Matches(Field field, _) -> field.equals(Field.REGION);
            case Filter.Not(Filter inner) -> isAboutRegion(inner);
            case Filter.And(List<Filter> inner) ->
                    inner.stream().anyMatch(RegionTrap::isAboutRegion);
            case Filter.Or(List<Filter> inner) ->
                    inner.stream().anyMatch(RegionTrap::isAboutRegion);
            default -> false;
        };
    }

    private Rows rows(Filter condition) {
        return engine.matching(store, condition, cancellation);
    }
}
