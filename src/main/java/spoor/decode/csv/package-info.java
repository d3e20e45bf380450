/// Tables in CSV: the console's Event history, results of queries, and Spoor's own exports.
package spoor.decode.csv;
