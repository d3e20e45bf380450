package spoor.pseudonym;

import java.util.Map;

/// Counts the values that a masking replaced.
///
/// @param values how many different values of each kind were replaced, in the order of the kinds
/// @param ordinary how many different names were not searched for in other text, because they are
///   ordinary words, too short or too many: they were only replaced in members that hold names
public record MaskReport(Map<MaskKind, Integer> values, int ordinary) {}
