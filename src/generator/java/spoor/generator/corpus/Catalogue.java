package spoor.generator.corpus;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What occurs in a corpus, the frequent first: 36 services with 222 event names, 13 accounts, 9
/// Regions, 13 errors, 397 user agents and 5,977 addresses.
final class Catalogue {
    static final List<Service> SERVICES =
            """
            s3 GetObject PutObject HeadObject ListObjects DeleteObject GetBucketLocation CopyObject\
             GetBucketAcl GetBucketPolicy PutBucketPolicy UploadPart
            sts AssumeRole GetCallerIdentity AssumeRoleWithWebIdentity AssumeRoleWithSAML\
             DecodeAuthorizationMessage
            kms Decrypt GenerateDataKey Encrypt DescribeKey CreateGrant ListAliases RetireGrant\
             CreateKey ScheduleKeyDeletion
            ec2 DescribeInstances DescribeVolumes DescribeSecurityGroups DescribeSubnets\
             DescribeVpcs DescribeTags RunInstances TerminateInstances CreateTags CreateSnapshot\
             AuthorizeSecurityGroupIngress ModifyInstanceAttribute
            dynamodb GetItem PutItem Query UpdateItem BatchGetItem DescribeTable DeleteItem\
             CreateTable
            logs CreateLogStream DescribeLogGroups DescribeLogStreams CreateLogGroup\
             FilterLogEvents PutRetentionPolicy StartQuery GetQueryResults
            lambda Invoke ListFunctions20150331 GetFunction20150331v2 UpdateFunctionCode20150331v2\
             GetPolicy20150331v2 AddPermission20150331v2 CreateFunction20150331\
             ListTags20170331
            ssm UpdateInstanceInformation GetParameter PutParameter GetParametersByPath SendCommand\
             DescribeInstanceInformation PutInventory StartSession ListAssociations
            monitoring DescribeAlarms PutMetricAlarm ListMetrics GetMetricData DeleteAlarms
            iam GetRole ListRoles ListPolicies GetPolicyVersion PutRolePolicy CreateRole\
             AttachRolePolicy ListAttachedRolePolicies GetUser CreateAccessKey\
             ListAccessKeys
            connect GetMetricDataV2 DescribeContactFlow ListUsers UpdateContactFlowContent\
             CreateUser CreateContactFlowModule UpdateUserSecurityProfiles DeleteQueue\
             ClaimPhoneNumber ListQueues
            cloudtrail DescribeTrails GetTrailStatus LookupEvents GetEventSelectors ListTrails\
             StopLogging
            config PutEvaluations DescribeConfigRules PutConfigurationRecorder\
             GetComplianceDetailsByConfigRule SelectResourceConfig
            ecr BatchGetImage GetDownloadUrlForLayer GetAuthorizationToken\
             BatchCheckLayerAvailability PutImage InitiateLayerUpload
            eks DescribeCluster ListClusters ListNodegroups DescribeNodegroup AccessKubernetesApi\
             UpdateNodegroupVersion
            rds DescribeDBInstances DescribeDBClusters CreateDBSnapshot ModifyDBInstance\
             ListTagsForResource CreateDBInstance
            secretsmanager GetSecretValue DescribeSecret PutSecretValue ListSecrets RotateSecret\
             CreateSecret
            sqs CreateQueue SetQueueAttributes GetQueueAttributes ListQueueTags PurgeQueue
            sns Publish Subscribe ListTopics CreateTopic GetTopicAttributes SetTopicAttributes
            elasticloadbalancing DescribeLoadBalancers DescribeTargetGroups RegisterTargets\
             DescribeTargetHealth DeregisterTargets ModifyListener
            autoscaling DescribeAutoScalingGroups SetDesiredCapacity UpdateAutoScalingGroup\
             CompleteLifecycleAction DescribeScalingActivities
            cloudformation DescribeStacks DescribeStackEvents CreateChangeSet ExecuteChangeSet\
             ListStacks DescribeChangeSet
            ecs DescribeTasks DescribeServices RunTask UpdateService RegisterTaskDefinition\
             SubmitTaskStateChange
            guardduty ListDetectors GetFindings ListFindings GetDetector UpdateDetector
            securityhub BatchImportFindings DescribeHub GetEnabledStandards UpdateFindings
            glue GetTable GetPartitions GetDatabase StartJobRun GetJobRun BatchCreatePartition
            athena StartQueryExecution GetQueryExecution GetWorkGroup ListWorkGroups
            route53 ListHostedZones ChangeResourceRecordSets ListResourceRecordSets GetChange
            acm ListCertificates DescribeCertificate RequestCertificate RenewCertificate
            apigateway GetRestApis GetStages UpdateStage CreateDeployment GetResources
            organizations DescribeOrganization ListAccounts DescribeAccount CreateAccount\
             ListPoliciesForTarget
            backup StartBackupJob DescribeBackupJob ListRecoveryPointsByBackupVault\
             ListBackupPlans
            states StartExecution DescribeExecution ListStateMachines SendTaskSuccess
            voiceid CreateDomain EvaluateSession ListDomains OptOutSpeaker UpdateDomain
            sso ListInstances Authenticate Federate CreateAccountAssignment
            signin ConsoleLogin SwitchRole CheckMfa
            """
                    .lines()
                    .map(Service::parse)
                    .toList();

