package spoor.hidden;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Where the values may still live that CloudTrail hides, as AWS documents it: a small table.
public final class RecoveryHints {
    private static final String REFERENCE = "https://docs.aws.amazon.com/";
    private static final List<Row> ROWS = rows();

    private RecoveryHints() {}

    /// A place where a value may still be found, or the reason why it is in none.
    ///
    /// @param id names the place; the words for it are the window's
    /// @param source the page of AWS's documentation that says so
    public record Hint(String id, String source) {}

    /// @param events the names of the actions; none stands for all of the service
    /// @param path the end of the value's path, in lower case
    private record Row(String service, Set<String> events, Pattern path, Hint hint) {
        boolean isAbout(String eventSource, String event, String at) {
            return eventSource.equalsIgnoreCase(service + ".amazonaws.com")
                    && (events.isEmpty() || events.contains(event))
                    && path.matcher(at).find();
        }
    }

    /// What is known of the value at a path of an event, or nothing.
    ///
    /// @param path as [spoor.json.PathText] writes it
    public static Optional<Hint> of(String eventSource, String eventName, String path) {
        return ROWS.stream()
                .filter(row -> row.isAbout(eventSource, eventName, path))
                .map(Row::hint)
                .findFirst();
    }

    /// All hints, for whoever has words for them.
    static List<Hint> hints() {
        return ROWS.stream().map(Row::hint).toList();
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        add(
                rows,
                "voiceidDomain",
                "voiceid",
                Set.of("CreateDomain", "UpdateDomain"),
                "(name|description)$",
                "voiceid/latest/APIReference/API_DescribeDomain.html");
        add(
                rows,
                "voiceidWatchlist",
                "voiceid",
                Set.of("CreateWatchlist", "UpdateWatchlist"),
                "(name|description)$",
                "connect/latest/APIReference/API_connect-voice-id_DescribeWatchlist.html");
        add(
                rows,
                "voiceidSpeaker",
                "voiceid",
                Set.of("OptOutSpeaker", "EvaluateSession", "AssociateFraudster"),
                "(customerSpeakerId|generatedSpeakerId|speakerId)$",
                "connect/latest/APIReference/API_connect-voice-id_DescribeSpeaker.html");
        add(
                rows,
                "voiceidJob",
                "voiceid",
                Set.of("StartSpeakerEnrollmentJob", "StartFraudsterRegistrationJob"),
                "jobName$",
                "connect/latest/APIReference/"
                        + "API_connect-voice-id_DescribeSpeakerEnrollmentJob.html");
        add(
                rows,
                "voiceidTags",
                "voiceid",
                Set.of(),
                "tags\\[\\*\\]\\.(key|value)$",
                "connect/latest/APIReference/API_connect-voice-id_ListTagsForResource.html");
        add(
                rows,
                "connectModule",
                "connect",
                Set.of("CreateContactFlowModule", "UpdateContactFlowModuleContent"),
                "content$",
                "connect/latest/APIReference/API_DescribeContactFlowModule.html");
        add(
                rows,
                "connectFlow",
                "connect",
                Set.of("CreateContactFlow", "UpdateContactFlowContent"),
                "content$",
                "connect/latest/APIReference/API_DescribeContactFlow.html");
        add(
                rows,
                "connectPassword",
                "connect",
                Set.of("CreateUser"),
                "password$",
                "connect/latest/APIReference/API_CreateUser.html");
        add(
                rows,
                "connectUser",
                "connect",
                Set.of("CreateUser", "UpdateUserIdentityInfo", "UpdateUserPhoneConfig"),
                "(identityInfo|phoneConfig)",
                "connect/latest/APIReference/API_DescribeUser.html");
        add(
                rows,
                "ssmParameter",
                "ssm",
                Set.of("PutParameter"),
                "value$",
                "systems-manager/latest/APIReference/API_GetParameterHistory.html");
        add(
                rows,
                "ssmCommand",
                "ssm",
                Set.of("SendCommand"),
                "(parameters|command\\.)",
                "systems-manager/latest/APIReference/API_ListCommands.html");
        add(
                rows,
                "ssmToken",
                "ssm",
                Set.of("StartSession", "ResumeSession"),
                "tokenValue$",
                "systems-manager/latest/APIReference/API_StartSession.html");
        add(
                rows,
                "rdsPassword",
                "rds",
                Set.of(),
                "masterUserPassword$",
                "AmazonRDS/latest/UserGuide/rds-secrets-manager.html");
        add(
                rows,
                "rdsLog",
                "rds",
                Set.of("DownloadDBLogFilePortion"),
                "logFileData$",
                "AmazonRDS/latest/UserGuide/USER_LogAccess.html");
        add(
                rows,
                "ec2UserData",
                "ec2",
                Set.of("RunInstances", "ModifyInstanceAttribute"),
                "(userData|value)",
                "AWSEC2/latest/APIReference/API_DescribeInstanceAttribute.html");
        add(
                rows,
                "ec2LaunchTemplate",
                "ec2",
                Set.of("CreateLaunchTemplate", "CreateLaunchTemplateVersion"),
                "userData",
                "AWSEC2/latest/APIReference/API_DescribeLaunchTemplateVersions.html");
        add(
                rows,
                "ec2KeyPair",
                "ec2",
                Set.of("CreateKeyPair"),
                "keyMaterial$",
                "AWSEC2/latest/APIReference/API_CreateKeyPair.html");
        add(
                rows,
                "redshiftDataSql",
                "redshift-data",
                Set.of("ExecuteStatement", "BatchExecuteStatement"),
                "sqls?(\\[\\*\\])?$",
                "redshift-data/latest/APIReference/API_DescribeStatement.html");
        add(
                rows,
                "organizationsAccount",
                "organizations",
                Set.of("CreateAccount", "CreateGovCloudAccount"),
                "(email|accountName)$",
                "organizations/latest/APIReference/API_DescribeAccount.html");
        add(
                rows,
                "cloudfrontComment",
                "cloudfront",
                Set.of(),
                "(^|\\.)distributionConfig\\.comment$",
                "cloudfront/latest/APIReference/API_GetDistributionConfig.html");
        add(
                rows,
                "signInName",
                "signin",
                Set.of("ConsoleLogin"),
                "userIdentity\\.userName$",
                "awscloudtrail/latest/userguide/"
                        + "cloudtrail-event-reference-aws-console-sign-in-events.html");
        add(
                rows,
                "bedrockGuardrail",
                "bedrock",
                Set.of("CreateGuardrail", "UpdateGuardrail"),
                "(name|description)$",
                "bedrock/latest/APIReference/API_GetGuardrail.html");
        return List.copyOf(rows);
    }

    private static void add(
            List<Row> rows,
            String id,
            String service,
            Set<String> events,
            String path,
            String page) {
        rows.add(
                new Row(
                        service,
                        events,
                        Pattern.compile(path, Pattern.CASE_INSENSITIVE),
                        new Hint(id, REFERENCE + page)));
    }
}
