package spoor.json;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/// Makes Jackson's parsers.
final class JacksonFactory {
    /// A text with more levels is refused; real events have fewer than 30.
    static final int MAX_DEPTH = 100_000;

    /// Jackson's default limits would refuse events that CloudTrail can deliver; the size of a text
    /// is limited where it is inflated. The encoding is not guessed, because offsets are counted in
    /// bytes of UTF-8.
    static final TokenStreamFactory UTF_8 =
            JsonFactory.builder()
                    .disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(MAX_DEPTH)
                                    .maxStringLength(Integer.MAX_VALUE)
                                    .maxNameLength(Integer.MAX_VALUE)
                                    .maxNumberLength(Integer.MAX_VALUE)
                                    .build())
                    .build();

    private JacksonFactory() {}
}
