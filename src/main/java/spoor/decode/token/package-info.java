/// Reads trail files of any valid JSON, token by token.
package spoor.decode.token;