    static final List<String> REGIONS =
            List.of(
                    "us-east-1",
                    "eu-central-1",
                    "eu-west-1",
                    "us-west-2",
                    "ap-southeast-1",
                    "ap-northeast-1",
                    "eu-west-2",
                    "ca-central-1",
                    "sa-east-1");

    static final List<String> ACCOUNTS =
            IntStream.range(0, 13)
                    .mapToObj(i -> "%04d%04d%04d".formatted(1111 + 101 * i, 2222, 3333 + 7 * i))
                    .toList();

    static final List<String> ERRORS =
            List.of(
                    "AccessDenied",
                    "Client.UnauthorizedOperation",
                    "NoSuchKey",
                    "ThrottlingException",
                    "ResourceNotFoundException",
                    "AccessDeniedException",
                    "NoSuchBucketPolicy",
                    "ConditionalCheckFailedException",
                    "ValidationException",
                    "NoSuchEntity",
                    "Client.RequestLimitExceeded",
                    "ExpiredToken",
                    "VpceAccessDenied");

    static final List<String> AGENTS = IntStream.range(0, 397).mapToObj(Catalogue::agent).toList();

    static final List<String> ADDRESSES =
            Stream.of(documentationAddresses(), privateAddresses()).flatMap(s -> s).toList();

    private Catalogue() {}

    /// A service by its short name, and the names of its events.
    record Service(String name, List<String> events) {
        private static Service parse(String line) {
            List<String> words = List.of(line.split(" ", -1));
            return new Service(words.getFirst(), words.subList(1, words.size()));
        }
    }

    private static String agent(int i) {
        return switch (i % 6) {
            case 0 ->
                    ("aws-sdk-java/2.%d.%d md/io#sync md/http#Apache ua/2.1"
                                    + " os/Linux#5.10.%d lang/java#17.0.9")
                            .formatted(17 + i / 20, i % 41, 184 + i % 50);
            case 1 ->
                    ("Boto3/1.%d.%d md/Botocore#1.%d.%d ua/2.0 os/linux#5.10"
                                    + " md/arch#x86_64 lang/python#3.11.8")
                            .formatted(26 + i / 30, i, 29 + i / 30, i);
            case 2 ->
                    ("aws-cli/2.%d.%d md/awscrt#0.23.8 ua/2.0 os/macos#23.%d"
                                    + " exec-env/EC2 md/prompt#off")
                            .formatted(13 + i / 25, i % 30, i % 7);
            case 3 ->
                    ("APN/1.0 HashiCorp/1.0 Terraform/1.%d.%d"
                                    + " (+https://www.terraform.io) terraform-provider-aws/5.%d.0")
                            .formatted(5 + i / 100, i % 12, i);
            case 4 ->
                    "aws-sdk-go-v2/1.%d.%d os/linux lang/go#1.22.%d"
                            .formatted(20 + i / 40, i, i % 9);
            default ->
                    "[S3Console/0.4, aws-internal/3 aws-sdk-java/1.12.%d Linux/5.10]"
                            .formatted(i + 300);
        };
    }

    private static Stream<String> documentationAddresses() {
        return Stream.of("203.0.113.", "198.51.100.", "192.0.2.")
                .flatMap(net -> IntStream.range(0, 256).mapToObj(host -> net + host));
    }

    private static Stream<String> privateAddresses() {
        return IntStream.range(0, 5977 - 3 * 256)
                .mapToObj(i ->
                        i % 10 == 0
                                ? "2001:db8:%x::%x".formatted(i / 256, i)
                                : "10.%d.%d.%d".formatted(i % 13, i / 251, i % 251));
    }
}
