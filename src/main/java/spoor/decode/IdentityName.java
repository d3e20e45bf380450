package spoor.decode;

import spoor.event.Field;

/// Makes the display name of the acting identity from the parts of `userIdentity`.
///
/// The identity's type decides which parts it uses, such as role and session. Without them it is
/// the first present of ARN, principal, user name, account and service.
final class IdentityName {
    private final DecodedEvent event;
    private final int[] fallbacks;

    IdentityName(DecodedEvent event) {
        this.event = event;
        this.fallbacks =
                new int[] {
                    Field.ARN.ordinal(),
                    event.slot(RecordPart.PRINCIPAL_ID),
                    event.slot(RecordPart.USER_NAME),
                    event.slot(RecordPart.IDENTITY_ACCOUNT),
                    event.slot(RecordPart.INVOKED_BY)
                };
    }

    /// Sets the event's [Field#IDENTITY].
    void complete() {
        int start = event.position();
        switch (event.value(Field.TYPE)) {
            case "IAMUser" -> copy(RecordPart.USER_NAME);
            case "AssumedRole" -> roleAndSession();
            case "Root" -> event.append(new byte[] {'r', 'o', 'o', 't'}, 0, 4);
            case "AWSService" -> copy(RecordPart.INVOKED_BY);
            case "SAMLUser", "WebIdentityUser" -> userAtProvider();
            case "IdentityCenterUser" -> copy(RecordPart.ON_BEHALF_OF);
            case "AWSAccount" -> copy(RecordPart.IDENTITY_ACCOUNT);
            default -> {}
        }
        for (int slot : fallbacks) {
            if (event.position() == start) {
                copy(slot);
            }
        }
        event.put(Field.IDENTITY, start, event.position() - start);
    }

    private void roleAndSession() {
        if (event.length(RecordPart.ISSUER_NAME) == 0) {
            return;
        }
        copy(RecordPart.ISSUER_NAME);
        int slot = event.slot(RecordPart.PRINCIPAL_ID);
        int session = afterFirst(slot, ':');
        if (session < 0) {
            slot = Field.ARN.ordinal();
            session = afterLast(slot, '/');
        }
        if (session >= 0) {
            event.append(new byte[] {'/'}, 0, 1);
            event.append(event.text(), session, event.end(slot) - session);
        }
    }

    private void userAtProvider() {
        if (event.length(RecordPart.USER_NAME) == 0) {
            return;
        }
        copy(RecordPart.USER_NAME);
        if (event.length(RecordPart.IDENTITY_PROVIDER) > 0) {
            event.append(new byte[] {'@'}, 0, 1);
            copy(RecordPart.IDENTITY_PROVIDER);
        }
    }

    private void copy(RecordPart part) {
        copy(event.slot(part));
    }

    private void copy(int slot) {
        event.append(event.text(), event.start(slot), event.length(slot));
    }

    /// The offset after the first separator, or -1 if nothing follows one.
    private int afterFirst(int slot, char separator) {
        byte[] text = event.text();
        for (int i = event.start(slot); i < event.end(slot) - 1; i++) {
            if (text[i] == separator) {
                return i + 1;
            }
        }
        return -1;
    }

    /// The offset after the last separator, or -1 if nothing follows one.
    private int afterLast(int slot, char separator) {
        byte[] text = event.text();
        for (int i = event.end(slot) - 2; i >= event.start(slot); i--) {
            if (text[i] == separator) {
                return i + 1;
            }
        }
        return -1;
    }
}
