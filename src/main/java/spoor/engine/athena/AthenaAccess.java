package spoor.engine.athena;

import spoor.trail.s3.auth.S3Access;

import java.util.Optional;

/// How to reach Athena.
///
/// @param aws with which identity and in which Region
/// @param workgroup whose settings and limits apply
/// @param catalog with the database; nothing for the account's own
/// @param database with the table
/// @param output where Athena writes results; nothing for the workgroup's own setting
public record AthenaAccess(
        S3Access aws,
        String workgroup,
        Optional<String> catalog,
        String database,
        Optional<String> output) {
    /// The workgroup that every account has.
    public static final String PRIMARY = "primary";
}
