package spoor.query;

/// A comparison with a value, or with a range of values such as a day or a network.
public enum Comparison {
    BELOW,
    UP_TO,
    ABOVE,
    FROM;

    /// @param sign one of `<`, `<=`, `>`, `>=`
    static Comparison of(String sign) {
        return switch (sign) {
            case "<" -> BELOW;
            case "<=" -> UP_TO;
            case ">" -> ABOVE;
            case ">=" -> FROM;
            default -> throw new IllegalArgumentException(sign);
        };
    }

    /// Whether it holds for a value and all from `first` to `last`, as Elasticsearch compares with
    /// days: more than a range is after its end.
    <T extends Comparable<? super T>> boolean holds(T value, T first, T last) {
        return switch (this) {
            case BELOW -> value.compareTo(first) < 0;
            case UP_TO -> value.compareTo(last) <= 0;
            case ABOVE -> value.compareTo(last) > 0;
            case FROM -> value.compareTo(first) >= 0;
        };
    }
}
