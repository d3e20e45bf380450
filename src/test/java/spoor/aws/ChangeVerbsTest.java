package spoor.aws;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChangeVerbsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // Amazon Connect
                "CreateUser",
                "DeleteQueue",
                "UpdateUserSecurityProfiles",
                "UpdateContactFlowContent",
                "AssociateApprovedOrigin",
                "DisassociateInstanceStorageConfig",
                "ClaimPhoneNumber",
                "ReleasePhoneNumber",
                "ReplicateInstance",
                "StartOutboundVoiceContact",
                "StopContact",
                "SuspendContactRecording",
                "BatchAssociateAnalyticsDataSet",
                "DismissUserContact",
                "TransferContact",
                "SubmitContactEvaluation",
                // Voice ID
                "CreateDomain",
                "OptOutSpeaker",
                "DeleteSpeaker",
                "StartSpeakerEnrollmentJob",
                "AssociateFraudster",
                // IAM
                "AttachUserPolicy",
                "PutRolePolicy",
                "AddUserToGroup",
                "RemoveRoleFromInstanceProfile",
                "DeactivateMFADevice",
                "EnableMFADevice",
                "ChangePassword",
                "UploadServerCertificate",
                "SetDefaultPolicyVersion",
                "CreateAccessKey",
                "ResetServiceSpecificCredential",
                // KMS
                "ScheduleKeyDeletion",
                "CancelKeyDeletion",
                "DisableKey",
                "RevokeGrant",
                "ImportKeyMaterial",
                // S3 and others
                "PutObject",
                "DeleteBucket",
                "CopyObject",
                "RestoreObject",
                "CompleteMultipartUpload",
                "AddPermission20150331v2",
                "RunInstances",
                "AuthorizeSecurityGroupIngress",
                "TagResource",
                "AdminDeleteUser",
                "BatchDeleteImage",
                "AbortMultipartUpload",
                "PurgeQueue",
                "RetireGrant",
                "ResumeCluster",
                "UndeployModel",
                "ArchiveFindings",
                "GrantPermissions",
                "BatchGrantPermissions",
                "CloseAccount",
                "RenameObject",
                "RequestSpotInstances",
                "AdminForgetDevice",
                "Subscribe",
                "FailoverDBCluster",
                "Reimport",
            })
    void isAChangeByItsVerbWhateverTheValueOfReadOnly(String name) {
        assertThat(ChangeVerbs.isChange(name, "")).isTrue();
        assertThat(ChangeVerbs.isChange(name, "true")).isTrue();
        assertThat(ChangeVerbs.isChange(name, "false")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GetMetricDataV2",
                "ListUsers",
                "DescribeInstance",
                "SearchContacts",
                "BatchGetFlowAssociation",
                "EvaluateSession",
                "GetFederationToken",
                "AdminGetEmergencyAccessToken",
                "GetAccountAuthorizationDetails",
                "SimulatePrincipalPolicy",
                "AssumeRole",
                "AssumeRoleWithSAML",
                "AssumeRoleWithWebIdentity",
                "GetCallerIdentity",
                "DecodeAuthorizationMessage",
                "ConsoleLogin",
                "SwitchRole",
                "Decrypt",
                "Encrypt",
                "GenerateDataKey",
                "GenerateDataKeyWithoutPlaintext",
                "Sign",
                "Verify",
                "HeadObject",
                "GetObject",
                "ListObjectsV2",
                "SelectObjectContent",
                "LookupEvents",
                "Scan",
                "Query",
                "InvokeModel",
            })
    void isNoChangeByItsVerbWhateverTheValueOfReadOnly(String name) {
        assertThat(ChangeVerbs.isChange(name, "")).isFalse();
        assertThat(ChangeVerbs.isChange(name, "true")).isFalse();
        assertThat(ChangeVerbs.isChange(name, "false")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "Frobnicate, false, true",
        "Frobnicate, true, false",
        "Frobnicate, '', false",
        "Frobnicate, FALSE, false",
        // Some services read with these, others write.
        "ExecuteStatement, false, true",
        "ExecuteStatement, true, false",
        "ExportApi, true, false",
        "'', false, true",
        "'', '', false",
        // These begin with the letters of a verb but are other words.
        "Getaway, false, true",
        "Listen, false, true",
        "Deleted, true, false",
    })
    void usesReadOnlyForAnUnknownVerb(String name, String readOnly, boolean change) {
        assertThat(ChangeVerbs.isChange(name, readOnly)).isEqualTo(change);
    }

    @ParameterizedTest
    @CsvSource({
        "UpdateQueueName, Update",
        "Decrypt, Decrypt",
        "ReEncrypt, Re",
        "Signup_POST, Signup",
        "Get2Things, Get",
        "createUser, create",
        "URL, U",
        "'', ''",
    })
    void usesTheFirstWordAsTheVerb(String name, String verb) {
        assertThat(ChangeVerbs.verbOf(name)).isEqualTo(verb);
    }
}
