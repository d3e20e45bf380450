package spoor.sentence;

import java.util.Optional;

/// The nouns of a language, by AWS's words for them.
///
/// @param table one and, where no rule makes it, several of a noun
/// @param plural makes several of one; empty where the table has both
record NounForms(RuleTable table, Optional<Inflection> plural) {
    boolean has(String service, String kind) {
        return row(service, kind).isPresent();
    }

    /// The word for one of a kind: `flow` for Connect's contact flow.
    String one(String service, String kind) {
        return row(service, kind).map(row -> row[0]).orElse(kind);
    }

    /// The word for several of a kind.
    String several(String service, String kind) {
        return row(service, kind)
                .filter(row -> row.length == 2)
                .map(row -> row[1])
                .orElseGet(() -> severalOf(one(service, kind)));
    }

    String severalOf(String one) {
        return plural.map(rules -> rules.apply(one)).orElse(one);
    }

    private Optional<String[]> row(String service, String kind) {
        return table.get("", service, kind.replace(' ', '_')).map(row -> row.split(", ", 2));
    }
}
