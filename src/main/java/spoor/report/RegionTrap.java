package spoor.report;

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
import java.util.stream.Collectors;

/// Events of global services are recorded in us-east-1, whatever Region they are used from.
///
/// CloudTrail User Guide, "Global service events"; the services without Regions of their own are
/// those of "AWS global services" in the fault isolation boundaries white paper.
record RegionTrap(EventStore store, QueryEngine engine, Cancellation cancellation) {
    static final String REGION = "us-east-1";

    static final Set<String> GLOBAL =
            Set.of(
                            "iam",
                            "sts",
                            "cloudfront",
                            "route53",
                            "route53domains",
                            "organizations",
                            "account",
                            "signin",
                            "budgets",
                            "ce",
                            "cur",
                            "billingconsole",
                            "support",
                            "trustedadvisor",
                            "health",
                            "shield",
                            "waf",
                            "artifact")
                    .stream()
                    .map(service -> service + ".amazonaws.com")
                    .collect(Collectors.toUnmodifiableSet());

    private static final Filter IN_REGION = new Filter.OneOf(Field.REGION, Set.of(REGION));
    private static final Filter OF_GLOBAL = new Filter.OneOf(Field.SERVICE, GLOBAL);

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
                        .anyMatch(asked -> GLOBAL.stream().anyMatch(asked.matches()));
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
