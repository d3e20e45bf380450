package spoor.trail.s3.errors;

/// An answer is longer than AWS sends them. The SDK does not try again after it.
public final class OversizedAnswerException extends RuntimeException {
    private static final long serialVersionUID = 1;
}
