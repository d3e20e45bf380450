package spoor.message;

/// An exception that carries what users are told.
public interface Explained {
    /// What is wrong and, where it helps, what to do.
    Message explanation();
}
