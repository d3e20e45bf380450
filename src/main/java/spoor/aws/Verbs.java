package spoor.aws;

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
                    "Abort",
                    "Accept",
                    "Activate",
                    "Add",
                    "Advertise",
                    "Allocate",
                    "Apply",
                    "Approve",
                    "Archive",
                    "Assign",
                    "Associate",
                    "Attach",
                    "Authorize",
                    "Bundle",
                    "Cancel",
                    "Change",
                    "Claim",
                    "Clone",
                    "Close",
                    "Complete",
                    "Confirm",
                    "Continue",
                    "Copy",
                    "Create",
                    "Deactivate",
                    "Decline",
                    "Decrease",
                    "Define",
                    "Delete",
                    "Deploy",
                    "Deprecate",
                    "Deprovision",
                    "Deregister",
                    "Detach",
                    "Disable",
                    "Disassociate",
                    "Disconnect",
                    "Dismiss",
                    "Enable",
                    "Failover",
                    "Flush",
                    "Forget",
                    "Grant",
                    "Group",
                    "Import",
                    "Increase",
                    "Ingest",
                    "Initialize",
                    "Install",
                    "Invalidate",
                    "Invite",
                    "Issue",
                    "Join",
                    "Label",
                    "Leave",
                    "Link",
                    "Lock",
                    "Merge",
                    "Migrate",
                    "Modify",
                    "Move",
                    "Opt",
                    "Pause",
                    "Promote",
                    "Provision",
                    "Publish",
                    "Purchase",
                    "Purge",
                    "Put",
                    "Reboot",
                    "Rebuild",
                    "Redrive",
                    "Regenerate",
                    "Register",
                    "Reimport",
                    "Reject",
                    "Release",
                    "Reload",
                    "Remove",
                    "Rename",
                    "Renew",
                    "Replace",
                    "Replicate",
                    "Request",
                    "Reset",
                    "Resize",
                    "Restart",
                    "Restore",
                    "Resume",
                    "Retire",
                    "Retry",
                    "Revoke",
                    "Rollback",
                    "Rotate",
                    "Run",
                    "Schedule",
                    "Send",
                    "Set",
                    "Share",
                    "Signal",
                    "Split",
                    "Start",
                    "Stop",
                    "Submit",
                    "Subscribe",
                    "Suspend",
                    "Swap",
                    "Switchover",
                    "Sync",
                    "Synchronize",
                    "Tag",
                    "Terminate",
                    "Transfer",
                    "Unarchive",
                    "Unassign",
                    "Undeploy",
                    "Ungroup",
                    "Uninstall",
                    "Unlabel",
                    "Unlink",
                    "Unlock",
                    "Unsubscribe",
                    "Untag",
                    "Update",
                    "Upgrade",
                    "Upload",
                    "Upsert",
                    "Withdraw",
                    "Write");

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

    /// Whether names of events are known to begin with that word as their verb: `Delete`.
    public static boolean isVerb(String word) {
        return READS.contains(word) || USES.contains(word) || CHANGES.contains(word);
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
