package spoor.pseudonym;

import java.util.Map;

/// What a masking did.
///
/// @param values how many different values of each kind were replaced, in the order of the kinds
/// @param ordinary how many different names are ordinary words, or too short, or too many to be
///   looked for everywhere: they were replaced where they stand as a name, not inside other text
public record MaskReport(Map<MaskKind, Integer> values, int ordinary) {}
