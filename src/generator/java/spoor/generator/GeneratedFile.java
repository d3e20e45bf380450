package spoor.generator;

import java.time.Instant;

/// A trail file.
///
/// @param content compressed
public record GeneratedFile(String path, Instant delivered, byte[] content) {}
