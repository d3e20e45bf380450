package spoor.decode;

import org.jspecify.annotations.Nullable;

import spoor.aws.GlobalServices;
import spoor.event.EventTime;
import spoor.event.Field;
import spoor.event.Problem;
import spoor.message.Message;
import spoor.trail.DeliveredName;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Compares the records of a delivered file with its name.
final class DeliveredNameCheck {
    /// The hosts' clocks differ a little, and a name has no seconds.
    private static final long MAX_LATER = Duration.ofMinutes(10).toMillis();

    /// CloudTrail tries for 30 days to deliver a file.
    private static final long MAX_EARLIER = Duration.ofDays(40).toMillis();

    /// Global services are recorded in the first Region of their partition, and were delivered to
    /// files of other Regions, too.
    private static final byte[][] REGIONS_OF_GLOBAL_SERVICES = {
        DecodedEvent.ascii("us-east-1"),
        DecodedEvent.ascii("us-gov-west-1"),
        DecodedEvent.ascii("cn-north-1"),
    };

    private static final byte[] NONE = {};

    private final @Nullable DeliveredName name;
    private final byte[] account;
    private final byte[] region;
    private long misfits;
    private long firstOffset;
    private @Nullable Message first;

    DeliveredNameCheck(String path) {
        name = DeliveredName.of(path).orElse(null);
        account = name == null ? NONE : DecodedEvent.ascii(name.account());
        region = name == null ? NONE : DecodedEvent.ascii(name.region());
    }

    boolean isDelivered() {
        return name != null;
    }

    void clear() {
        misfits = 0;
        first = null;
    }

    void check(DecodedEvent event) {
        if (name == null || fits(event, name)) {
            return;
        }
        if (misfits++ == 0) {
            firstOffset = event.offset();
            first = misfit(event, name);
        }
    }

    private boolean fits(DecodedEvent event, DeliveredName delivered) {
        return fitsAccount(event) && fitsRegion(event) && fitsTime(event, delivered);
    }

    private boolean fitsAccount(DecodedEvent event) {
        return event.length(Field.ACCOUNT) == 0 || event.is(Field.ACCOUNT, account);
    }

    private boolean fitsRegion(DecodedEvent event) {
        if (event.length(Field.REGION) == 0 || event.is(Field.REGION, region)) {
            return true;
        }
        return isOfGlobalService(event);
    }

    private static boolean isOfGlobalService(DecodedEvent event) {
        for (byte[] region : REGIONS_OF_GLOBAL_SERVICES) {
            if (event.is(Field.REGION, region)) {
                return event.length(Field.SERVICE) == 0
                        || GlobalServices.NAMES.contains(event.value(Field.SERVICE));
            }
        }
        return false;
    }

    private static boolean fitsTime(DecodedEvent event, DeliveredName delivered) {
        long time = event.time();
        return time == EventTime.NONE
                || (time <= delivered.time() + MAX_LATER && time >= delivered.time() - MAX_EARLIER);
    }

    private Message misfit(DecodedEvent event, DeliveredName delivered) {
        if (!fitsAccount(event)) {
            return Message.of(
                    "decode.note.account", event.value(Field.ACCOUNT), delivered.account());
        }
        if (!fitsRegion(event)) {
            return Message.of("decode.note.region", event.value(Field.REGION), delivered.region());
        }
        return Message.of(
                "decode.note.time",
                event.value(Field.TIME),
                Instant.ofEpochMilli(delivered.time()).toString());
    }

    /// One note for all records of the file that do not fit its name.
    Optional<Problem> note(String path) {
        return first == null
                ? Optional.empty()
                : Optional.of(
                        new Problem(
                                Problem.Kind.NOTE,
                                path,
                                firstOffset,
                                Message.of("decode.note.misfits", misfits, first)));
    }
}
