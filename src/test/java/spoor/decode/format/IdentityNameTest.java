package spoor.decode.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import spoor.decode.format.Decoded.Event;
import spoor.event.Field;

/// The display name of who acted, for each identity type of CloudTrail.
class IdentityNameTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                // the names that suit each type
                "'type':'IAMUser','userName':'alice','arn':'A','principalId':'P','accountId':'1'"
                        + " | alice",
                "'type':'AssumedRole','principalId':'AROAX:alice','arn':'arn:x:assumed-role/r/s',"
                        + "'sessionContext':{'sessionIssuer':{'type':'Role','userName':'ops'}}"
                        + " | ops/alice",
                "'type':'AssumedRole','principalId':'AROAX:a:b@c','sessionContext':"
                        + "{'sessionIssuer':{'userName':'ops'}} | ops/a:b@c",
                "'type':'AssumedRole','arn':'arn:aws:sts::1:assumed-role/path/ops/bob',"
                        + "'sessionContext':{'sessionIssuer':{'userName':'ops'}} | ops/bob",
                "'type':'AssumedRole','principalId':'AROAX','arn':'arn:x:assumed-role/ops/bob',"
                        + "'sessionContext':{'sessionIssuer':{'userName':'ops'}} | ops/bob",
                "'type':'AssumedRole','principalId':'1:aws:ec2-instance:i-1',"
                        + "'arn':'arn:aws:sts::1:assumed-role/aws:ec2-instance/i-1',"
                        + "'sessionContext':{'sessionIssuer':{'userName':'aws:ec2-instance'}}"
                        + " | aws:ec2-instance/i-1",
                "'type':'AssumedRole','sessionContext':{'sessionIssuer':{'userName':'ops'}} | ops",
                "'type':'Root','principalId':'1','arn':'arn:aws:iam::1:root','accountId':'1' |"
                        + " root",
                "'type':'Root','userName':'alias','accountId':'1' | root",
                "'type':'AWSService','invokedBy':'cloudtrail.amazonaws.com'"
                        + " | cloudtrail.amazonaws.com",
                "'type':'WebIdentityUser','userName':'u1','principalId':'P',"
                        + "'identityProvider':'accounts.google.com' | u1@accounts.google.com",
                "'type':'SAMLUser','userName':'u2','principalId':'P','identityProvider':'idp'"
                        + " | u2@idp",
                "'type':'SAMLUser','userName':'u2','principalId':'P' | u2",
                "'type':'IdentityCenterUser','accountId':'1','onBehalfOf':{'userId':'u3',"
                        + "'identityStoreArn':'A'} | u3",
                "'type':'AWSAccount','principalId':'P','accountId':'111122223333'"
                        + " | 111122223333",
                "'type':'AWSAccount','principalId':'','accountId':'ANONYMOUS_PRINCIPAL'"
                        + " | ANONYMOUS_PRINCIPAL",
                "'type':'AssumedRole','principalId':'AROAX:','arn':'arn:x:assumed-role/ops/bob',"
                        + "'sessionContext':{'sessionIssuer':{'userName':'ops'}} | ops/bob",
                "'type':'AssumedRole','principalId':'AROAX:','arn':'arn:x:assumed-role/',"
                        + "'sessionContext':{'sessionIssuer':{'userName':'ops'}} | ops",
                // other types have the name that their ARN tells
                "'type':'Role','arn':'A','principalId':'P','accountId':'1' | A",
                "'type':'FederatedUser','arn':'arn:x:federated-user/f','principalId':'1:f',"
                        + "'sessionContext':{'sessionIssuer':{'type':'Root','userName':'x'}}"
                        + " | f",
                "'type':'Directory','principalId':'P','accountId':'1' | P",
                "'type':'Unknown','principalId':'P','accountId':'1','userName':'n' | n",
                "'type':'FuturePrincipal','accountId':'1' | 1",
                "'arn':'A','userName':'n' | n",
                "'accountId':'1','invokedBy':'AWS Internal' | AWS Internal",
                "'invokedBy':'AWS Internal' | AWS Internal",
                // what suits the type is missing
                "'type':'IAMUser','arn':'A' | A",
                "'type':'IAMUser','userName':'','arn':null,'principalId':'P' | P",
                "'type':'AssumedRole','principalId':'AROAX:s','arn':'A','sessionContext':"
                        + "{'sessionIssuer':{},'attributes':{'userName':'no'}} | AROAX/s",
                "'type':'AssumedRole','principalId':'AROAX:s','sessionContext':{} | AROAX/s",
                "'type':'AssumedRole','arn':'A','sessionContext':null | A",
                "'type':'AWSService','accountId':'1' | 1",
                "'type':'SAMLUser','identityProvider':'idp','principalId':'P' | P",
                "'type':'IdentityCenterUser','accountId':'1','onBehalfOf':{} | 1",
                "'type':'IdentityCenterUser','accountId':'1','onBehalfOf':'x' | 1",
                "'type':'AWSAccount','principalId':'P' | P",
                "'type':'IAMUser' | ``",
                // roles, sessions, users and root by their ARNs, as in records that have less
                "'type':'AssumedRole','principalId':'AROAX:john',"
                        + "'arn':'arn:aws:sts::1:assumed-role/Admin/john' | Admin/john",
                "'type':'AssumedRole','arn':'arn:aws-us-gov:sts::1:assumed-role/Admin/john'"
                        + " | Admin/john",
                "'arn':'arn:aws:sts::1:assumed-role/Admin/john' | Admin/john",
                "'type':'IAMUser','arn':'arn:aws:iam::1:user/team/alice','principalId':'AIDA'"
                        + " | alice",
                "'type':'Role','arn':'arn:aws:iam::1:role/aws-service-role/x/R','principalId':'P'"
                        + " | R",
                "'type':'FederatedUser','principalId':'1:f' | f",
                "'type':'Unknown','arn':'arn:aws:iam::1:root','accountId':'1' | root",
                // the role's name from the ARN of the role
                "'type':'AssumedRole','principalId':'AROAX:s','sessionContext':"
                        + "{'sessionIssuer':{'arn':'arn:aws:iam::1:role/team/ops'}} | ops/s",
                "'type':'AssumedRole','principalId':'AROAX:s','sessionContext':"
                        + "{'sessionIssuer':{'userName':'','arn':'arn:aws:iam::1:role/ops'}}"
                        + " | ops/s",
                "'type':'AssumedRole','principalId':'AROAX:s','arn':"
                        + "'arn:aws:sts::1:assumed-role/ops/s','sessionContext':{'sessionIssuer':"
                        + "{'arn':'arn:aws:iam::1:user/no'}} | ops/s",
                "'type':'AssumedRole','principalId':'AROAX:s','sessionContext':"
                        + "{'sessionIssuer':{'arn':'arn:aws:iam::1:role/'}} | AROAX/s",
                "'principalId':'AROAX:s','sessionContext':{'sessionIssuer':{'userName':'ops'}}"
                        + " | ops/s",
                "'type':'New','principalId':'AROAX:s','sessionContext':{'sessionIssuer':"
                        + "{'arn':'arn:aws:iam::1:role/ops'}} | ops/s",
                // sessions and users of other accounts
                "'type':'AWSAccount','accountId':'1','principalId':'AROAX:s','arn':"
                        + "'arn:aws:sts::1:assumed-role/ops/s' | ops/s",
                "'type':'AWSAccount','accountId':'1','arn':'arn:aws:iam::1:root' | 1",
                "'type':'AWSAccount','accountId':'1','principalId':'AROAX:s' | 1",
                // users of providers by their principals
                "'type':'SAMLUser','principalId':'Ukh1i4=:eva','identityProvider':'Ukh1i4='"
                        + " | eva@Ukh1i4=",
                "'type':'SAMLUser','principalId':'Ukh1i4=:urn:eva' | urn:eva",
                "'type':'WebIdentityUser','identityProvider':'accounts.google.com','principalId':"
                        + "'accounts.google.com:app.example:77' | 77@accounts.google.com",
                "'type':'WebIdentityUser','principalId':'arn:aws:iam::1:oidc-provider/"
                        + "git.example:sts.amazonaws.com:repo:o/r:ref:refs/heads/main'"
                        + " | repo:o/r:ref:refs/heads/main",
                "'type':'WebIdentityUser','principalId':'idp:' | idp:",
                // people who sign in
                "'type':'IdentityCenterUser','userName':'eva','onBehalfOf':{'userId':'u3'} | eva",
                "'type':'Unknown','principalId':'1','accountId':'1','arn':'' | 1",
                "'type':'Unknown','userName':'HIDDEN_DUE_TO_SECURITY_REASONS','accountId':'1'"
                        + " | HIDDEN_DUE_TO_SECURITY_REASONS",
                "'type':'SAMLUser','userName':'HIDDEN_DUE_TO_SECURITY_REASONS',"
                        + "'identityProvider':'idp' | HIDDEN_DUE_TO_SECURITY_REASONS",
                // a type is known by its own spelling only
                "'type':'root','arn':'A' | A",
            })
    void suitsTheType(String identity, String name) {
        assertThat(nameOf("{" + identity + "}")).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"{}", "null", "'text'", "[]", "[{'type':'Root'}]", "1", "true"})
    void isEmptyWithoutAnIdentity(String identity) {
        assertThat(nameOf(identity)).isEmpty();
    }

    @Test
    void doesNotDependOnTheOrderOfTheMembers() {
        assertThat(
                        nameOf(
                                "{'sessionContext':{'attributes':{},'sessionIssuer':"
                                        + "{'arn':'x','userName':'ops'}},'principalId':'AROAX:s',"
                                        + "'type':'AssumedRole'}"))
                .isEqualTo("ops/s");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Unknown", "IdentityCenterUser", ""})
    void isTheNameWithWhichAPersonSignedIn(String type) {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.08','eventName':'UserAuthentication',"
                                + "'additionalEventData':{'UserName':'eva@example.com'},"
                                + "'userIdentity':{'type':'"
                                + type
                                + "','principalId':'1','accountId':'1','arn':''}}");
        assertThat(event.value(Field.IDENTITY)).isEqualTo("eva@example.com");
    }

    @Test
    void isTheIdOfAPersonInTheSignInAsInAllOtherEvents() {
        Event event =
                Decoded.record(
                        "{'eventVersion':'1.08','eventName':'UserAuthentication',"
                                + "'additionalEventData':{'UserName':'eva@example.com'},"
                                + "'userIdentity':{'type':'IdentityCenterUser',"
                                + "'onBehalfOf':{'userId':'u3'}}}");
        assertThat(event.value(Field.IDENTITY)).isEqualTo("u3");
    }

    @Test
    void isEmptyForAnEventWithoutUserIdentity() {
        assertThat(
                        Decoded.record("{'eventVersion':'1.08','eventType':'AwsServiceEvent'}")
                                .value(Field.IDENTITY))
                .isEmpty();
    }

    private static String nameOf(String identity) {
        return Decoded.record(
                        "{'eventVersion':'1.08','eventName':'x','userIdentity':" + identity + "}")
                .value(Field.IDENTITY);
    }
}
