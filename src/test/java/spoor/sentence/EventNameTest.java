package spoor.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventNameTest {
    private static final VerbForms VERBS = SentenceLanguage.ENGLISH.verbs();

    @ParameterizedTest
    @CsvSource({
        "DeleteQueue, deleted queue",
        "AddPermission20150331v2, added permission",
        "ListFunctions20150331, listed functions",
        "CreateDistribution2020_05_31, created distribution",
        "ListObjectsV2, listed objects",
        "DescribeDBInstances, described DB instances",
        "ListMFADevices, listed MFA devices",
        "DescribeVpcs, described VPCs",
        "PutBucketAcl, put bucket ACL",
        "CreateOpenIDConnectProvider, created OpenID Connect provider",
        "ListCloudFrontOriginAccessIdentities, listed CloudFront origin access identities",
        "SendSSHPublicKey, sent SSH public key",
        "DescribeEC2Instances, described EC2 instances",
        "CopySnapshot, copied snapshot",
        "StopInstances, stopped instances",
        "SubmitJob, submitted job",
        "TagResource, tagged resource",
        "Decrypt, decrypted",
        "BatchGetItem, read item",
        "AdminCreateUser, created user",
    })
    void isSaidInThePast(String name, String said) {
        EventName parsed = EventName.of(name, VERBS).orElseThrow();

        String noun = parsed.words(0, parsed.noun().size());
        assertThat((VERBS.of(parsed.verb()).past() + " " + noun).strip()).isEqualTo(said);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Signup_POST",
                "AwsServiceEvents",
                "RotationStarted",
                "CredentialChallenge",
                "ConsoleLogin",
                "HasThing",
                "deleteQueue",
                "Delete-Queue",
                "Delete Queue",
                "\u0394elete",
                "",
                "x",
            })
    void isEmptyWithoutAKnownVerb(String name) {
        assertThat(EventName.of(name, VERBS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DeleteSecurityGroup, security group, 3",
        "DescribeSecurityGroups, security group, 3",
        "ListTagsForStream, stream, 2",
        "UpdateQueueName, queue, 1",
        "AddRoleToInstanceProfile, role, 1",
        "UpdateUserHierarchyGroupName, hierarchy group, 0",
        "DeleteQueue, user, 0",
        "Decrypt, key, 0",
    })
    void knowsHowWellAKindFits(String name, String kind, int fit) {
        assertThat(EventName.of(name, VERBS).orElseThrow().spanOf(kind).fit()).isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({
        "ModifyDBSnapshotAttribute, dbsnapshot, 1",
        "DeleteDBInstance, dbinstance, 3",
        "ListPolicies, policy, 3",
        "DeleteQueue, que, 0",
    })
    void findsTheStemOfAMember(String name, String stem, int fit) {
        assertThat(EventName.of(name, VERBS).orElseThrow().spanOfStem(stem).fit()).isEqualTo(fit);
    }
}
