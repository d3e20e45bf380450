package spoor.trail.s3.errors;

import java.io.IOException;

/// The bytes of an object do not match the checksum that S3 sent with them.
public final class DamagedObjectException extends IOException {
    private static final long serialVersionUID = 1;

    public DamagedObjectException(Exception cause) {
        super("wrong checksum", cause);
    }
}
