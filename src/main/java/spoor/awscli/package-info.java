/// Events as commands of the AWS CLI: looking the event up, and making the call again.
package spoor.awscli;
