package spoor.decode;

import spoor.event.Field;

/// The parts of `userIdentity` of one event, and the display name that follows from them.
public final class IdentityFields {
    public static final int TYPE = 0;
    public static final int USER_NAME = 1;
    public static final int PRINCIPAL_ID = 2;
    public static final int ARN = 3;
    public static final int ACCOUNT_ID = 4;
    public static final int ACCESS_KEY_ID = 5;
    public static final int INVOKED_BY = 6;
    public static final int IDENTITY_PROVIDER = 7;
    public static final int ON_BEHALF_OF = 8;
    public static final int ISSUER_NAME = 9;
    private static final int PARTS = 10;

    private final int[] starts = new int[PARTS];
    private final int[] lengths = new int[PARTS];

    public void clear() {
        java.util.Arrays.fill(lengths, 0);
    }

    public void put(int part, int start, int length) {
        starts[part] = start;
        lengths[part] = length;
    }

    /// Sets the event's identity columns.
    ///
    /// The display name is the one that suits the type: a user's name, role and session, the
    /// service; else ARN, principal or account, whichever is there.
    void complete(DecodedEvent event) {
        event.put(Field.TYPE, starts[TYPE], lengths[TYPE]);
        event.put(Field.ARN, starts[ARN], lengths[ARN]);
        event.put(Field.KEY, starts[ACCESS_KEY_ID], lengths[ACCESS_KEY_ID]);
        int start = event.position();
        switch (event.value(Field.TYPE)) {
            case "IAMUser" -> copy(event, USER_NAME);
            case "AssumedRole" -> roleAndSession(event);
            case "Root" -> event.append(new byte[] {'r', 'o', 'o', 't'}, 0, 4);
            case "AWSService" -> copy(event, INVOKED_BY);
            case "SAMLUser", "WebIdentityUser" -> userAtProvider(event);
            case "IdentityCenterUser" -> copy(event, ON_BEHALF_OF);
            case "AWSAccount" -> copy(event, ACCOUNT_ID);
            default -> {}
        }
        for (int part : new int[] {ARN, PRINCIPAL_ID, USER_NAME, ACCOUNT_ID, INVOKED_BY}) {
            if (event.position() == start) {
                copy(event, part);
            }
        }
        event.put(Field.IDENTITY, start, event.position() - start);
    }

    private void roleAndSession(DecodedEvent event) {
        if (lengths[ISSUER_NAME] == 0) {
            return;
        }
        copy(event, ISSUER_NAME);
        int session = after(event, PRINCIPAL_ID, ':');
        int part = PRINCIPAL_ID;
        if (session < 0) {
            session = after(event, ARN, '/');
            part = ARN;
        }
        if (session >= 0) {
            event.append(new byte[] {'/'}, 0, 1);
            event.append(event.text(), session, starts[part] + lengths[part] - session);
        }
    }

    private void userAtProvider(DecodedEvent event) {
        if (lengths[USER_NAME] == 0) {
            return;
        }
        copy(event, USER_NAME);
        if (lengths[IDENTITY_PROVIDER] > 0) {
            event.append(new byte[] {'@'}, 0, 1);
            copy(event, IDENTITY_PROVIDER);
        }
    }

    private void copy(DecodedEvent event, int part) {
        event.append(event.text(), starts[part], lengths[part]);
    }

    /// Where the text behind a separator begins: the first `:`, or the last `/`; -1 if nothing
    /// does.
    private int after(DecodedEvent event, int part, char separator) {
        byte[] text = event.text();
        int end = starts[part] + lengths[part];
        int found = -1;
        for (int i = starts[part]; i < end - 1; i++) {
            if (text[i] == separator) {
                found = i + 1;
                if (separator == ':') {
                    break;
                }
            }
        }
        return found;
    }
}
