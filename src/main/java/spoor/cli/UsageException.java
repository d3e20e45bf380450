package spoor.cli;

/// Says what is wrong with the arguments, and what would be right.
final class UsageException extends Exception {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
