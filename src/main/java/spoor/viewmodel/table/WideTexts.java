package spoor.viewmodel.table;

import java.util.List;

/// The texts of a column that are probably the widest on the screen, the widest first.
///
/// @param all of all its texts
/// @param usual of the texts that most of its cells have
public record WideTexts(List<String> all, List<String> usual) {}
