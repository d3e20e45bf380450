package spoor.event;

/// The form in which a column of actors keeps the name of an actor whose record has only the id of
/// a role or user: [#MARK], the id or the principal that begins with it, [#END], and what the
/// record has instead of a name. The mark is a byte that UTF-8 never has.
public final class LinkedName {
    public static final byte MARK = (byte) 0xff;
    public static final byte END = '\n';

    private LinkedName() {}
}
