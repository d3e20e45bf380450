/// Parquet files with events as the text of a table; the only user of the Parquet reader.
package spoor.decode.parquet;
