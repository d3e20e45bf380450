package spoor.event;

import java.util.Set;

/// Tells changes from reads by the verb with which an event's name begins.
///
/// `readOnly` alone does not do: services set it wrongly (Amazon Connect's GetMetricDataV2 is
/// delivered with `readOnly: false`), and records before version 1.01 lack it.
public final class Verbs {
    private static final Set<String> READS =
            Set.of(
                    "Can",
                    "Check",
                    "Classify",
                    "Compare",
                    "Contains",
                    "Count",
                    "Decode",
                    "Describe",
                    "Detect",
                    "Discover",
                    "Download",
                    "Estimate",
                    "Evaluate",
                    "Explain",
                    "Filter",
                    "Find",
                    "Get",
                    "Has",
                    "Head",
                    "Is",
                    "List",
                    "Lookup",
                    "Monitor",
                    "Poll",
                    "Preview",
                    "Query",
                    "Read",
                    "Receive",
                    "Recognize",
                    "Resolve",
                    "Retrieve",
                    "Scan",
                    "Search",
                    "Select",
                    "Simulate",
                    "Summarize",
                    "Synthesize",
                    "Test",
                    "Translate",
                    "Validate",
                    "Verify",
                    "View");

    /// Sign-ins, sessions and cryptography: things that happen, but change no resource.
    private static final Set<String> USES =
            Set.of(
                    "Assume",
                    "Authenticate",
                    "Console",
                    "Decrypt",
                    "Encrypt",
                    "Exit",
                    "Federate",
                    "Generate",
                    "Invoke",
                    "Logout",
                    "Sign",
                    "Switch");

    private static final Set<String> CHANGES =
            Set.of(
                    "Accept",
                    "Activate",
                    "Add",
                    "Allocate",
                    "Apply",
                    "Assign",
                    "Associate",
                    "Attach",
                    "Authorize",
                    "Cancel",
                    "Change",
                    "Claim",
                    "Complete",
                    "Copy",
                    "Create",
                    "Deactivate",
                    "Delete",
                    "Deregister",
                    "Detach",
                    "Disable",
                    "Disassociate",
                    "Dismiss",
                    "Enable",
                    "Import",
                    "Leave",
                    "Modify",
                    "Move",
                    "Opt",
                    "Put",
                    "Reboot",
                    "Register",
                    "Reject",
                    "Release",
                    "Remove",
                    "Replace",
                    "Replicate",
                    "Reset",
                    "Restore",
                    "Revoke",
                    "Rotate",
                    "Run",
                    "Schedule",
                    "Send",
                    "Set",
                    "Share",
                    "Start",
                    "Stop",
                    "Submit",
                    "Suspend",
                    "Tag",
                    "Terminate",
                    "Transfer",
                    "Unassign",
                    "Untag",
                    "Update",
                    "Upload",
                    "Upsert");

    private Verbs() {}

    /// Whether an event of that name changes something, as far as its name tells.
    ///
    /// @param eventName CloudTrail's `eventName`
    /// @param readOnly CloudTrail's `readOnly` as text: `true`, `false` or empty; it decides only
    ///   where the verb is not known
    public static boolean isChange(String eventName, String readOnly) {
        String verb = verbOf(eventName);
        if (verb.equals("Batch") || verb.equals("Admin") || verb.equals("Bulk")) {
            verb = verbOf(eventName.substring(verb.length()));
        }
        if (READS.contains(verb) || USES.contains(verb)) {
            return false;
        }
        return CHANGES.contains(verb) || readOnly.equals("false");
    }

    /// The first word of a name in camel case: `Update` of `UpdateQueueName`.
    static String verbOf(String eventName) {
        for (int i = 1; i < eventName.length(); i++) {
            if (!Character.isLowerCase(eventName.charAt(i))) {
                return eventName.substring(0, i);
            }
        }
        return eventName;
    }
}
