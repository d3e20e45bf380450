/// Running work on other threads: cancelling it, keeping only the newest request or value, and
/// lending tasks to workers.
package spoor.work;
