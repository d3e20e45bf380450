package spoor.pseudonym.layers;

import spoor.pseudonym.find.Hash;
import spoor.pseudonym.find.MemberRole;
import spoor.text.Ascii;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// The roles of members by their names; case and punctuation do not count.
final class MemberRoles {
    private static final String NAMES =
            "userName user userId roleSessionName sourceIdentity sessionName roleName groupName"
                    + " instanceProfileName newUserName newGroupName loginName displayName"
                    + " firstName lastName givenName familyName fullName nickname accountAlias"
                    + " accountName bucketName bucket queueName functionName tableName topicName"
                    + " keyName keyPairName stackName clusterName secretId secretName trailName"
                    + " streamName dBInstanceIdentifier dBClusterIdentifier repositoryName"
                    + " policyName instanceAlias replicaAlias credentialId sessionToken"
                    + " identityProvider domainName externalId masterUsername adminUsername dbUser"
                    + " email emailAddress phoneNumber deskPhoneNumber ownerAlias"
                    + " directoryAlias alias marker nextMarker nextToken paginationToken"
                    + " continuationToken";
    private static final String PATHS =
            "path objectKey keyPrefix aliasName logGroupName logStreamName identity";
    private static final String FIXED =
            "eventVersion eventTime eventSource eventName awsRegion eventType eventCategory"
                    + " apiVersion errorCode";
    private static final String REQUEST_IDS =
            "requestID eventID sharedEventID xAmzId2 xAmzRequestId xAmznRequestId xAmznTraceId"
                    + " awsRequestId extendedRequestId";

    /// CloudTrail's own names: they identify nobody, and the record needs them.
    private static final String SCHEMA =
            FIXED
                    + " eventID userIdentity sourceIPAddress userAgent errorMessage"
                    + " requestParameters responseElements additionalEventData requestID readOnly"
                    + " resources recipientAccountId sharedEventID vpcEndpointId"
                    + " serviceEventDetails managementEvent insightDetails addendum"
                    + " sessionCredentialFromConsole edgeDeviceDetails tlsDetails"
                    + " vpcEndpointAccountId eventContext type principalId arn accountId"
                    + " accessKeyId sessionContext invokedBy invokedByDelegate onBehalfOf inScopeOf"
                    + " sessionIssuer webIdFederationData federatedProvider attributes creationDate"
                    + " mfaAuthenticated ec2RoleDelivery assumedRoot signInSessionArn sourceArn"
                    + " sourceAccount issuerType credentialsIssuedTo identityStoreArn ARN ARNPrefix"
                    + " state insightType insightContext statistics baseline average insight"
                    + " insightDuration baselineDuration attributions attribute value omitted"
                    + " originalSize reason tlsVersion cipherSuite clientProvidedHostHeader"
                    + " keyExchange timeWindow summary details eventId "
                    + NAMES;

    private static final int LONGEST = 40;
    private static final Map<Long, MemberRole> BY_NAME = byName();
    private static final Map<Long, MemberRole> TOP = words(Map.of(FIXED, MemberRole.FIXED));
    private static final Set<String> EXACT = new HashSet<>(Arrays.asList(SCHEMA.split(" ", -1)));

    private MemberRoles() {}

    /// The role of a member's value.
    ///
    /// @param level how many objects and arrays the member is inside; 1 for the record's own
    ///   members, 0 if it is not known
    static MemberRole of(byte[] text, int from, int to, int level) {
        long name = hash(text, from, to);
        if (level == 1 && TOP.containsKey(name)) {
            return MemberRole.FIXED;
        }
        MemberRole role = BY_NAME.getOrDefault(name, MemberRole.TEXT);
        if (role != MemberRole.TEXT) {
            return role;
        }
        if (level == 2 && to - from == 3 && Ascii.matches(text, from, to, "key")) {
            return MemberRole.PATH;
        }
        if (to - from >= 3 && Ascii.matches(text, to - 3, to, "arn")) {
            return MemberRole.ARN;
        }
        return isOfId(text, from, to) ? MemberRole.ID : MemberRole.TEXT;
    }

    /// Whether the name of a member ends with `Id`, `ID` or `Ids`, as one of its words.
    private static boolean isOfId(byte[] text, int from, int to) {
        boolean several = to - from > 2 && text[to - 1] == 's';
        int end = several ? to - 1 : to;
        if (end - from < 2 || (text[end - 1] | 0x20) != 'd') {
            return false;
        }
        byte i = text[end - 2];
        byte before = end - from > 2 ? text[end - 3] : 0;
        return i == 'I' || (i == 'i' && !Ascii.isWord(before));
    }

    /// Whether a member's name is one of CloudTrail's.
    static boolean isSchema(byte[] text, int from, int to) {
        return to - from < LONGEST
                && EXACT.contains(new String(text, from, to - from, StandardCharsets.ISO_8859_1));
    }

    private static Map<Long, MemberRole> byName() {
        return words(
                Map.of(
                        NAMES,
                        MemberRole.NAME,
                        PATHS,
                        MemberRole.PATH,
                        "principalId",
                        MemberRole.PRINCIPAL,
                        "userAgent invokedBy",
                        MemberRole.AGENT,
                        "sourceIPAddress vpcEndpointAccountId",
                        MemberRole.ADDRESS,
                        REQUEST_IDS,
                        MemberRole.REQUEST_ID,
                        "type",
                        MemberRole.FIXED));
    }

    private static Map<Long, MemberRole> words(Map<String, MemberRole> lists) {
        Map<Long, MemberRole> all = new HashMap<>();
        lists.forEach((list, role) -> {
            for (String word : list.split(" ", -1)) {
                byte[] bytes = word.getBytes(StandardCharsets.US_ASCII);
                all.put(hash(bytes, 0, bytes.length), role);
            }
        });
        return all;
    }

    /// Hashes the letters and digits, in lower case.
    private static long hash(byte[] text, int from, int to) {
        long hash = 1;
        for (int i = from; i < to; i++) {
            if (Ascii.isWord(text[i])) {
                hash = Hash.next(hash, Ascii.fold(text[i]));
            }
        }
        return hash;
    }
}
