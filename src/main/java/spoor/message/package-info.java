/// What is told to people, as keys with values, and the texts of each language that they become.
package spoor.message;
