/// Text as bytes: UTF-8, escapes, searching, and what is safe to display.
package spoor.text;
