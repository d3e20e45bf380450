package spoor.generator.sample;

import spoor.generator.Dice;
import spoor.generator.Json;

import java.time.Duration;
import java.time.Instant;

/// The function that flows call: it looks customers up and notes on a contact what it found.
final class CustomerContacts {
    private CustomerContacts() {}

    static void write(Journal journal) {
        Dice dice = journal.dice();
        Renewing lookup =
                new Renewing(
                        Duration.ofHours(3),
                        time ->
                                Sessions.lambda(
                                        journal, time, Role.CUSTOMER_LOOKUP, "198.51.100.67"));
        for (Instant time : Rhythm.CALLS.times(dice, 380)) {
            Caller caller = lookup.at(time);
            Draft draft = call(dice).by(caller, time);
            journal.add(
                    dice.chance(5)
                            ? draft.failed("ResourceNotFoundException", "Contact not found")
                            : draft);
        }
    }

    private static Call call(Dice dice) {
        String contact = dice.guid();
        Json named = ContactCentre.onInstance().with("InitialContactId", contact);
        int choice = dice.between(1, 20);
        if (choice <= 9) {
            Json attributes =
                    Json.of("customerTier", dice.chance(10) ? "vip" : "regular")
                            .with("openOrders", String.valueOf(dice.between(0, 4)));
            return Call.connect("UpdateContactAttributes", named.with("Attributes", attributes));
        }
        if (choice <= 17) {
            return Call.connect("GetContactAttributes", named);
        }
        if (choice <= 19) {
            return Call.connect(
                    "StartTaskContact",
                    ContactCentre.onInstance()
                            .with("ContactFlowId", ContactCentre.FLOWS.get(2).id())
                            .with("Name", Hidden.REASONS)
                            .with("Description", Hidden.REASONS)
                            .with("PreviousContactId", contact)
                            .with("ClientToken", dice.guid()));
        }
        return Call.connect(
                "StartOutboundVoiceContact",
                ContactCentre.onInstance()
                        .with("ContactFlowId", ContactCentre.FLOWS.get(2).id())
                        .with("DestinationPhoneNumber", "+4930231255" + dice.between(10, 99))
                        .with("QueueId", dice.oneOf(ContactCentre.QUEUES).id())
                        .with("ClientToken", dice.guid()));
    }
}
