package spoor.viewmodel.filter;

/// How much of a facet is wanted.
///
/// @param limit how many values at most
/// @param search only values that contain this
/// @param byValue whether the values are sorted by value and not by count
public record FacetRequest(int limit, String search, boolean byValue) {
    /// What a facet shows at first, and after "more".
    public static final int FEW = 7;

    public static final int MORE = 50;

    /// More values would help no user.
    public static final int ALL = 2000;

    public static final FacetRequest FIRST = new FacetRequest(FEW, "");

    /// The most frequent values.
    public FacetRequest(int limit, String search) {
        this(limit, search, false);
    }

    FacetRequest sorted(boolean newByValue) {
        return new FacetRequest(limit, search, newByValue);
    }
}
