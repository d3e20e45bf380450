/// What a pasted or typed text is, such as an access key, and the queries that it may stand for.
package spoor.recognition;
