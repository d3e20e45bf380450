/// Amazon Athena, by the AWS SDK.
@org.jspecify.annotations.NullMarked
package spoor.engine.athena;
